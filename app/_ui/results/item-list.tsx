import { FeedbackContrast } from "@/app/_ui/feedback-contrast";
import { Glyph } from "@/app/_ui/glyph";
import { Plain } from "@/app/_ui/plain";
import { whyNotText } from "@/app/_ui/verdict-text";
import type { Choice } from "@/domain/choice";
import type { Locale } from "@/domain/course";
import type { Feedback } from "@/domain/feedback";
import { quizMessages } from "@/messages/quiz";
import { regradeText } from "@/messages/regrade-text";
import { resultsMessages } from "@/messages/results";
import type { RoleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import styles from "./results.module.css";

type Props = {
  locale: Locale;
  roles: RoleNames;
  responses: { itemId: string; position: number; feedback: Feedback }[];
  /** The results' own address, and the cell of their matrix that it asks for. */
  place: string;
  filter: { key?: Choice; choice?: Choice };
  lessonsHref: string;
  /** Where the key of a response is doubted, by its position; a guest has no such place. */
  doubtHref?: string | undefined;
};

/** Every item with where it went and where it belonged; wrong and very sure first, then wrong, then right. */
export function ItemList({ locale, roles, responses, place, filter, lessonsHref, doubtHref }: Props) {
  const [t, quiz] = [translator(resultsMessages, locale), translator(quizMessages, locale)];
  const rank = ({ feedback }: { feedback: Feedback }) => (feedback.correct ? 2 : feedback.certainty === "very" ? 0 : 1);
  const shown = responses.filter(
    ({ feedback }) =>
      (filter.key ?? feedback.key) === feedback.key && (filter.choice ?? feedback.choice) === feedback.choice,
  );
  return (
    <Plain as="section" className={styles.items} id="items" aria-labelledby="items-title">
      <h2 id="items-title">{t("items")}</h2>
      {filter.key && filter.choice ? (
        <p className="notice">
          {t("filtered", { key: roles[filter.key], choice: roles[filter.choice] })}{" "}
          <a href={`${place}#items`}>{t("all")}</a>
        </p>
      ) : (
        shown.some((response) => rank(response) === 0) && <p className="meta">{t("confidentFirst")}</p>
      )}
      <ol>
        {shown
          .toSorted((a, b) => rank(a) - rank(b))
          .map(({ itemId, position, feedback }) => (
            <li key={itemId} className="card" data-verdict={feedback.correct ? "right" : "wrong"}>
              <p className={styles.stem} lang={feedback.language}>
                {feedback.stem}
              </p>
              <ul className={styles.facts}>
                {!feedback.regraded?.isDropped && <li>{feedback.correct ? `✓ ${t("right")}` : `✕ ${t("wrong")}`}</li>}
                <li>
                  <Glyph filled={{ [feedback.choice]: 1 }} size={20} />{" "}
                  {t("youChose", { role: roles[feedback.choice] })}
                </li>
                {!feedback.correct && (
                  <li>
                    <Glyph filled={{ [feedback.key]: 1 }} size={20} /> {t("keyWas", { role: roles[feedback.key] })}
                  </li>
                )}
                {feedback.certainty && <li>{t(feedback.certainty)}</li>}
              </ul>
              {feedback.regraded && <p className="notice">{regradeText(feedback, locale)}</p>}
              <details>
                <summary className="unfold">{t("explain")}</summary>
                <p lang={feedback.language}>{feedback.reason}</p>
                {feedback.whyNot.map(({ choice, reason }) => (
                  <p key={choice}>
                    <strong>{whyNotText(quizMessages[locale], roles, choice)}</strong>{" "}
                    <span lang={feedback.language}>{reason}</span>
                  </p>
                ))}
                {feedback.contrast && (
                  <FeedbackContrast
                    contrast={feedback.contrast}
                    words={quizMessages[locale]}
                    roles={roles}
                    lang={feedback.language}
                  />
                )}
                {feedback.passage && (
                  <p>
                    <a href={`${lessonsHref}/${feedback.passage.lessonId}#${feedback.passage.paragraphId}`}>
                      {quiz("reread")}
                    </a>
                  </p>
                )}
                {doubtHref && (
                  <p>
                    <a href={`${doubtHref}/${position}`}>{quiz("doubt")}</a>
                  </p>
                )}
              </details>
            </li>
          ))}
      </ol>
    </Plain>
  );
}
