import type { FormEvent, RefObject } from "react";
import { Venn } from "@/app/_ui/venn";
import { fill } from "@/app/messages/fill";
import type { QuizWords } from "@/app/messages/quiz";
import type { ToldView } from "@/app/quiz-view";
import type { Choice } from "@/domain/choice";
import styles from "./quiz.module.css";
import own from "./told.module.css";

type Props = {
  told: ToldView;
  words: QuizWords;
  roles: Record<Choice, string>;
  hrefs: { quiz: string; results: string; lessons: string };
  wasTaken: boolean;
  verdict: RefObject<HTMLHeadingElement | null>;
  onContinue: (event: FormEvent) => void;
};

/** The verdict with its reasons and the passage: longest where the learner was wrong, one line where right and sure. */
export function Told({ told: { feedback, returns, next }, words, roles, hrefs, wasTaken, verdict, onContinue }: Props) {
  const { correct, certainty, choice, key } = feedback;
  const whyNot = { caio: words.whyNotCaio, both: words.whyNotBoth, cto: words.whyNotCto };
  const verdictText = fill(words.verdict, { verdict: correct ? words.right : words.wrong, role: roles[key] });
  return (
    <>
      <div className={styles.duty} data-small>
        <h1>{feedback.stem}</h1>
      </div>
      <div className={styles.zones} data-small>
        <Venn id="told" labels={roles} result={{ choice, keyChoice: key }} />
      </div>
      <section className={`${styles.sheet} ${own.told}`} data-verdict={correct ? "right" : "wrong"} aria-labelledby="verdict">
        <h2 id="verdict" ref={verdict} tabIndex={-1}>
          <VerdictMark correct={correct} />
          {verdictText}
        </h2>
        {wasTaken && <p className="notice">{words.elsewhere}</p>}
        {!correct && certainty === "very" && <p className="notice">{words.sure}</p>}
        {correct && certainty === "guess" && <p>{words.lucky}</p>}
        <p className={own.reason}>{feedback.reason}</p>
        {feedback.whyNot.map((other, index) => (
          <details key={other.choice} open={!correct ? index === 0 : certainty === "guess"}>
            <summary>{whyNot[other.choice]}</summary>
            <p>{other.reason}</p>
          </details>
        ))}
        {feedback.passage && (
          <details open={!correct || certainty === "guess"}>
            <summary>{words.passage}</summary>
            <blockquote>{feedback.passage.text}</blockquote>
            <a href={`${hrefs.lessons}/${feedback.passage.lessonId}#${feedback.passage.paragraphId}`}>{words.reread}</a>
          </details>
        )}
        {returns && <p className="meta">{words.returns}</p>}
        <form className={own.continue} method="get" action={next ? hrefs.quiz : hrefs.results} onSubmit={onContinue}>
          <button type="submit" className="button" data-primary>
            {words.next}
          </button>
        </form>
      </section>
    </>
  );
}

export function VerdictMark({ correct }: { correct: boolean }) {
  return (
    <svg className={own.mark} viewBox="0 0 24 24" width="28" height="28" aria-hidden="true" focusable="false">
      {correct ? <path d="M5 12.5l4.5 4.5L19 7" /> : <path d="M6 6l12 12M18 6L6 18" />}
    </svg>
  );
}
