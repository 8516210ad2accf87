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

/** What is typed as a password, in NFC, because Vietnamese keyboards write one letter in two ways; bounded, so that hashing is. */
export const TypedPassword = z.string().max(512).normalize("NFC").min(1);

/**
 * A password to be set, of 12 to 128 characters of any kind (ASVS 5.0, 6.2.1, 6.2.5, 6.2.9): length is what counts, no composition
 * rules. Whether it is easy to guess says `strengthOf`.
 */
export const Password = TypedPassword.refine((typed) => isBetween([...typed].length, 12, 128), "bad-password");

const isBetween = (value: number, least: number, most: number): boolean => value >= least && value <= most;

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
