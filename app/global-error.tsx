"use client";

// What the layout brings, so that it is one file.
import "./globals.css";
import "./print.css";
import { lazy, Suspense } from "react";

/** The words come when they are needed, since every page loads this file; where they can't be had, the way on stands without them. */
const Page = lazy(() => import("./_ui/error-page.client").catch(() => ({ default: Again })));

const Again = () => (
  <main className="narrow error">
    <button type="button" className="button" onClick={() => window.location.reload()}>
      Phân Vai ↻
    </button>
  </main>
);

/** Where a page fails in the browser: what fails on the server is told by `answering`. The page keeps its language, face and theme. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  const page = typeof document === "undefined" ? null : document.documentElement;
  return (
    <html
      lang={page?.lang || "vi"}
      className={page?.className}
      data-theme={page?.dataset.theme}
      suppressHydrationWarning
    >
      <body>
        <title>Phân Vai</title>
        <Suspense>
          <Page code={error.digest} />
        </Suspense>
      </body>
    </html>
  );
}
