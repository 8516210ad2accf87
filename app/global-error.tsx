"use client";

import "./globals.css";
import { usePathname } from "next/navigation";
import { ErrorPage } from "./_ui/error-page.client";
import { fontVariables } from "./fonts";
import { localeOf } from "./locale-of";

/** Where the frame itself can't be made, as when the database does not answer: a page without it. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang={localeOf(usePathname())} className={fontVariables}>
      <body>
        <title>Phân Vai</title>
        <ErrorPage code={error.digest} />
      </body>
    </html>
  );
}
