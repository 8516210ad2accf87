/** How a session was opened, in the order of the authentication methods of RFC 8176 that they stand for: pwd; otp; pwd alone with a recovery code; hwk or swk; what a provider vouches for. */
export const signInMethods = ["password", "otp", "recovery", "passkey", "provider"] as const;
export type SignInMethod = (typeof signInMethods)[number];

/** Whether a second factor is everybody's own choice, or managers must have one. */
export const secondFactorRules = ["optional", "managers"] as const;
export type SecondFactorRule = (typeof secondFactorRules)[number];

type Opened = { role: "learner" | "author" | "manager"; method: SignInMethod };

/** Whether a session may not do what its person's role allows, because a password alone opened it and the rule asks for more. */
export const lacksSecondFactor = ({ role, method }: Opened, rule: SecondFactorRule): boolean =>
  rule === "managers" && role === "manager" && method === "password";

/** How a one-time code is made (RFC 6238): digits, and seconds for which one is shown; one half minute to either side is taken for the clock's. */
export const totp = { digits: 6, periodSeconds: 30, window: 1 } as const;

/** So many recovery codes are made at once, each of a selector and a verifier: 10 to the 8th is more than 20 bits (ASVS 5.0, 6.5.2 to 6.5.4). */
export const recovery = { codes: 10, selectorDigits: 4, verifierDigits: 8 } as const;

/** How long the second step, or a ceremony with a passkey, may take after the first, in milliseconds. */
export const stepLifetimeMs = 10 * 60 * 1000;

/** How long a secret that was shown waits for its first code, in milliseconds. */
export const setupLifetimeMs = 30 * 60 * 1000;

export type TypedCode = { kind: "otp"; code: string } | { kind: "recovery"; selector: string; verifier: string };

/** What was typed as a code, by how long it is, however it is parted; null for what is neither kind. */
export function readCode(typed: string): TypedCode | null {
  const digits = typed.normalize("NFKC").replace(/[\s.·–-]/g, "");
  if (!/^\d+$/.test(digits)) return null;
  if (digits.length === totp.digits) return { kind: "otp", code: digits };
  const { selectorDigits: head, verifierDigits } = recovery;
  return digits.length === head + verifierDigits
    ? { kind: "recovery", selector: digits.slice(0, head), verifier: digits.slice(head) }
    : null;
}

/** A recovery code as it is shown and printed: in fours. */
export const recoveryText = ({ selector, verifier }: { selector: string; verifier: string }): string =>
  `${selector}${verifier}`.replace(/(\d{4})(?=\d)/g, "$1 ");
