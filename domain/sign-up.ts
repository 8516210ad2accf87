import { dayMs } from "./day";

/** Who may make an account by themselves; everybody may by invitation. */
export type SignUpRule = { kind: "open" } | { kind: "invitation" } | { kind: "domains"; domains: string[] };

/** So long the link that proves an address holds, in milliseconds. */
export const proofLifetimeMs = dayMs;

/** Reads SIGN_UP: `open`, `invitation`, or `domains:` with domains and commas between; null for anything else. */
export function readSignUpRule(text: string): SignUpRule | null {
  if (text === "open" || text === "invitation") return { kind: text };
  const [, listed] = /^domains:(.+)$/.exec(text) ?? [];
  const domains = listed?.split(",").map((domain) => domain.trim().toLowerCase());
  return domains?.every((domain) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)) ? { kind: "domains", domains } : null;
}

/** Whether somebody with the address may make an account without an invitation. */
export const maySignUp = (rule: SignUpRule, email: string): boolean =>
  rule.kind === "open" || (rule.kind === "domains" && rule.domains.includes(email.slice(email.lastIndexOf("@") + 1)));
