import { draftRoleNames } from "@/app/[locale]/author/[course]/role-names";
import type { Draft } from "@/content/draft/draft";
import { type Cue, cueReport, cuesOf, mostGuessed } from "@/content/measures/cues";
import { leastResponsibilities } from "@/content/rules/balance";
import { type Course, type Item, type Locale, languagesOf, lessonItems } from "@/domain/course";
import { languageMessages } from "@/messages/languages";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { questionsMessages } from "@/messages/studio-questions";
import { translator } from "@/messages/translator";
import styles from "./questions.module.css";

const shownCues = 6;
const shownStems = 3;

type Props = { draft: Draft; locale: Locale; course: Course };

/** How far the keys can be guessed from the words of the stems alone, and by which words. */
export function Cues({ draft, locale, course }: Props) {
  const t = translator(questionsMessages, locale);
  const roles = draftRoleNames(draft, locale);
  const items = course.lessons.flatMap(lessonItems);
  const reports = languagesOf(course).flatMap((language) => {
    const written = writtenIn(course, language);
    const isEnough = dutiesWithItems(written) >= leastResponsibilities;
    return isEnough ? [{ language, ...cueReport(written, language) }] : [];
  });
  return (
    <section className="card stack" aria-labelledby="cues">
      <h3 id="cues">{t("cues")}</h3>
      {reports.length === 0 && <p>{t("cuesFew")}</p>}
      {reports.map(({ language, items: all, correct, accuracy, majority, cues }) => (
        <div key={language} className="stack">
          <p>
            {t("cuesTold", {
              correct,
              all,
              language: languageMessages[locale][language],
              majority: Math.round(majority * all),
            })}{" "}
            {t(accuracy > mostGuessed ? "cuesMany" : "cuesFine")}
          </p>
          <ul className={`list ${styles.cues}`}>
            {strongest(cues).map((cue) => (
              <li key={`${cue.key} ${cue.cue}`}>
                {t("cueOf", { ...cue, key: roles[cue.key] })}
                <ul>
                  {stemsWith(items, cue, language).map(({ id, responsibilityId, stem }) => (
                    <li key={id}>
                      <a
                        href={href(locale, `${places.author(draft.courseId)}/questions/${responsibilityId}#${id}`)}
                        lang={language}
                      >
                        {stem[language]}
                      </a>
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** The course with those questions alone that have their stem in the language. */
const writtenIn = (course: Course, language: Locale): Course => ({
  ...course,
  lessons: course.lessons.map((lesson) => ({
    ...lesson,
    responsibilities: lesson.responsibilities.map((responsibility) => ({
      ...responsibility,
      items: responsibility.items.filter(({ stem }) => stem[language] !== ""),
    })),
  })),
});

const dutiesWithItems = ({ lessons }: Course): number =>
  lessons.flatMap(({ responsibilities }) => responsibilities).filter(({ items }) => items.length > 0).length;

const strongest = (cues: readonly Cue[]): Cue[] =>
  [...cues].sort((one, other) => other.logOdds - one.logOdds).slice(0, shownCues);

const stemsWith = (items: readonly Item[], { cue, key }: Cue, language: Locale): Item[] =>
  items.filter((item) => item.key === key && cuesOf(item.stem[language]).includes(cue)).slice(0, shownStems);
