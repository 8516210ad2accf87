"use client";

import { useEffect } from "react";

/** In milliseconds: how often it is asked whether all is saved, and how long that may take. */
const askMs = 50;
const longestMs = 10_000;

/** Ctrl+Enter goes on once everything that was typed is saved; where that can't be, the page stays and says why. */
export function NextByKey({ href }: { href: string }) {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    function goOn(waitedMs: number) {
      if (!document.querySelector("[data-unsaved]")) window.location.assign(href);
      else if (waitedMs < longestMs && !document.querySelector("[data-unsaved] [role=alert]"))
        timer = setTimeout(goOn, askMs, waitedMs + askMs);
    }
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
      event.preventDefault();
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      clearTimeout(timer);
      timer = setTimeout(goOn, 0, 0);
    }
    document.addEventListener("keydown", onKeyDown);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [href]);
  return null;
}
