import { z } from "zod";
import { dayMs } from "./day";
import { unprintableIn } from "./printable";
import { cleanLine, Name } from "./text";

const minuteMs = 60 * 1000;

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

/** A session ends this long after it was last used, and this long after sign-in at the latest, in milliseconds. */
export const sessionIdleMs = 3 * dayMs;
export const sessionLifetimeMs = 14 * dayMs;

/** How long a link for a new password lasts that goes out by e-mail, and one that a manager hands over, in milliseconds. */
export const resetByMailMs = 30 * minuteMs;
export const resetByManagerMs = dayMs;
