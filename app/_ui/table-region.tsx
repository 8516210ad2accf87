import type { ReactNode } from "react";

/** A table's frame: it scrolls sideways where the screen is narrow, by keyboard too, and says what it holds. */
export function TableRegion({
  label,
  className = "",
  children,
}: {
  label: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={`table-wrap ${className}`} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}
