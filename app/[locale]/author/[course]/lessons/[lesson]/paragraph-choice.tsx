import type { DraftLesson } from "@/content/draft/draft";
import { placesOf } from "@/content/draft/text";
import type { Locale } from "@/domain/course";
import { prequestionsMessages } from "@/messages/studio-prequestions";
import type { OpenDraft } from "@/school/draft";

type Props = { id: string; label: string; lesson: DraftLesson; open: OpenDraft; locale: Locale; chosen?: string };

const mostShown = 70;

/** A paragraph of the lesson, picked by its first words; one that is gone is said to be. */
export function ParagraphChoice({ id, label, lesson, open, locale, chosen }: Props) {
  const { language } = open.draft;
  const paragraphs = placesOf(lesson.text[language]).filter(({ sentence }) => sentence === null);
  const isGone = chosen !== undefined && !paragraphs.some(({ paragraphId }) => paragraphId === chosen);
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} name="paragraph" lang={language} defaultValue={chosen}>
        {isGone && (
          <option value={chosen} lang={locale}>
            {prequestionsMessages[locale].gone}
          </option>
        )}
        {paragraphs.map(({ paragraphId, words }, at) => (
          <option key={paragraphId} value={paragraphId}>
            {`${at + 1}. ${words.length > mostShown ? `${words.slice(0, mostShown)}…` : words}`}
          </option>
        ))}
      </select>
    </div>
  );
}
