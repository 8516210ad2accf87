"use client";

import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { Settling } from "@/app/_ui/settling.client";
import { fill } from "@/app/messages/fill";
import type { OfflineWords } from "@/app/messages/offline";
import { inTime } from "./in-time";
import { dropAllCaches } from "./pages.client";

type Props = {
  label: string;
  words: Pick<OfflineWords, "unsent" | "leaveAnyway" | "stay">;
  action: (form: FormData) => Promise<void>;
  /** What the form carries unseen. */
  children: ReactNode;
};

/** For so long the last attempt at sending may hold up a sign-out, and so long each clearing. */
const longestWaitMs = 5000;

/** Leaves nothing of a person in the browser; who has responses that wait still is asked first. */
export function SignOut({ label, words, action, children }: Props) {
  const [isBusy, setBusy] = useState(false);
  const [unsent, setUnsent] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const isCleared = useRef(false);

  const bounded = <Result,>(work: Promise<Result>) => inTime(work, longestWaitMs).catch(() => null);

  async function onSubmit(event: FormEvent) {
    if (isCleared.current) return;
    event.preventDefault();
    setBusy(true);
    const outbox = await import("./outbox.client").catch(() => null);
    const report = outbox && (await bounded(outbox.deliver()));
    const waiting = report?.waiting ?? (outbox && (await bounded(outbox.countWaiting()))) ?? 0;
    setBusy(false);
    if (waiting > 0 && unsent === 0) return setUnsent(waiting);
    await Promise.all([outbox && bounded(outbox.forgetAll()), bounded(dropAllCaches())]);
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
      <Settling key={unsent} className="row">
        <button type="submit" className="button" disabled={isBusy} aria-busy={isBusy || undefined}>
          {unsent > 0 ? words.leaveAnyway : label}
        </button>
        {unsent > 0 && (
          <button type="button" className="button" data-primary onClick={() => setUnsent(0)}>
            {words.stay}
          </button>
        )}
      </Settling>
    </form>
  );
}
