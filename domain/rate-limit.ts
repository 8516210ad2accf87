const minuteMs = 60 * 1000;

/** How many tries a guarded door takes in a window that starts with the first; `windowMs` in milliseconds. */
export type RateLimit = { limit: number; windowMs: number };

/** By door: a sign-in and a sign-up are counted by e-mail address, an invitation by its link, guests all together. */
export const rateLimits = {
  signIn: { limit: 10, windowMs: 15 * minuteMs },
  signUp: { limit: 10, windowMs: 15 * minuteMs },
  invitation: { limit: 20, windowMs: 15 * minuteMs },
  /** There is no address to count by that a visitor could not make up. */
  guests: { limit: 1000, windowMs: 60 * minuteMs },
} as const satisfies Record<string, RateLimit>;

/** Of an invitation: a group's link may be tried by all of them at once. */
export const invitationLimit = (places: number | null): RateLimit => ({
  ...rateLimits.invitation,
  limit: rateLimits.invitation.limit + 3 * (places ?? 0),
});
