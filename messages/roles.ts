import type { Choice } from "@/domain/choice";
import type { CourseRoles, Locale } from "@/domain/course";
import type { Messages } from "./translator";

export const roleMessages = {
  vi: { both: "Cả hai" },
  en: { both: "Both" },
} as const satisfies Messages<string>;

/** What the three answers are called in a language. */
export type RoleNames = Record<Choice, string>;

/** A course's own short names, and the word for both. */
export const roleNames = (roles: CourseRoles, locale: Locale): RoleNames => ({
  first: roles.first.short[locale],
  both: roleMessages[locale].both,
  second: roles.second.short[locale],
});

/** What the two roles are called, for a sentence that names them. */
export const bothNames = ({ first, second }: RoleNames) => ({ first, second });

/** The same with their full names. */
export const fullNames = (roles: CourseRoles, locale: Locale) => ({
  ...bothNames(roleNames(roles, locale)),
  firstFull: roles.first.full[locale],
  secondFull: roles.second.full[locale],
});
