import { Still } from "@/app/_ui/still";
import { choices } from "@/domain/choice";
import { type Course, foreignLanguage, type Lesson, type Locale } from "@/domain/course";
import type { Guess } from "@/domain/prequestion";
import { lessonMessages } from "@/messages/lesson";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import styles from "./prequestions.module.css";

type Props = { course: Course; lesson: Lesson; locale: Locale; guesses: Guess[] };

/**
 * Three guesses before reading: nothing is graded or stored. A guess goes into the page's address, and the page answers it
 * at the passage that tells; no key is sent before.
 */
export function Prequestions(props: Props) {
  const { lesson, locale, guesses } = props;
  const frame = { className: `${styles.pre} no-print`, "aria-labelledby": "guess" };
  if (lesson.prequestions.length === 0) return null;
  if (guesses.length > 0)
    return (
      <section {...frame}>
        <Asked {...props} />
      </section>
    );
  return (
    <Still as="section" {...frame} of={lesson} name={`guesses ${locale}`}>
      {() => <Asked {...props} />}
    </Still>
  );
}

function Asked({ course, lesson, locale, guesses }: Props) {
  const t = translator(lessonMessages, locale);
  const roles = roleNames(course.roles, locale);
  const page = href(locale, places.lesson(course.id, lesson.id));
  return (
    <>
      <div className={styles.head}>
        <h2 id="guess">{t("preTitle")}</h2>
        <a href={`#${lesson.sections[0]?.id}`}>{t("preSkip")}</a>
      </div>
      <p className="meta">{t("preHelp")}</p>
      <form className={styles.cards} action={page}>
        {lesson.prequestions.map(({ id, stem, paragraphId }) => (
          <fieldset key={id} className="card">
            <legend lang={foreignLanguage(course, locale)}>{stem[locale]}</legend>
            <div className={styles.guesses}>
              {choices.map((choice) => (
                <label key={choice} className="option">
                  <input
                    type="radio"
                    name={id}
                    value={choice}
                    defaultChecked={guesses.some(
                      ({ prequestionId, guess }) => prequestionId === id && guess === choice,
                    )}
                  />
                  {roles[choice]}
                </label>
              ))}
            </div>
            <button className={`button ${styles.answer}`} type="submit" formAction={`${page}#${paragraphId}`}>
              {t("preAnswer")}
            </button>
          </fieldset>
        ))}
      </form>
    </>
  );
}
