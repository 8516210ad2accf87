const minuteMs = 60 * 1000;
const hourMs = 60 * minuteMs;

/** How many tries a guarded door takes in a window that starts with the first; `windowMs` in milliseconds. */
export type RateLimit = { limit: number; windowMs: number };

/**
 * A door that never closes for good: after so many tries each further one waits, twice as long as the one before, up to `longestMs`;
 * after `forgottenMs` without a try all is as at first. In milliseconds.
 */
export type GrowingWait = { free: number; firstMs: number; longestMs: number; forgottenMs: number };

/**
 * By door (docs/decisions/0041 has the reasons). An address is a client's: an IPv4, or the /64 of an IPv6, which one household or
 * office may share. "Whole" is all that the server takes together.
 */
export const rateLimits = {
  /** Of an owner's own browser: no one else's tries count against it. */
  knownBrowser: { limit: 20, windowMs: 15 * minuteMs },
  signInByAddress: { limit: 100, windowMs: 15 * minuteMs },
  signInWhole: { limit: 3000, windowMs: 15 * minuteMs },
  signUpByEmail: { limit: 5, windowMs: hourMs },
  signUpByAddress: { limit: 30, windowMs: hourMs },
  signUpWhole: { limit: 1000, windowMs: hourMs },
  /** At how hard a password is to guess, asked while it is typed: a few times for each that is set, as a class does it at once. */
  strengthByAddress: { limit: 600, windowMs: 15 * minuteMs },
  strengthWhole: { limit: 6000, windowMs: 15 * minuteMs },
  invitation: { limit: 20, windowMs: 15 * minuteMs },
  invitationByAddress: { limit: 200, windowMs: 15 * minuteMs },
  /** Letters with a link for a new password. */
  resetMail: { limit: 3, windowMs: hourMs },
  resetByAddress: { limit: 20, windowMs: hourMs },
  /** At one's own password, asked for before another is set. */
  passwordChange: { limit: 10, windowMs: 15 * minuteMs },
  guestsByAddress: { limit: 60, windowMs: hourMs },
  guestsWhole: { limit: 5000, windowMs: hourMs },
} as const satisfies Record<string, RateLimit>;

/** At one account's password, by browsers that its owner never signed in with. */
export const accountWait = {
  free: 10,
  firstMs: 30_000,
  longestMs: 15 * minuteMs,
  forgottenMs: 24 * hourMs,
} as const satisfies GrowingWait;

/** Of an invitation: a group's link may be tried by all of them at once. */
export const invitationLimit = (places: number | null): RateLimit => ({
  ...rateLimits.invitation,
  limit: rateLimits.invitation.limit + 3 * (places ?? 0),
});
