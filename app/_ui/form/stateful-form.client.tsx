"use client";

import {
  createContext,
  type FormEvent,
  type ReactNode,
  startTransition,
  useActionState,
  useContext,
  useEffect,
  useRef,
} from "react";
import { type FormState, refusedState, typedIn } from "@/app/_door/form-state";
import { filled } from "@/messages/fill";
import type { UnsentWords } from "@/messages/unsent";
import { FormAlert } from "./form-alert";
import { sent } from "./unsent.client";

/** The sentence of each refusal's code; one without its own gets `bad-input`. */
export type FormWords = { "bad-input": string } & Record<string, string>;

export type StatefulFormProps<Done = null> = {
  action: (state: FormState | Done, form: FormData) => Promise<FormState | Done>;
  words: FormWords;
  unsent: UnsentWords;
  submitLabel: string;
  isPrimary?: boolean;
  /** Unfolds the form, which stays open with what was refused. */
  summary?: string;
  children: ReactNode;
  /** What it came to, where the page doesn't change. */
  whenDone?: (done: Done) => ReactNode;
  /** Whether nothing else of the form is left then. */
  isThenOver?: boolean;
};

type Fields = { state: FormState; errorOf: (name: string) => string | undefined };

const FieldsContext = createContext<Fields>({ state: null, errorOf: () => undefined });
export const useFields = (): Fields => useContext(FieldsContext);

/** What was refused stands in the form, whole above it and single at its field; the first of it takes the focus. */
export function StatefulForm<Done = null>({
  action,
  words,
  unsent,
  submitLabel,
  isPrimary,
  summary,
  whenDone,
  isThenOver,
  children,
}: StatefulFormProps<Done>) {
  // Without JavaScript the page comes back with what the first one holds; where a script runs, the second one sends.
  const [posted, post] = useActionState<FormState | Done, FormData>(action, null);
  const [result, submit, isPending] = useActionState<FormState | Done, FormData>(sendOrSay, posted);
  const state = isRefused(result) ? result : null;
  const form = useRef<HTMLFormElement>(null);
  const sentence = (code: string) =>
    filled(new Map(Object.entries(words)).get(code) ?? words["bad-input"], state?.values ?? {});
  const errorOf = (name: string) => (state?.wrong[name] === undefined ? undefined : sentence(state.wrong[name]));
  const isAtFields = state !== null && Object.keys(state.wrong).length > 0;

  useEffect(() => {
    const first =
      form.current?.querySelector<HTMLElement>("[aria-invalid=true]") ??
      form.current?.querySelector<HTMLElement>("[role=alert]");
    if (state) first?.focus();
  }, [state]);

  async function sendOrSay(before: FormState | Done, form: FormData): Promise<FormState | Done> {
    const outcome = await sent(action(before, form));
    if (outcome.unsent === null) return outcome.answer;
    const ways =
      outcome.unsent === "stale-page" ? [{ href: window.location.href, label: unsent.open, isNewTab: true }] : [];
    return { ...refusedState(typedIn(form), outcome.unsent), notice: { text: unsent[outcome.unsent], ways } };
  }

  // Sent by hand, because React empties a form that it sends itself.
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    if (!isPending) startTransition(() => submit(typed));
  }

  if (isThenOver && whenDone && result !== null && !isRefused(result)) return whenDone(result);
  const whole = (
    <form ref={form} action={post} className="stack" noValidate onSubmit={onSubmit}>
      {state && (
        <FormAlert
          notice={state.notice ?? { text: isAtFields ? words["bad-input"] : sentence(state.refusal), ways: [] }}
        />
      )}
      {whenDone && result !== null && !isRefused(result) && whenDone(result)}
      <FieldsContext value={{ state, errorOf }}>{children}</FieldsContext>
      <p>
        <button
          type="submit"
          className="button"
          data-primary={isPrimary || undefined}
          aria-disabled={isPending || undefined}
        >
          {submitLabel}
        </button>
      </p>
    </form>
  );
  if (!summary) return whole;
  return (
    <details open={state !== null || undefined}>
      <summary className="unfold">{summary}</summary>
      {whole}
    </details>
  );
}

const isRefused = (result: unknown): result is NonNullable<FormState> =>
  typeof result === "object" && result !== null && "refusal" in result;
