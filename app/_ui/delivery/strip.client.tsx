"use client";

import { useEffect, useState } from "react";
import type { Said, StripWords } from "./sending.client";
import styles from "./strip.module.css";

/** On every page: what waits in this browser for the network. What sends it comes after what a page loads at first. */
export function Strip({ person, origin, words }: { person: string | null; origin: string; words: StripWords }) {
  const [said, say] = useState<Said | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a sign-in changes the person without a new page
  useEffect(() => {
    const started = import("@/app/_ui/later.client").then(
      ({ startLater }) => startLater(words, say, origin),
      () => () => {},
    );
    return () => void started.then((stop) => stop());
  }, [person]);
  return (
    <p className={styles.strip} role="status" data-ok={said?.isGood || undefined}>
      {said?.text}
    </p>
  );
}
