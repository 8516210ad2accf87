"use client";

import { type ReactNode, type SyntheticEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useWasHydrated } from "./hydrated.client";

/** For this long what has just appeared takes no press. In milliseconds; controls.css says the same. */
export const settlingMs = 500;

const controls = "a, button, summary";

/**
 * What has just come to lie under a finger is dead for half a second, and for a press that began in it: the second tap of a
 * double tap and a key held down were meant for what stood there before. A choice made inside ends it: that was meant.
 * Where no script runs, and on a page that came from the server, the style sheet counts the time: it knows when it was seen.
 * What the browser made later it holds until this lets go, so that no press reaches what would refuse it.
 */
export function Settling({ className, children }: { className?: string; children: ReactNode }) {
  const [isSettled, setSettled] = useState(false);
  const wasHydrated = useWasHydrated();
  const hold = wasHydrated ? "" : "held";
  const shownAt = useRef(Number.NEGATIVE_INFINITY);
  /** Where the press that goes on began; null for none, as where an assistive technology clicks. */
  const press = useRef<{ control: Element | null; wasEarly: boolean }>(null);

  useLayoutEffect(() => {
    if (!wasHydrated) shownAt.current = performance.now();
  }, [wasHydrated]);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), settlingMs);
    return () => clearTimeout(timer);
  }, []);

  const isEarly = () => !isSettled && performance.now() < shownAt.current + settlingMs;

  function onPress(event: SyntheticEvent) {
    press.current = { control: controlOf(event), wasEarly: isEarly() };
  }

  function onClick(event: SyntheticEvent) {
    const control = controlOf(event);
    const began = press.current;
    press.current = null;
    if (control && (isEarly() || (began && (began.wasEarly || began.control !== control)))) refuse(event);
  }

  return (
    <div
      className={className}
      data-settling={isSettled ? undefined : hold}
      onPointerDownCapture={onPress}
      onKeyDownCapture={(event) => {
        onPress(event);
        if (event.repeat && (event.key === "Enter" || event.key === " ")) refuse(event);
      }}
      onClickCapture={onClick}
      onChangeCapture={() => setSettled(true)}
    >
      {children}
    </div>
  );
}

/** A zone is none: it lies elsewhere, and can be changed. */
const controlOf = ({ target }: SyntheticEvent): Element | null =>
  target instanceof Element ? target.closest(controls) : null;

function refuse(event: SyntheticEvent) {
  event.preventDefault();
  event.stopPropagation();
}
