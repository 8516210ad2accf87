import { type FormEvent, useEffect, useRef } from "react";
import { Settling, settlingMs } from "@/app/_ui/settling.client";
import styles from "./continue.module.css";

type Props = { label: string; action: string; hasShortcuts: boolean; onContinue: (event: FormEvent) => void };

/** The bar at the bottom that goes on, by a press, or by Enter and Space wherever they mean nothing else. */
export function Continue({ label, action, hasShortcuts, onContinue }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const shownAt = performance.now();
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      if (
        !hasShortcuts ||
        event.repeat ||
        event.isComposing ||
        event.altKey ||
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey
      )
        return;
      if (!isIdle(event.target)) return;
      event.preventDefault();
      if (performance.now() - shownAt >= settlingMs) form.current?.requestSubmit();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [hasShortcuts]);
  return (
    <Settling className={styles.bar}>
      <form ref={form} method="get" action={action} onSubmit={onContinue}>
        <button type="submit" className="button" data-primary>
          {label}
        </button>
      </form>
    </Settling>
  );
}

/** The page itself or a heading that was given the focus: neither takes a key. */
export const isIdle = (target: EventTarget | null): boolean =>
  target === document.body || (target instanceof HTMLElement && target.tabIndex < 0 && !target.isContentEditable);
