"use client";

import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Venn } from "@/app/_ui/venn";
import { fill } from "@/app/messages/fill";
import type { QuizWords } from "@/app/messages/quiz";
import type { QuestionView, ToldView } from "@/app/quiz-view";
import { type Certainty, type Choice, certainties, choices } from "@/domain/choice";
import type { Locale } from "@/domain/course";
import { announceTab, type Delivery, forgetDraft, keepDraft, newResponseId, readDraft, send } from "./delivery.client";
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
};

type Failure = Exclude<Delivery, { kind: "told" }>["kind"];

export function Quiz({ attemptId, locale, words, roles, notes, hrefs, action, ...initial }: QuizProps) {
  const [question, setQuestion] = useState(initial.question);
  const [told, setTold] = useState(initial.told);
  const [choice, setChoice] = useState<Choice | null>(null);
  const [status, setStatus] = useState<"idle" | "saving" | Failure>("idle");
  const [isElsewhere, setElsewhere] = useState(false);
  const [isLive, setLive] = useState(false);
  const shownAt = useRef(0);
  const responseId = useRef(initial.responseId);
  const lastCertainty = useRef<Certainty | null>(null);
  const hasMoved = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  const stem = useRef<HTMLHeadingElement>(null);
  const verdict = useRef<HTMLHeadingElement>(null);
  const draftKey = question ? `${attemptId}:${question.position}` : null;

  useEffect(() => {
    setLive(true);
    shownAt.current = performance.now();
    return announceTab(attemptId, () => setElsewhere(true));
  }, [attemptId]);

  // What was tapped before this ran stands; else what this tab had picked before a reload.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it runs once a question, and `select` is new at each render
  useEffect(() => {
    if (!draftKey) return;
    const picked = choices.find((value) => radio(form.current, value)?.checked) ?? readDraft(draftKey);
    if (picked) select(picked, draftKey);
  }, [draftKey]);

  // The verdict takes the focus, and the next question's stem; a page that was just opened keeps it at its start.
  useEffect(() => {
    if (!hasMoved.current) return;
    window.scrollTo(0, 0);
    (told ? verdict : stem).current?.focus({ preventScroll: true });
  }, [told]);

  function select(picked: Choice, key: string | null) {
    const input = radio(form.current, picked);
    if (input) input.checked = true;
    setChoice(picked);
    if (key) keepDraft(key, picked);
  }

  async function submit(certainty: Certainty) {
    if (!question || !choice || status === "saving") return;
    lastCertainty.current = certainty;
    setStatus("saving");
    const durationMs = Math.min(86_400_000, Math.round(performance.now() - shownAt.current));
    const { position, itemId } = question;
    const delivery = await send(attemptId, { responseId: responseId.current, position, itemId, choice, certainty, durationMs, locale });
    if (delivery.kind === "stale") return window.location.assign(hrefs.quiz);
    setStatus(delivery.kind === "told" ? "idle" : delivery.kind);
    if (delivery.kind !== "told" && delivery.kind !== "taken") return;
    if (draftKey) forgetDraft(draftKey);
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
    setChoice(null);
    setStatus("idle");
    history.replaceState(null, "", hrefs.quiz);
    hasMoved.current = true;
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isElsewhere || event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const picked = choices[Number(event.key) - 1];
    if (picked) {
      select(picked, draftKey);
      radio(form.current, picked)?.focus();
    }
    if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement) && lastCertainty.current) {
      event.preventDefault();
      void submit(lastCertainty.current);
    }
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
            <form
              ref={form}
              action={action}
              onKeyDown={onKeyDown}
              onSubmit={(event) => {
                event.preventDefault();
                const pressed = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
                const certainty = certainties.find((value) => pressed instanceof HTMLButtonElement && pressed.value === value);
                if (certainty) void submit(certainty);
              }}
            >
              {/* Enter in a radio presses the form's first button: this one, which says nothing. Browsers pass over a disabled one. */}
              <button type="submit" name="certainty" value="" hidden />
              <input type="hidden" name="attemptId" value={attemptId} />
              <input type="hidden" name="locale" value={locale} />
              <input type="hidden" name="responseId" value={initial.responseId} />
              <input type="hidden" name="position" value={question.position} />
              <input type="hidden" name="itemId" value={question.itemId} />
              <div className={styles.duty}>
                {(question.isReturning || notes[question.itemId]) && (
                  <p className={styles.again}>{question.isReturning ? words.again : notes[question.itemId]}</p>
                )}
                <h1 id="duty" ref={stem} tabIndex={-1}>
                  {question.stem}
                </h1>
              </div>
              <fieldset className={styles.zones} aria-describedby="duty" disabled={isElsewhere}>
                <legend>{words.prompt}</legend>
                <Venn
                  id="zone"
                  labels={roles}
                  keyHints={{ caio: words.key1, both: words.key2, cto: words.key3 }}
                  key={question.position}
                  onSelect={(picked) => select(picked, draftKey)}
                  required
                />
              </fieldset>
              <div className={styles.sheet}>
                <p id="certainty">{isLive && !choice ? words.pickFirst : words.certainty}</p>
                <div className={styles.certainties}>
                  {certainties.map((value) => (
                    <button
                      key={value}
                      type="submit"
                      name="certainty"
                      value={value}
                      aria-describedby="certainty"
                      disabled={isElsewhere || status === "saving" || (isLive && !choice)}
                    >
                      {words[value]} <small>{words[`${value}Range`]}</small>
                    </button>
                  ))}
                </div>
                {status === "signed-out" && (
                  <a className="button" href={hrefs.signIn}>
                    {words.signIn}
                  </a>
                )}
                {status === "unsaved" && lastCertainty.current && (
                  <button type="button" className="button" onClick={() => lastCertainty.current && submit(lastCertainty.current)}>
                    {words.retry}
                  </button>
                )}
              </div>
            </form>
          )
        )}
      </main>
    </div>
  );
}

const radio = (form: HTMLFormElement | null, value: Choice): HTMLInputElement | undefined =>
  [...(form?.querySelectorAll<HTMLInputElement>('input[name="choice"]') ?? [])].find((input) => input.value === value);
