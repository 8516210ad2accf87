"use client";

import { useEffect, useState } from "react";
import { WithMoment } from "@/app/_ui/with-moment";
import { fill } from "@/messages/fill";
import type { FinalQuestionWords } from "@/messages/final-question";

type Props = {
  words: Pick<FinalQuestionWords, "timeLeft" | "lastMinute">;
  until: string;
  zone: string;
  leftMs: number;
};

/**
 * The time left of a timed final in whole minutes; when it is over the page is asked for again, and the server hands in. It
 * looks anew when the page is seen again: timers stand still while a device sleeps.
 */
export function TimeLeft({ words, until, zone, leftMs }: Props) {
  const [left, setLeft] = useState(leftMs);
  useEffect(() => {
    const endsAt = Date.now() + leftMs;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      clearTimeout(timer);
      const now = endsAt - Date.now();
      if (now < 0) return window.location.reload();
      setLeft(now);
      timer = setTimeout(look, (now % 60_000) + 50);
    };
    look();
    document.addEventListener("visibilitychange", look);
    window.addEventListener("pageshow", look);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("pageshow", look);
    };
  }, [leftMs]);
  const minutes = Math.floor(left / 60_000);
  return (
    <p className="meta" aria-live="polite">
      <WithMoment message={minutes > 0 ? fill(words.timeLeft, { minutes, time: "{time}" }) : words.lastMinute}>
        {until}
        <span className="zone"> {zone}</span>
      </WithMoment>
    </p>
  );
}
