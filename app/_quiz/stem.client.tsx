"use client";

import { useEffect, useRef } from "react";
import type { Locale } from "@/domain/course";

/** The question shown last in this document. */
let shown: string | null = null;

/** Takes the focus where it follows another question; on a page that was just opened the focus stays at its start. */
export function Stem({ text, lang, place }: { text: string; lang: Locale | undefined; place: string }) {
  const stem = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown !== place) window.scrollTo(0, 0);
    if (shown !== null && shown !== place) stem.current?.focus({ preventScroll: true });
    shown = place;
  }, [place]);
  return (
    <h1 id="duty" ref={stem} tabIndex={-1} lang={lang}>
      {text}
    </h1>
  );
}
