import type { FormEvent, RefObject } from "react";
import type { Delivered } from "@/app/_ui/delivery/outbox.client";
import { FeedbackContrast } from "@/app/_ui/feedback-contrast";
import { VennVerdict } from "@/app/_ui/venn-verdict";
import { verdictText } from "@/app/_ui/verdict-text";
import type { Choice } from "@/domain/choice";
import { fill } from "@/messages/fill";
import type { QuizWords } from "@/messages/quiz";
import { Continue } from "./continue.client";
import styles from "./quiz.module.css";
import own from "./verdicts.module.css";

type Props = {
  delivered: Delivered[];
  words: QuizWords;
  roles: Record<Choice, string>;
  hrefs: { quiz: string; results: string; lessons: string; doubt?: string | undefined };
  hasShortcuts: boolean;
  heading: RefObject<HTMLHeadingElement | null>;
  onContinue: (event: FormEvent) => void;
};

/** The verdicts that were withheld, those that were missed first. */
export function Verdicts({ delivered, words, roles, hrefs, hasShortcuts, heading, onContinue }: Props) {
  const missedFirst = [...delivered].sort((a, b) => Number(a.told.feedback.correct) - Number(b.told.feedback.correct));
  return (
    <section className={own.verdicts} aria-labelledby="verdicts">
      <h1 id="verdicts" ref={heading} tabIndex={-1}>
        {fill(words.verdicts, { n: delivered.length })}
      </h1>
      <ul>
        {missedFirst.map(({ told: { position, feedback }, isTaken }) => (
          <li key={position} className={styles.duty} data-verdict={feedback.correct ? "right" : "wrong"}>
            <p className={own.stem} lang={feedback.language}>
              {feedback.stem}
            </p>
            <div className={own.head}>
              <VennVerdict id={`told-${position}`} labels={roles} choice={feedback.choice} keyChoice={feedback.key} />
              <h2>{verdictText(words, roles, feedback)}</h2>
            </div>
            {isTaken && <p className="notice">{words.elsewhere}</p>}
            {!feedback.correct && <p className="meta">{fill(words.chosen, { role: roles[feedback.choice] })}</p>}
            <p lang={feedback.language}>{feedback.reason}</p>
            {feedback.contrast && (
              <FeedbackContrast contrast={feedback.contrast} words={words} roles={roles} lang={feedback.language} />
            )}
            {!feedback.correct &&
              feedback.whyNot.slice(0, 1).map((other) => (
                <p key={other.choice} lang={feedback.language}>
                  {other.reason}
                </p>
              ))}
            {feedback.passage && (
              <a href={`${hrefs.lessons}/${feedback.passage.lessonId}#${feedback.passage.paragraphId}`}>
                {words.reread}
              </a>
            )}
            {hrefs.doubt && <a href={hrefs.doubt + position}>{words.doubt}</a>}
          </li>
        ))}
      </ul>
      <Continue
        label={words.next}
        action={delivered.at(-1)?.told.next ? hrefs.quiz : hrefs.results}
        hasShortcuts={hasShortcuts}
        onContinue={onContinue}
      />
    </section>
  );
}
