/** Roles and pronouns are covered by these characters, one for each character of the name, so that places in the sentence stay what they were. */
export const marks = { first: "\ue000", second: "\ue001", both: "\ue002", last: "\ue003" } as const;

export const anyMark = "[\ue000-\ue003]+";

const letter = "[\\p{L}\\p{N}\ue000-\ue003]";

/** A pattern that neither begins nor ends in the middle of a word. */
export const whole = (pattern: string | string[], flags = "") =>
  new RegExp(`(?<!${letter})(?:${anyOf(pattern)})(?!${letter})`, `${flags}u`);

/** The longest alternative is tried first. */
export const anyOf = (pattern: string | string[]) =>
  typeof pattern === "string" ? pattern : [...pattern].sort((a, b) => b.length - a.length).join("|");

export const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");

/** Where a sticky pattern ends when it matches at this place, or null. */
export function endAt(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

export function skipSpace(text: string, at: number): number {
  let place = at;
  while (text.charAt(place) === " ") place += 1;
  return place;
}
