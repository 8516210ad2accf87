"use client";

import { useEffect, useState } from "react";
import { fill } from "@/app/messages/fill";

type Props = { words: { timeLeft: string; lastMinute: string }; until: string; leftMs: number };

/** The time left of a timed final in whole minutes; when it is over the page is asked for again, and the server hands in. */
export function TimeLeft({ words, until, leftMs }: Props) {
  const [left, setLeft] = useState(leftMs);
  useEffect(() => {
    const endsAt = performance.now() + leftMs;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const now = endsAt - performance.now();
      if (now < 0) return window.location.reload();
      setLeft(now);
      timer = setTimeout(look, (now % 60_000) + 50);
    };
    look();
    return () => clearTimeout(timer);
  }, [leftMs]);
  const minutes = Math.floor(left / 60_000);
  return (
    <p className="meta" aria-live="polite">
      {minutes > 0 ? fill(words.timeLeft, { minutes, time: until }) : fill(words.lastMinute, { time: until })}
    </p>
  );
}
