import type { FormEvent, RefObject } from "react";
import { FeedbackContrast } from "@/app/_ui/feedback-contrast";
import { VennVerdict } from "@/app/_ui/venn-verdict";
import { verdictText, whyNotText } from "@/app/_ui/verdict-text";
import { fill } from "@/messages/fill";
import type { QuizWords } from "@/messages/quiz";
import type { RoleNames } from "@/messages/roles";
import type { ToldView } from "@/school/quiz-view";
import { Continue } from "./continue.client";
import styles from "./quiz.module.css";
import own from "./told.module.css";

type Props = {
  told: ToldView;
  words: QuizWords;
  roles: RoleNames;
  hrefs: { quiz: string; results: string; lessons: string; doubt?: string | undefined };
  hasShortcuts: boolean;
  wasTaken: boolean;
  verdict: RefObject<HTMLHeadingElement | null>;
  onContinue: (event: FormEvent) => void;
};

/** The verdict with its reasons and the passage: longest where the learner was wrong, one line where right and sure. */
export function Told({
  told: { feedback, returns, next, position },
  words,
  roles,
  hrefs,
  hasShortcuts,
  wasTaken,
  verdict,
  onContinue,
}: Props) {
  const { correct, certainty, choice, key, language, regraded } = feedback;
  return (
    <>
      <div className={styles.duty} data-small>
        <h1 lang={language}>{feedback.stem}</h1>
      </div>
      <section className={own.panel} data-verdict={correct ? "right" : "wrong"} aria-labelledby="verdict">
        <div className={own.head}>
          <VennVerdict id="told" labels={roles} choice={choice} keyChoice={key} />
          <div>
            <h2 id="verdict" ref={verdict} tabIndex={-1}>
              {verdictText(words, roles, feedback)}
            </h2>
            {!correct && <p className="meta">{fill(words.chosen, { role: roles[choice] })}</p>}
          </div>
        </div>
        {wasTaken && <p className="notice">{words.elsewhere}</p>}
        {correct && certainty === "guess" && !regraded?.isDropped && <p>{words.lucky}</p>}
        <p className={own.reason} lang={language}>
          {feedback.reason}
        </p>
        {feedback.contrast && (
          <FeedbackContrast contrast={feedback.contrast} words={words} roles={roles} lang={language} />
        )}
        {feedback.whyNot.map((other, index) => (
          <details key={other.choice} open={!correct ? index === 0 : certainty === "guess"}>
            <summary>{whyNotText(words, roles, other.choice)}</summary>
            <p lang={language}>{other.reason}</p>
          </details>
        ))}
        {feedback.passage && (
          <details open={!feedback.contrast && (!correct || certainty === "guess")}>
            <summary>{words.passage}</summary>
            <blockquote lang={language}>{feedback.passage.text}</blockquote>
            <a href={`${hrefs.lessons}/${feedback.passage.lessonId}#${feedback.passage.paragraphId}`}>{words.reread}</a>
          </details>
        )}
        {returns && <p className={certainty === "very" ? "notice" : "meta"}>{words[returns]}</p>}
        {hrefs.doubt && <a href={hrefs.doubt + position}>{words.doubt}</a>}
      </section>
      <Continue
        label={words.next}
        action={next ? hrefs.quiz : hrefs.results}
        hasShortcuts={hasShortcuts}
        onContinue={onContinue}
      />
    </>
  );
}
