"use client";

import { useState } from "react";
import { useLater } from "@/app/_ui/use-later.client";
import type { Said, StripWords } from "./sending.client";
import styles from "./strip.module.css";

/** On every page: what waits in this browser for the network. What sends it comes after what a page loads at first. */
export function Strip({ person, origin, words }: { person: string | null; origin: string; words: StripWords }) {
  const [said, say] = useState<Said | null>(null);
  // A sign-in changes the person without a new page.
  useLater(({ startLater }) => startLater(words, say, origin), [person]);
  return (
    <p className={styles.strip} role="status" data-ok={said?.isGood || undefined}>
      {said?.text}
    </p>
  );
}
