import type { Draft } from "@/content/draft/draft";
import { fieldFindings } from "@/content/draft/findings";
import type { Locale } from "@/domain/course";
import { findingText } from "@/messages/findings";
import { writtenMessages } from "@/messages/studio-written";
import { translator } from "@/messages/translator";
import type { RemarksOf } from "./written";

/** What is wrong with each text of the draft, in the words of the page's language; of a long text with the line. */
export function remarksIn(draft: Draft, locale: Locale): RemarksOf {
  const t = translator(writtenMessages, locale);
  const found = fieldFindings(draft);
  return (field, language) =>
    found
      .filter((each) => each.field === field && each.locale === language)
      .map(({ fault, line }) => {
        const text = findingText(fault, locale);
        return { level: fault.level, text: line === undefined ? text : t("atLine", { line, text }) };
      });
}
