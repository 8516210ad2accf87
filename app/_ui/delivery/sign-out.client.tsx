"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import { UnsentAlert, useSending } from "@/app/_ui/form/unsent.client";
import { inTime } from "@/app/_ui/in-time";
import { Settling } from "@/app/_ui/settling.client";
import { fill } from "@/messages/fill";
import type { OfflineWords } from "@/messages/offline";
import type { UnsentWords } from "@/messages/unsent";
import { dropAllCaches } from "./pages.client";

type Props = {
  label: string;
  words: Pick<OfflineWords, "unsent" | "leaveAnyway" | "stay">;
  unsentWords: UnsentWords;
  action: (form: FormData) => Promise<void>;
  /** What the form carries unseen. */
  children: ReactNode;
};

/** For so long the last attempt at sending may hold up a sign-out, and so long each clearing. */
const longestWaitMs = 5000;

/** Leaves nothing of a person in the browser; who has responses that wait still is asked first. */
export function SignOut({ label, words, unsentWords, action, children }: Props) {
  const [isBusy, setBusy] = useState(false);
  const [waits, setWaits] = useState(0);
  const { send, isPending, unsent } = useSending(action);

  const bounded = <Result,>(work: Promise<Result>) => inTime(work, longestWaitMs).catch(() => null);

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    const outbox = await bounded(import("@/app/_ui/later.client").then((later) => later.outbox));
    const report = outbox && (await bounded(outbox.deliver()));
    const waiting = report?.waiting ?? (outbox && (await bounded(outbox.countWaiting()))) ?? 0;
    setBusy(false);
    if (waiting > 0 && waits === 0) return setWaits(waiting);
    await Promise.all([outbox && bounded(outbox.forgetAll()), bounded(dropAllCaches())]);
    send(form);
  }

  return (
    <form action={action} className="stack" onSubmit={onSubmit}>
      {children}
      <UnsentAlert unsent={unsent} words={unsentWords} />
      {waits > 0 && (
        <p className="alert" role="alert">
          {fill(words.unsent, { n: waits })}
        </p>
      )}
      <Settling key={waits} className="row">
        <button
          type="submit"
          className="button"
          disabled={isBusy || isPending}
          aria-busy={isBusy || isPending || undefined}
        >
          {waits > 0 ? words.leaveAnyway : label}
        </button>
        {waits > 0 && (
          <button type="button" className="button" data-primary onClick={() => setWaits(0)}>
            {words.stay}
          </button>
        )}
      </Settling>
    </form>
  );
}
