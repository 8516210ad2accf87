import type { FormEvent, RefObject } from "react";
import { VennVerdict } from "@/app/_ui/venn-verdict";
import type { Choice } from "@/domain/choice";
import { fill } from "@/messages/fill";
import type { QuizWords } from "@/messages/quiz";
import type { Trouble } from "@/messages/refusals";
import type { QuestionView } from "@/school/quiz-view";
import { Continue } from "./continue.client";
import styles from "./quiz.module.css";
import own from "./told.module.css";
import { WayOn } from "./way-on.client";

type Props = {
  words: QuizWords;
  roles: Record<Choice, string>;
  question: QuestionView;
  /** What was chosen just now; null when every question that can be asked without network was. */
  choice: Choice | null;
  /** Why the response waits. */
  trouble: Trouble;
  hrefs: { quiz: string; signIn: string };
  hasShortcuts: boolean;
  heading: RefObject<HTMLHeadingElement | null>;
  onContinue: (event: FormEvent) => void;
  onRetry: () => void;
};

/** In a verdict's place while the response waits in this browser. */
export function Held({
  words,
  roles,
  question,
  choice,
  trouble,
  hrefs,
  hasShortcuts,
  heading,
  onContinue,
  onRetry,
}: Props) {
  if (choice === null) {
    return (
      <section className={own.panel} data-verdict="held" aria-labelledby="held-title">
        <h1 id="held-title" ref={heading} tabIndex={-1}>
          {words.exhausted}
        </h1>
        <p>{trouble === "unreached" ? words.whenOnline : words[`kept-${trouble}`]}</p>
        <WayOn {...{ words, trouble, hrefs, onRetry }} />
      </section>
    );
  }
  return (
    <>
      <div className={styles.duty} data-small>
        <h1 lang={question.language}>{question.stem}</h1>
      </div>
      <section className={own.panel} data-verdict="held" aria-labelledby="held-title">
        <div className={own.head}>
          <VennVerdict id="held" labels={roles} choice={choice} keyChoice={null} />
          <div>
            <h2 id="held-title" ref={heading} tabIndex={-1}>
              {words.held}
            </h2>
            <p className="meta">{fill(words.chosen, { role: roles[choice] })}</p>
          </div>
        </div>
        <p>{words[`kept-${trouble}`]}</p>
        {goesOn(trouble) || <WayOn {...{ words, trouble, hrefs }} />}
      </section>
      {goesOn(trouble) && (
        <Continue label={words.next} action={hrefs.quiz} hasShortcuts={hasShortcuts} onContinue={onContinue} />
      )}
    </>
  );
}

/** Whether what waits is sent by itself, so that the learner can go on meanwhile. */
const goesOn = (trouble: Trouble): boolean => ["unreached", "unsaved", "busy", "full"].includes(trouble);
