"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { isIdle } from "@/app/_ui/quiz/continue.client";
import { settlingMs } from "@/app/_ui/settling.client";
import { focusNextLeftOut, keyOf, pressControl } from "./keys.client";

/**
 * The review by single keys: each presses the control that names it (`data-key`), while the focus is in the review or nowhere and
 * in no field. Links within the review open without a new page, and what opens takes the focus.
 */
export function ReviewKeys({ isOn, openKey }: { isOn: boolean; openKey: string }) {
  const router = useRouter();
  const shown = useRef<{ key: string; at: number }>(null);

  useEffect(() => {
    const isFirst = shown.current === null;
    if (shown.current?.key === openKey) return;
    shown.current = { key: openKey, at: performance.now() };
    if (isFirst) return;
    const heading = document.getElementById("open");
    heading?.focus({ preventScroll: true });
    if (matchMedia("(min-width: 48rem)").matches)
      document.querySelector("[data-open]")?.scrollIntoView({ block: "center" });
    heading?.scrollIntoView({ block: "nearest" });
    // A second press of what was there before is none of what has come in its place.
    const panel = document.querySelector("[data-panel]");
    panel?.toggleAttribute("data-settling", true);
    const settle = () => panel?.removeAttribute("data-settling");
    const timer = setTimeout(settle, settlingMs);
    return () => {
      clearTimeout(timer);
      settle();
    };
  }, [openKey]);

  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-soft]") : null;
      if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      router.push(link.href.replace(/#.*$/, ""), { scroll: false });
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const key = isOn ? keyOf(event) : null;
      if (key === null || !isOurs(event.target)) return;
      // Arrows move what is scrolled, unless the focus is among the duties.
      if (key.startsWith("arrow") && !(event.target instanceof Element && event.target.closest("[data-panel]"))) return;
      if (key === "n") {
        event.preventDefault();
        focusNextLeftOut();
        return;
      }
      const control = document.querySelector<HTMLElement>(`[data-key~="${CSS.escape(key)}"]`);
      if (!control) return;
      event.preventDefault();
      // Who has not had the time to see what has just opened decides on nothing.
      const isEarly = performance.now() - (shown.current?.at ?? 0) < settlingMs;
      if (!isEarly || control.dataset.decides === undefined) pressControl(control);
    };
    document.addEventListener("click", onClick);
    document.addEventListener("keydown", onKeyDown);
    return () => {
      document.removeEventListener("click", onClick);
      document.removeEventListener("keydown", onKeyDown);
    };
  }, [isOn, router]);

  return null;
}

const isOurs = (target: EventTarget | null): boolean =>
  isIdle(target) || (target instanceof Element && target.closest("[data-review]") !== null);
