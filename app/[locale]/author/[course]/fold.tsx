import type { ReactNode } from "react";

/** What is done seldom, behind its name; a key opens it and puts the focus into its first field. */
export const Fold = ({ name, shortcut, children }: { name: string; shortcut?: string; children: ReactNode }) => (
  <details data-fold="">
    <summary className="unfold" data-key={shortcut} aria-keyshortcuts={shortcut?.toUpperCase()}>
      {name}
    </summary>
    <div className="stack">{children}</div>
  </details>
);
