import type { FormEvent, RefObject } from "react";
import type { Delivered } from "@/app/_ui/offline/outbox.client";
import { fill } from "@/app/messages/fill";
import type { QuizWords } from "@/app/messages/quiz";
import type { Choice } from "@/domain/choice";
import styles from "./quiz.module.css";
import { VerdictMark } from "./told";
import own from "./verdicts.module.css";

type Props = {
  delivered: Delivered[];
  words: QuizWords;
  roles: Record<Choice, string>;
  hrefs: { quiz: string; results: string; lessons: string };
  heading: RefObject<HTMLHeadingElement | null>;
  onContinue: (event: FormEvent) => void;
};

/** The verdicts that were withheld, those that were missed first. */
export function Verdicts({ delivered, words, roles, hrefs, heading, onContinue }: Props) {
  const missedFirst = [...delivered].sort((a, b) => Number(a.told.feedback.correct) - Number(b.told.feedback.correct));
  return (
    <section className={own.verdicts} aria-labelledby="verdicts">
      <h1 id="verdicts" ref={heading} tabIndex={-1}>
        {fill(words.verdicts, { n: delivered.length })}
      </h1>
      <ul>
        {missedFirst.map(({ told: { position, feedback }, isTaken }) => (
          <li key={position} className={styles.duty} data-verdict={feedback.correct ? "right" : "wrong"}>
            <p className={own.stem}>{feedback.stem}</p>
            <h2>
              <VerdictMark correct={feedback.correct} />
              {fill(words.verdict, { verdict: feedback.correct ? words.right : words.wrong, role: roles[feedback.key] })}
            </h2>
            {isTaken && <p className="notice">{words.elsewhere}</p>}
            {!feedback.correct && <p className="meta">{fill(words.chosen, { role: roles[feedback.choice] })}</p>}
            <p>{feedback.reason}</p>
            {!feedback.correct && feedback.whyNot.slice(0, 1).map((other) => <p key={other.choice}>{other.reason}</p>)}
            {feedback.passage && <a href={`${hrefs.lessons}/${feedback.passage.lessonId}#${feedback.passage.paragraphId}`}>{words.reread}</a>}
          </li>
        ))}
      </ul>
      <form method="get" action={delivered.at(-1)?.told.next ? hrefs.quiz : hrefs.results} onSubmit={onContinue}>
        <button type="submit" className="button" data-primary>
          {words.next}
        </button>
      </form>
    </section>
  );
}
