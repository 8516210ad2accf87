"use client";

import { unstable_isUnrecognizedActionError as isUnrecognized, unstable_rethrow as rethrow } from "next/navigation";
import { useState, useTransition } from "react";
import { inTime } from "@/app/_ui/in-time";
import type { UnsentWords } from "@/messages/unsent";

/** Why a form has no answer: no network (unreached), a server in trouble (unsaved), or a page of a version before (stale-page). */
export type Unsent = Exclude<keyof UnsentWords, "open">;

/** A server that takes longer than this is in trouble. In milliseconds. */
const longestWaitMs = 30_000;

type Sent<Answer> = { unsent: null; answer: Answer } | { unsent: Unsent };

/** An answer, or why there is none. Left to React, a request that fails takes the whole page away, with all that was typed in it. */
export async function sent<Answer>(request: Promise<Answer>): Promise<Sent<Answer>> {
  try {
    return { unsent: null, answer: await inTime(request, longestWaitMs) };
  } catch (error) {
    rethrow(error);
    if (isUnrecognized(error)) return { unsent: "stale-page" };
    // What fetch rejects with; all else is an answer that makes no sense.
    return { unsent: error instanceof TypeError ? "unreached" : "unsaved" };
  }
}

/** Sends a form in which nothing is typed, once at a time. */
export function useSending(action: (form: FormData) => Promise<void>) {
  const [unsent, setUnsent] = useState<Unsent | null>(null);
  const [isPending, start] = useTransition();
  function send(form: FormData) {
    if (isPending) return;
    setUnsent(null);
    start(async () => setUnsent((await sent(action(form))).unsent));
  }
  return { send, isPending, unsent };
}

/** Says that a press came to nothing, where it is seen: each time it is new, since `send` takes the one before away. */
export const UnsentAlert = ({ unsent, words }: { unsent: Unsent | null; words: UnsentWords }) =>
  unsent && (
    <div ref={focus} className="alert stack" role="alert" tabIndex={-1}>
      <p>{words[unsent]}</p>
      {unsent === "stale-page" && (
        <p>
          <a className="button" href={window.location.href} target="_blank" rel="noopener">
            {words.open}
          </a>
        </p>
      )}
    </div>
  );

const focus = (alert: HTMLElement | null) => alert?.focus();
