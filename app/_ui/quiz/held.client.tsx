import type { FormEvent, RefObject } from "react";
import { Venn } from "@/app/_ui/venn";
import type { QuizWords } from "@/app/messages/quiz";
import type { QuestionView } from "@/app/quiz-view";
import type { Choice } from "@/domain/choice";
import styles from "./quiz.module.css";
import own from "./told.module.css";

type Props = {
  words: QuizWords;
  roles: Record<Choice, string>;
  question: QuestionView;
  /** What was chosen just now; null when every question that can be asked without network was. */
  choice: Choice | null;
  /** Where the response waits for its giver to sign in again. */
  signInHref: string | null;
  heading: RefObject<HTMLHeadingElement | null>;
  onContinue: (event: FormEvent) => void;
  onRetry: () => void;
};

/** In a verdict's place while the response waits in this browser. */
export function Held({ words, roles, question, choice, signInHref, heading, onContinue, onRetry }: Props) {
  const Heading = choice ? "h2" : "h1";
  return (
    <>
      {choice && (
        <>
          <div className={styles.duty} data-small>
            <h1>{question.stem}</h1>
          </div>
          <fieldset className={styles.zones} data-small disabled>
            <legend className="hidden-visually">{words.prompt}</legend>
            <Venn id="held" labels={roles} selected={choice} />
          </fieldset>
        </>
      )}
      <section className={`${styles.sheet} ${own.told}`} data-verdict="held" aria-labelledby="held-title">
        <Heading id="held-title" ref={heading} tabIndex={-1}>
          {choice ? words.held : words.exhausted}
        </Heading>
        <p>{signInHref ? words.signedOut : choice ? words.withheld : words.whenOnline}</p>
        {signInHref ? (
          <p>
            <a className="button" data-primary href={signInHref}>
              {words.signIn}
            </a>
          </p>
        ) : choice ? (
          <form className={own.continue} onSubmit={onContinue}>
            <button type="submit" className="button" data-primary>
              {words.next}
            </button>
          </form>
        ) : (
          <p>
            <button type="button" className="button" onClick={onRetry}>
              {words.retry}
            </button>
          </p>
        )}
      </section>
    </>
  );
}
