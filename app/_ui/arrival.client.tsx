"use client";

import { useEffect, useRef } from "react";
import { useWasHydrated } from "@/app/_ui/hydrated.client";

/** A heading that takes the focus where it answers a press: what can be done for ten seconds alone is then the next stop. */
export function Arrival({ children }: { children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const wasHydrated = useWasHydrated();
  useEffect(() => {
    if (!wasHydrated) heading.current?.focus({ preventScroll: true });
  }, [wasHydrated]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children}
    </h1>
  );
}
