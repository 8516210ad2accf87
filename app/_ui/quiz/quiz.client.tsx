"use client";

import { type FormEvent, type ReactNode, useEffect, useReducer, useRef, useState } from "react";
import type { Incomplete } from "@/app/_door/incomplete";
import { announceTab } from "@/app/_ui/delivery/delivery.client";
import type { Certainty, Choice } from "@/domain/choice";
import type { Locale } from "@/domain/course";
import { fill } from "@/messages/fill";
import type { QuizWords } from "@/messages/quiz";
import type { AheadView, QuestionView, ToldView } from "@/school/quiz-view";
import { type Picked, Question } from "./question.client";
import styles from "./quiz.module.css";
import { nextState, openedQuiz } from "./quiz-state";
import { Told } from "./told";
import { Top } from "./top";
import { useDelivery } from "./use-delivery.client";

export type QuizProps = {
  attemptId: string;
  locale: Locale;
  words: QuizWords;
  roles: Record<Choice, string>;
  question: QuestionView | null;
  told: ToldView | null;
  /** What can be asked without network. */
  ahead?: AheadView[];
  /** What to say of an item beside its question, by the item's id. */
  notes: Record<string, ReactNode>;
  /** Made with the page, for the form without JavaScript: sent twice, it is one response. */
  responseId: string;
  /** The link to the other language. */
  language: ReactNode;
  /** `doubt` is followed by the position of a response; a guest's has none. */
  hrefs: { close: string; quiz: string; results: string; signIn: string; lessons: string; doubt?: string | undefined };
  /** Takes the form where JavaScript doesn't run. */
  action: (form: FormData) => Promise<void>;
  /** Whose page it is, for that form to say. */
  pageOwner: string;
  /** Whether a response is submitted by saying how sure one is, or by one button. */
  asksCertainty?: boolean;
  /** Whether 1, 2 and 3 choose a zone and Enter submits as before. */
  hasShortcuts?: boolean;
  /** The form was sent without JavaScript, and said too little. */
  incomplete?: Incomplete | null;
};

export function Quiz({
  attemptId,
  locale,
  words,
  roles,
  notes,
  language,
  hrefs,
  action,
  pageOwner,
  asksCertainty = true,
  hasShortcuts = true,
  incomplete = null,
  ahead = [],
  ...initial
}: QuizProps) {
  const [state, dispatch] = useReducer(nextState, openedQuiz(initial.question, initial.told, ahead));
  const [isElsewhere, setElsewhere] = useState(false);
  const [isLive, setLive] = useState(false);
  const [picked, setPicked] = useState<Picked | null>(null);
  const shownAt = useRef(0);
  const last = useRef<Certainty | null>(undefined);
  const stem = useRef<HTMLHeadingElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const { deliver, retry, canKeep, screens } = useDelivery(
    { attemptId, locale, page: hrefs.quiz, responseId: initial.responseId },
    initial.question,
    dispatch,
  );
  const { phase, question, delivered, status } = state;
  const only = phase === "told" && delivered.length === 1 ? (delivered[0] ?? null) : null;
  const place = `${phase} ${question?.position}`;

  useEffect(() => {
    setLive(true);
    return announceTab(attemptId, () => setElsewhere(true));
  }, [attemptId]);

  // The verdict takes the focus, and the next question's stem; a page that was just opened keeps it at its start.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs when the learner comes to another place
  useEffect(() => {
    shownAt.current = performance.now();
    if (!state.hasMoved) return;
    history.replaceState(null, "", only ? `${hrefs.quiz}?feedback=${only.told.position}` : hrefs.quiz);
    window.scrollTo(0, 0);
    (phase === "asked" ? stem : heading).current?.focus({ preventScroll: true });
  }, [place]);

  function submit(response: Picked) {
    if (!question) return;
    setPicked(response);
    const durationMs = Math.min(86_400_000, Math.round(performance.now() - shownAt.current));
    void deliver(question, response, durationMs);
  }

  function goOn(event: FormEvent) {
    if (phase === "told" && !delivered.at(-1)?.told.next) return;
    event.preventDefault();
    dispatch({ type: "went-on" });
  }

  const latest = phase === "told" ? delivered.at(-1)?.told : undefined;
  const shown = latest ?? question;
  const again = (latest ? latest.next : question)?.again ?? 0;
  const trouble = status === "idle" || status === "saving" ? null : status;
  const saying = { idle: latest && isLive ? words.saved : "", saving: words.saving };
  return (
    <div className={styles.page} data-responded={phase === "asked" ? undefined : ""}>
      <Top
        closeHref={hrefs.close}
        done={(shown?.question ?? 1) - (phase === "asked" && !question?.isReturning ? 1 : 0)}
        total={shown?.total ?? 0}
        words={{
          close: words.close,
          progress: words.progress,
          count: fill(words.count, { n: shown?.question ?? 0, total: shown?.total ?? 0 }),
          again: again > 0 ? fill(words.moreAgain, { n: again }) : undefined,
        }}
        language={language}
      />
      <p className={phase === "told" ? "hidden-visually" : styles.save} role="status">
        {status === "idle" || status === "saving" ? saying[status] : phase === "asked" ? words[status] : ""}
      </p>
      <main className={styles.main} id="content">
        {isElsewhere && (
          <div className="notice stack" role="alert">
            {words.otherTab}
            <button type="button" className="button" onClick={() => window.location.reload()}>
              {words.useThisTab}
            </button>
          </div>
        )}
        {state.loss && (
          <div className="notice stack" role="alert">
            {words[state.loss]}
            <a className="button" href={hrefs.quiz}>
              {words.useStored}
            </a>
          </div>
        )}
        {!canKeep && <p className="meta">{words.cannotKeep}</p>}
        {phase === "told" && only && (
          <Told
            told={only.told}
            {...{ words, roles, hrefs, hasShortcuts }}
            wasTaken={only.isTaken}
            verdict={heading}
            onContinue={goOn}
          />
        )}
        {screens && phase === "told" && !only && (
          <screens.Verdicts {...{ delivered, words, roles, hrefs, hasShortcuts, heading }} onContinue={goOn} />
        )}
        {screens && (phase === "kept" || phase === "exhausted") && question && (
          <screens.Held
            {...{ words, roles, question, hrefs, hasShortcuts, heading }}
            choice={phase === "kept" ? (picked?.choice ?? null) : null}
            trouble={trouble ?? "unreached"}
            onContinue={goOn}
            onRetry={retry}
          />
        )}
        {phase === "asked" && question && (
          <Question
            key={question.position}
            {...{
              attemptId,
              words,
              roles,
              question,
              action,
              pageOwner,
              asksCertainty,
              hasShortcuts,
              isElsewhere,
              stem,
              last,
            }}
            note={question.isReturning ? words.again : notes[question.itemId]}
            responseId={initial.responseId}
            isSaving={status === "saving"}
            incomplete={question.position === initial.question?.position ? incomplete : null}
            trouble={trouble}
            hrefs={hrefs}
            onSubmit={submit}
          />
        )}
      </main>
    </div>
  );
}
