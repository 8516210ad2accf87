import { OwnerMark } from "@/app/_ui/owner-mark";
import styles from "@/app/[locale]/author/[course]/lessons/lessons.module.css";
import { draftRoleNames } from "@/app/[locale]/author/[course]/role-names";
import { Paragraph } from "@/app/[locale]/learn/[course]/[lesson]/paragraph";
import { readingWords } from "@/content/compile/reading-time";
import { type Draft, taughtDuties } from "@/content/draft/draft";
import type { Lesson, Locale } from "@/domain/course";
import { languageMessages } from "@/messages/languages";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { lessonsMessages } from "@/messages/studio-lessons";
import { translator } from "@/messages/translator";
import type { OpenDraft } from "@/school/draft";

const mostMinutes = 6;

type Props = { open: OpenDraft; locale: Locale; lesson: Lesson; shown: Locale };

/** The lesson as learners read it, and under each paragraph the duties that rest on it. */
export function Preview({ open: { draft }, locale, lesson, shown }: Props) {
  const t = translator(lessonsMessages, locale);
  const title = `preview-${shown}`;
  const sections = lesson.sections
    .map((section) => ({
      ...section,
      paragraphs: section.paragraphs.filter(({ sentences }) => sentences[shown].length > 0),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
    <section className={`card stack ${styles.preview}`} aria-labelledby={title} tabIndex={0}>
      <h3 id={title}>
        {draft.languages.length > 1 ? t("previewIn", { language: languageMessages[locale][shown] }) : t("preview")}
      </h3>
      <p className="meta">{t("minutes", { minutes: lesson.minutes, words: readingWords(lesson) })}</p>
      {lesson.minutes > mostMinutes && <p className="notice">{t("long")}</p>}
      {sections.length === 0 && <p>{t("previewEmpty")}</p>}
      {sections.map(({ id, title, paragraphs }, at) => (
        <section key={id || at}>
          <h4 lang={shown}>{title[shown]}</h4>
          {paragraphs.map((paragraph) => (
            <div key={paragraph.id} className="stack">
              <div lang={shown}>
                <Paragraph paragraph={{ ...paragraph, id: `${shown}-${paragraph.id}` }} locale={shown} />
              </div>
              <Duties draft={draft} locale={locale} paragraphId={paragraph.id} />
            </div>
          ))}
        </section>
      ))}
    </section>
  );
}

function Duties({ draft, locale, paragraphId }: { draft: Draft; locale: Locale; paragraphId: string }) {
  const t = translator(lessonsMessages, locale);
  const roles = draftRoleNames(draft, locale);
  const resting = taughtDuties(draft).filter(({ passages }) =>
    passages.some((passage) => passage.paragraphId === paragraphId),
  );
  if (resting.length === 0) return null;
  return (
    <ul className={styles.duties} aria-label={t("rests")}>
      {resting.map(({ id, owner, name, state, isStale }) => (
        <li key={id}>
          <OwnerMark owner={owner}>{roles[owner]}</OwnerMark>
          <a
            className="way"
            href={href(
              locale,
              state === "accepted" && !isStale
                ? `${places.author(draft.courseId)}/questions/${id}`
                : `${places.author(draft.courseId)}?duty=${id}`,
            )}
            lang={draft.language}
          >
            {name[draft.language]}
          </a>
          {isStale && <strong>({t("staleOne")})</strong>}
        </li>
      ))}
    </ul>
  );
}
