import type { Draft } from "@/content/draft/draft";
import type { Locale } from "@/domain/course";
import { studioMessages } from "@/messages/studio";
import { translator } from "@/messages/translator";

/** Until it has a title, a course is called by its roles. */
export const titleOf = (draft: Draft, locale: Locale): string =>
  draft.title[draft.language] ||
  translator(studioMessages, locale)("untitled", {
    first: draft.roles.first.short[draft.language],
    second: draft.roles.second.short[draft.language],
  });
