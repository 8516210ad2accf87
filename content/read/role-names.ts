import type { CourseRoles, Locale } from "@/domain/course";

/** All that the two roles are called in a language, as it is written, the longest first. */
export const namesOf = ({ first, second }: CourseRoles, locale: Locale): string[] =>
  [
    ...new Set(
      [first, second].flatMap(({ short, full, acronym = short[locale], also = [] }) => [
        short[locale],
        full[locale],
        acronym,
        ...also,
      ]),
    ),
  ].sort((one, other) => other.length - one.length);
