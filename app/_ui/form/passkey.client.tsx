"use client";

import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";
import { type FormEvent, type ReactNode, useState, useSyncExternalStore, useTransition } from "react";
import type { UnsentWords } from "@/messages/unsent";
import { FormAlert } from "./form-alert";
import { sent } from "./unsent.client";

/** What the browser is to do, or why there is nothing to be done. */
export type Asked =
  | { make: PublicKeyCredentialCreationOptionsJSON }
  | { use: PublicKeyCredentialRequestOptionsJSON }
  | { refused: string };

type Props = {
  /** Gives what the browser is asked. */
  ask: (form: FormData) => Promise<Asked>;
  /** Takes what it answered, and goes on or says why not. */
  answer: (form: FormData) => Promise<{ refused: string }>;
  words: Record<string, string>;
  unsent: UnsentWords;
  label: string;
  pending: string;
  children: ReactNode;
};

/** A button by which the browser makes or uses a passkey; nothing where it knows none. */
export function PasskeyForm({ ask, answer, words, unsent, label, pending, children }: Props) {
  const isKnown = useSyncExternalStore(noChange, knowsPasskeys, onServer);
  const [problem, setProblem] = useState<string | null>(null);
  const [isPending, start] = useTransition();
  async function go(form: FormData): Promise<string> {
    const asked = await sent(ask(form));
    if (asked.unsent !== null) return unsent[asked.unsent];
    if ("refused" in asked.answer) return words[asked.answer.refused] ?? "";
    const credential = await credentialFor(asked.answer);
    if (credential === null) return unsent["stale-page"];
    if (typeof credential === "string") return words[credential] ?? "";
    form.set("credential", JSON.stringify(credential));
    const answered = await sent(answer(form));
    return answered.unsent === null ? (words[answered.answer.refused] ?? "") : unsent[answered.unsent];
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const form = new FormData(event.currentTarget);
    setProblem(null);
    start(async () => setProblem(await go(form)));
  }

  return (
    <div hidden={!isKnown}>
      <form className="stack" onSubmit={onSubmit}>
        {problem && <FormAlert takesFocus notice={{ text: problem, ways: [] }} />}
        {children}
        <p>
          <button type="submit" className="button" aria-disabled={isPending || undefined}>
            {label}
          </button>
        </p>
        <p role="status" className="meta">
          {isPending && pending}
        </p>
      </form>
    </div>
  );
}

/** What the device made or signed, or the code of why it didn't; null where a newer version took this page's scripts away. */
async function credentialFor(asked: Exclude<Asked, { refused: string }>) {
  const library = await import("@simplewebauthn/browser").catch(() => null);
  if (!library) return null;
  const { startAuthentication, startRegistration } = library;
  try {
    return "make" in asked
      ? await startRegistration({ optionsJSON: asked.make })
      : await startAuthentication({ optionsJSON: asked.use });
  } catch (error) {
    return error instanceof Error && error.name === "InvalidStateError" ? "passkey-known" : "passkey-cancelled";
  }
}

const noChange = () => () => {};
const knowsPasskeys = () => typeof window.PublicKeyCredential === "function";
const onServer = () => false;
