"use client";

import { useEffect, useState } from "react";
import { fill } from "@/app/messages/fill";

/** Counts the seconds down that are left for undoing, then asks for the page again, which now has the result. */
export function UndoButton({ label, leftMs }: { label: string; leftMs: number }) {
  const [seconds, setSeconds] = useState(Math.ceil(leftMs / 1000));
  useEffect(() => {
    const endsAt = performance.now() + leftMs;
    const timer = setInterval(() => {
      const left = endsAt - performance.now();
      setSeconds(Math.max(0, Math.ceil(left / 1000)));
      if (left > 0) return;
      clearInterval(timer);
      window.location.reload();
    }, 250);
    return () => clearInterval(timer);
  }, [leftMs]);
  return (
    <button type="submit" className="button">
      {fill(label, { s: seconds })}
    </button>
  );
}
