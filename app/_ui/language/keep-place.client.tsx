"use client";

import { type MouseEvent, type ReactNode, useEffect } from "react";

/** The links to other languages. What keeps the place is loaded when one is followed, and when a page was reached by one. */
export function KeepPlace({ label, className, children }: { label: string; className: string | undefined; children: ReactNode }) {
  useEffect(() => {
    if (canStore() && sessionStorage.getItem("place")) void import("./place.client").then(({ findPlace }) => findPlace());
  }, []);
  function follow(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link || !canStore() || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void import("./place.client").then(
      ({ keepPlace }) => keepPlace(link.lang),
      () => window.location.assign(link.href),
    );
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the links in it are followed by keyboard too, which is a click
    <nav aria-label={label} className={className} onClick={follow}>
      {children}
    </nav>
  );
}

/** Where the browser denies storage, the link is an ordinary one. */
function canStore(): boolean {
  try {
    return Boolean(window.sessionStorage);
  } catch {
    return false;
  }
}
