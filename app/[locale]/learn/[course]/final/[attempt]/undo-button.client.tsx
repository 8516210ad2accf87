"use client";

import { useEffect, useState } from "react";
import { fill } from "@/messages/fill";
import type { FinalResultWords } from "@/messages/final-result";

/** Counts the seconds down that are left for undoing, then asks for the page again, which now has the result. Without a label it only waits. */
export function UndoButton({ label, leftMs }: { label: FinalResultWords["undo"] | null; leftMs: number }) {
  const [seconds, setSeconds] = useState(Math.ceil(leftMs / 1000));
  useEffect(() => {
    const endsAt = Date.now() + leftMs;
    const timer = setInterval(() => {
      const left = endsAt - Date.now();
      setSeconds(Math.max(0, Math.ceil(left / 1000)));
      if (left > 0) return;
      clearInterval(timer);
      window.location.reload();
    }, 250);
    return () => clearInterval(timer);
  }, [leftMs]);
  return label === null ? null : (
    <button type="submit" className="button">
      {fill(label, { s: seconds })}
    </button>
  );
}
