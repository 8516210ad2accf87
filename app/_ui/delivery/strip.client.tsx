"use client";

import { useEffect, useState } from "react";
import type { Said, StripWords } from "./sending.client";
import styles from "./strip.module.css";

/** Vietnam's clocks, as a browser counts: minutes behind UTC, all year. */
const vietnamOffset = -7 * 60;

/** On every page: what waits in this browser for the network. What sends it is no part of what a page loads at first. */
export function Strip({ person, origin, words }: { person: string | null; origin: string; words: StripWords }) {
  const [said, say] = useState<Said | null>(null);
  useEffect(() => {
    document.documentElement.toggleAttribute("data-abroad", new Date().getTimezoneOffset() !== vietnamOffset);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sign-in changes the person without a new page
  useEffect(() => {
    const sending = import("./sending.client").then(
      ({ startSending }) => startSending(words, say, origin),
      () => () => {},
    );
    return () => void sending.then((stop) => stop());
  }, [person]);
  return (
    <p className={styles.strip} role="status" data-ok={said?.isGood || undefined}>
      {said?.text}
    </p>
  );
}
