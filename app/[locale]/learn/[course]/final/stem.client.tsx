"use client";

import { useEffect, useRef } from "react";

/** The question shown last in this document. */
let shown: string | null = null;

/** Takes the focus where it follows another question; on a page that was just opened the focus stays at its start. */
export function Stem({ text, place }: { text: string; place: string }) {
  const stem = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown !== place) window.scrollTo(0, 0);
    if (shown !== null && shown !== place) stem.current?.focus({ preventScroll: true });
    shown = place;
  }, [place]);
  return (
    <h1 id="duty" ref={stem} tabIndex={-1}>
      {text}
    </h1>
  );
}
