"use client";

import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { fill } from "@/app/messages/fill";
import type { OfflineWords } from "@/app/messages/offline";
import { dropAllCaches } from "./pages.client";

type Props = {
  label: string;
  words: Pick<OfflineWords, "unsent" | "leaveAnyway" | "stay">;
  action: (form: FormData) => Promise<void>;
  /** What the form carries unseen. */
  children: ReactNode;
};

/** Leaves nothing of a person in the browser; who has responses that wait still is asked first. */
export function SignOut({ label, words, action, children }: Props) {
  const [isBusy, setBusy] = useState(false);
  const [unsent, setUnsent] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const isCleared = useRef(false);

  async function onSubmit(event: FormEvent) {
    if (isCleared.current) return;
    event.preventDefault();
    setBusy(true);
    const outbox = await import("./outbox.client").catch(() => null);
    await outbox?.deliver().catch(() => null);
    const waiting = (await outbox?.countWaiting().catch(() => 0)) ?? 0;
    setBusy(false);
    if (waiting > 0 && unsent === 0) return setUnsent(waiting);
    await Promise.allSettled([outbox?.forgetAll(), dropAllCaches()]);
    isCleared.current = true;
    form.current?.requestSubmit();
  }

  return (
    <form ref={form} action={action} className="stack" onSubmit={onSubmit}>
      {children}
      {unsent > 0 && (
        <p className="alert" role="alert">
          {fill(words.unsent, { n: unsent })}
        </p>
      )}
      <div className="row">
        <button type="submit" className="button" disabled={isBusy}>
          {unsent > 0 ? words.leaveAnyway : label}
        </button>
        {unsent > 0 && (
          <button type="button" className="button" data-primary onClick={() => setUnsent(0)}>
            {words.stay}
          </button>
        )}
      </div>
    </form>
  );
}
