import type { Choice, ContrastSide, Course, Text } from "./course";

/** A responsibility beside its look-alike, and what tells them apart. */
type Contrast = { own: ContrastSide; other: ContrastSide; difference: Text };

/** The pair that a responsibility belongs to, best one whose other side is the chosen role's: that is what it was taken for. */
export function contrastOf(course: Course, responsibilityId: string, choice: Choice): Contrast | null {
  const contrasts = course.lessons
    .flatMap(({ contrasts }) => contrasts)
    .flatMap(({ left, right, difference, responsibilityIds: [leftId, rightId] }): Contrast[] => {
      if (leftId === responsibilityId) return [{ own: left, other: right, difference }];
      return rightId === responsibilityId ? [{ own: right, other: left, difference }] : [];
    });
  return contrasts.find(({ other }) => other.owner === choice) ?? contrasts[0] ?? null;
}
