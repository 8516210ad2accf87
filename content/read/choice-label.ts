import type { Choice } from "@/domain/choice";
import type { CourseRoles, Text } from "@/domain/course";
import { roleNames } from "@/messages/roles";

/** What learners read on a choice, in both languages. */
export const labelOf = (roles: CourseRoles, choice: Choice): Text => ({
  vi: roleNames(roles, "vi")[choice],
  en: roleNames(roles, "en")[choice],
});
