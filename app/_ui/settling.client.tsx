"use client";

import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useEffect, useRef, useState, useSyncExternalStore } from "react";

/** For this long what has just appeared takes no press. In milliseconds; controls.css says the same. */
export const settlingMs = 500;

/**
 * What has just come to lie under a finger is dead for half a second, and for a press that began in it: the second tap of a
 * double tap and a key held down were meant for what stood there before. A choice made inside ends it: that was meant.
 * Where no script runs, the style sheet does it alone.
 */
export function Settling({ className, children }: { className?: string; children: ReactNode }) {
  const [isSettled, setSettled] = useState(false);
  const isHydrating = useSyncExternalStore(noChange, inBrowser, onServer);
  const wasHydrated = useRef(isHydrating);
  const shownAt = useRef(Number.POSITIVE_INFINITY);
  const beganEarly = useRef(false);

  useEffect(() => {
    // A page that came from the server was seen before this ran.
    shownAt.current = wasHydrated.current ? (performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0) : performance.now();
    const timer = setTimeout(() => setSettled(true), Math.max(0, shownAt.current + settlingMs - performance.now()));
    return () => clearTimeout(timer);
  }, []);

  const isEarly = () => !isSettled && performance.now() < shownAt.current + settlingMs;

  const onPress = () => {
    beganEarly.current = isEarly();
  };

  function onKeyDown(event: KeyboardEvent) {
    onPress();
    if (event.repeat && (event.key === "Enter" || event.key === " ")) refuse(event);
  }

  function onClick(event: SyntheticEvent) {
    // The click that a label passes on to its radio, and every choice: those lie elsewhere, and can be changed.
    if (event.target instanceof Element && !event.target.closest("a, button, summary")) return;
    if (isEarly() || beganEarly.current) refuse(event);
    beganEarly.current = false;
  }

  return (
    <div
      className={className}
      data-settling={isSettled ? undefined : ""}
      onPointerDownCapture={onPress}
      onKeyDownCapture={onKeyDown}
      onClickCapture={onClick}
      onChangeCapture={() => setSettled(true)}
    >
      {children}
    </div>
  );
}

function refuse(event: SyntheticEvent) {
  event.preventDefault();
  event.stopPropagation();
}

const noChange = () => () => {};
const inBrowser = () => false;
const onServer = () => true;
