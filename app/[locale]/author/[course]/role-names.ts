import type { Draft } from "@/content/draft/draft";
import type { Locale } from "@/domain/course";
import { type RoleNames, roleNames } from "@/messages/roles";

/** What the three choices are called so far: a role without a name in the page's language by its name in the article's. */
export function draftRoleNames({ roles, language }: Draft, locale: Locale): RoleNames {
  const own = roleNames(roles, language);
  const named = roleNames(roles, locale);
  return { first: named.first || own.first, both: named.both, second: named.second || own.second };
}
