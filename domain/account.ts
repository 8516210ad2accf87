import { z } from "zod";
import { dayMs } from "./day";
import { accept, type Outcome, refuse } from "./outcome";
import { unprintableIn } from "./printable";
import { cleanLine, Name } from "./text";

/** Lower-case, in NFC and without what can't be seen, which comes along when an address is pasted: one address is one account. */
export const Email = z
  .string()
  .transform((typed) => cleanLine(typed).toLowerCase())
  .pipe(z.string().max(254).pipe(z.email()));

/**
 * NIST SP 800-63B: length is what counts, no composition rules; the upper bound keeps hashing bounded. In NFC, because
 * Vietnamese keyboards write one letter in two ways.
 */
export const Password = z.string().normalize("NFC").min(12).max(128);

/** A person's name, which their certificate will bear. What is too long is not looked through: parting a text into letters costs its length squared. */
export const DisplayName = Name.pipe(
  z.string().superRefine((name, { addIssue }) => {
    const letters = unprintableIn(name);
    if (letters.length > 0)
      addIssue({ code: "custom", message: "unprintable-name", params: { letters: letters.join(" ") } });
  }),
);

export type InvitationFact = {
  role: "learner" | "author" | "manager";
  email: string | null;
  cohortId: string | null;
  expiresAt: Date;
  usedAt: Date | null;
};
export type InvitationRefusal = "invitation-used" | "invitation-expired" | "invitation-for-another-email";

/** Whether somebody may enter by an invitation now; one that names an e-mail is for that address alone. */
export function enterBy(
  invitation: InvitationFact,
  email: string,
  now: Date,
): Outcome<InvitationFact, InvitationRefusal> {
  if (invitation.usedAt) return refuse("invitation-used");
  if (invitation.expiresAt <= now) return refuse("invitation-expired");
  if (invitation.email !== null && invitation.email !== email) return refuse("invitation-for-another-email");
  return accept(invitation);
}

/** How long a link stays open, in milliseconds. */
export const invitationLifetimeMs = 3 * dayMs;

/** A session ends this long after it was last used, and this long after sign-in at the latest, in milliseconds. */
export const sessionIdleMs = 3 * dayMs;
export const sessionLifetimeMs = 14 * dayMs;
