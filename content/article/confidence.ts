/** From here on a duty is shown as sure: of a hundred such, at least ninety-five are right (`npm run article:score` measures it). */
export const sureFrom = 0.9;

/** How far each way of finding the owner can be trusted, before anything speaks against it. */
export const trust = {
  /** The sentence names the role as its subject. */
  subject: 0.95,
  /** A list under the role's heading, or a table's column. */
  list: 0.9,
  /** The role stands behind its duty: "… is approved by the CFO". */
  behind: 0.85,
  /** A pronoun right after its role. */
  pronoun: 0.85,
  /** A heading or an earlier paragraph was the last to name the role. */
  heading: 0.75,
  /** The sentence has no subject and goes on about the role named last. */
  carried: 0.75,
  /** A section on what the roles have in common. */
  common: 0.75,
  /** A question and its short answer; work that one role hands to the other. */
  inferred: 0.7,
} as const;

/** How far what follows is known to be work. */
export const workTrust = { verb: 1, owned: 0.9, noun: 0.88, guessed: 0.85, demanded: 0.8 } as const;

/** Where a verb without an ending of its own begins another duty within a sentence, we may have cut one in two. */
export const splitTrust = 0.93;
