/**
 * The owners of a responsibility, left to right, as the circles lie; the order never changes. They are places: the course names
 * its roles. No schema library here: browsers load it.
 */
export const choices = ["first", "both", "second"] as const;
export type Choice = (typeof choices)[number];

/** How sure the learner was; choosing it submits the response. Null where certainty is switched off. */
export const certainties = ["guess", "fairly", "very"] as const;
export type Certainty = (typeof certainties)[number];
