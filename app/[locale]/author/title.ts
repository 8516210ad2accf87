import type { Draft } from "@/content/draft/draft";
import type { Locale } from "@/domain/course";
import { studioMessages } from "@/messages/studio";
import { translator } from "@/messages/translator";

/** Until it has a title, a course is called by its roles. */
export const titleOf = (draft: Draft, locale: Locale): string => draft.title[draft.language] || rolesOf(draft, locale);

/** Both roles in one line. */
export const rolesOf = ({ roles, language }: Draft, locale: Locale): string =>
  translator(studioMessages, locale)("untitled", {
    first: roles.first.short[language],
    second: roles.second.short[language],
  });
