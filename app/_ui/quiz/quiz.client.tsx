"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { fill } from "@/app/messages/fill";
import type { QuizWords } from "@/app/messages/quiz";
import type { QuestionView, ToldView } from "@/app/quiz-view";
import type { Certainty, Choice } from "@/domain/choice";
import type { Locale } from "@/domain/course";
import { announceTab, type Delivery, newResponseId, send } from "./delivery.client";
import { forgetDraft } from "./draft.client";
import { type Picked, Question } from "./question.client";
import styles from "./quiz.module.css";
import { Told } from "./told";

export type QuizProps = {
  attemptId: string;
  locale: Locale;
  words: QuizWords;
  roles: Record<Choice, string>;
  question: QuestionView | null;
  told: ToldView | null;
  /** What to say of an item beside its question, by the item's id. */
  notes: Record<string, string>;
  /** Made with the page, for the form without JavaScript: sent twice, it is one response. */
  responseId: string;
  hrefs: { close: string; quiz: string; results: string; signIn: string; lessons: string };
  /** Takes the form where JavaScript doesn't run. */
  action: (form: FormData) => Promise<void>;
  /** Whether a response is submitted by saying how sure one is, or by one button. */
  asksCertainty?: boolean;
  /** Whether 1, 2 and 3 choose a zone and Enter submits as before. */
  hasShortcuts?: boolean;
};

type Failure = Exclude<Delivery, { kind: "told" }>["kind"];

export function Quiz({ attemptId, locale, words, roles, notes, hrefs, action, asksCertainty = true, hasShortcuts = true, ...initial }: QuizProps) {
  const [question, setQuestion] = useState(initial.question);
  const [told, setTold] = useState(initial.told);
  const [status, setStatus] = useState<"idle" | "saving" | Failure>("idle");
  const [isElsewhere, setElsewhere] = useState(false);
  const [isLive, setLive] = useState(false);
  const shownAt = useRef(0);
  const responseId = useRef(initial.responseId);
  const last = useRef<Certainty | null>(undefined);
  const hasMoved = useRef(false);
  const stem = useRef<HTMLHeadingElement>(null);
  const verdict = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    setLive(true);
    shownAt.current = performance.now();
    return announceTab(attemptId, () => setElsewhere(true));
  }, [attemptId]);

  // The verdict takes the focus, and the next question's stem; a page that was just opened keeps it at its start.
  useEffect(() => {
    if (!hasMoved.current) return;
    window.scrollTo(0, 0);
    (told ? verdict : stem).current?.focus({ preventScroll: true });
  }, [told]);

  async function submit(picked: Picked) {
    if (!question) return;
    setStatus("saving");
    const durationMs = Math.min(86_400_000, Math.round(performance.now() - shownAt.current));
    const { position, itemId } = question;
    const delivery = await send(attemptId, { responseId: responseId.current, position, itemId, ...picked, durationMs, locale });
    if (delivery.kind === "stale") return window.location.assign(hrefs.quiz);
    setStatus(delivery.kind === "told" ? "idle" : delivery.kind);
    if (delivery.kind !== "told" && delivery.kind !== "taken") return;
    forgetDraft(`${attemptId}:${position}`);
    setTold(delivery.told);
    history.replaceState(null, "", `${hrefs.quiz}?feedback=${position}`);
    hasMoved.current = true;
  }

  function goOn(event: FormEvent) {
    if (!told?.next) return;
    event.preventDefault();
    responseId.current = newResponseId();
    shownAt.current = performance.now();
    setQuestion(told.next);
    setTold(null);
    setStatus("idle");
    history.replaceState(null, "", hrefs.quiz);
    hasMoved.current = true;
  }

  const shown = told ?? question;
  const total = told?.next?.total ?? question?.total ?? shown?.question ?? 0;
  const count = fill(words.count, { n: shown?.question ?? 0, total: Math.max(total, shown?.question ?? 0) });
  return (
    <div className={styles.page} data-told={told ? "" : undefined}>
      <header className={styles.top}>
        <a className={styles.close} href={hrefs.close}>
          <span className="hidden-visually">{words.close}</span>
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
            <path d="M5 5 19 19M19 5 5 19" />
          </svg>
        </a>
        <progress className={styles.bar} value={(shown?.question ?? 1) - (told ? 0 : 1)} max={Math.max(total, 1)} aria-label={count} />
        <span className={styles.count}>{count}</span>
      </header>
      <p className={styles.save} role="status">
        {status === "saving"
          ? words.saving
          : status === "unsaved"
            ? words.unsaved
            : status === "signed-out"
              ? words.signedOut
              : told && isLive
                ? words.saved
                : ""}
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
        {told ? (
          <Told told={told} words={words} roles={roles} hrefs={hrefs} wasTaken={status === "taken"} verdict={verdict} onContinue={goOn} />
        ) : (
          question && (
            <Question
              key={question.position}
              {...{ attemptId, locale, words, roles, question, action, asksCertainty, hasShortcuts, isElsewhere, stem, last }}
              note={question.isReturning ? words.again : notes[question.itemId]}
              responseId={initial.responseId}
              isSaving={status === "saving"}
              failure={status === "unsaved" || status === "signed-out" ? status : null}
              signInHref={hrefs.signIn}
              onSubmit={submit}
            />
          )
        )}
      </main>
    </div>
  );
}
