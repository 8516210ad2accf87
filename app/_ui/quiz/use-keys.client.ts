import { type RefObject, useEffect, useRef } from "react";
import { settlingMs } from "@/app/_ui/settling.client";
import { isIdle } from "./continue.client";

type Keys = { isOn: boolean; onDigit: (index: number) => void; onEnter: () => void };

/** 1, 2 and 3 choose and Enter submits, with the focus in the form or nowhere; what is typed elsewhere stays typed. */
export function useKeys(form: RefObject<HTMLFormElement | null>, keys: Keys) {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const shownAt = performance.now();
    const onKeyDown = (event: KeyboardEvent) => {
      const { isOn, onDigit, onEnter } = latest.current;
      if (
        !isOn ||
        event.repeat ||
        event.isComposing ||
        event.altKey ||
        event.ctrlKey ||
        event.metaKey ||
        !isOurs(event.target, form.current)
      )
        return;
      const digit = digitOf(event);
      if (digit) onDigit(digit - 1);
      if (event.key !== "Enter" || event.target instanceof HTMLButtonElement) return;
      event.preventDefault();
      // The Enter that went on to this question may have been pressed twice.
      if (performance.now() - shownAt >= settlingMs || event.target instanceof HTMLInputElement) onEnter();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [form]);
}

const isOurs = (target: EventTarget | null, form: HTMLFormElement | null): boolean =>
  isIdle(target) || (target instanceof HTMLElement && form?.contains(target) === true);

/** By the key's place: the digit row gives letters and signs on some keyboards, and a keypad may be set to arrows. */
const digitOf = ({ code, key }: KeyboardEvent): number | null => {
  const [, row, digit] = /^(Digit|Numpad)([1-3])$/.exec(code) ?? [];
  return digit && (row === "Digit" || key === digit) ? Number(digit) : null;
};
