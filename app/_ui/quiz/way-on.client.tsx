import type { QuizWords } from "@/messages/quiz";
import type { Trouble } from "@/messages/refusals";

type Props = {
  words: QuizWords;
  trouble: Trouble;
  hrefs: { quiz: string; signIn: string };
  /** Sends it again; without it there is nothing to be sent by hand. */
  onRetry?: (() => void) | undefined;
};

/** What a learner can do about a response that waits: sign in, fetch the page anew, or send it again. */
export function WayOn({ words, trouble, hrefs, onRetry }: Props) {
  if (trouble === "signed-out" || trouble === "other-person") {
    return (
      <p>
        <a className="button" data-primary href={trouble === "other-person" ? `${hrefs.signIn}&other` : hrefs.signIn}>
          {words.signIn}
        </a>
      </p>
    );
  }
  if (trouble === "stale-page" || trouble === "foreign-origin") {
    return (
      <p>
        <a className="button" data-primary href={hrefs.quiz}>
          {words.reload}
        </a>
      </p>
    );
  }
  return onRetry ? (
    <p>
      <button type="button" className="button" onClick={onRetry}>
        {words.retry}
      </button>
    </p>
  ) : null;
}
