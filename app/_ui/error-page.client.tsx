"use client";

import { usePathname } from "next/navigation";
import { errorMessages } from "@/messages/failed";
import { fill } from "@/messages/fill";
import { localeOf } from "@/messages/locale-of";

/** A fault of ours: what is safe, what to do, and the code under which the server's log has it. */
export default function ErrorPage({ code }: { code: string | undefined }) {
  const words = errorMessages[localeOf(usePathname())];
  return (
    <main className="stack narrow error" id="content">
      <h1>{words.error}</h1>
      <p>{words.errorHelp}</p>
      {code && <p className="meta">{fill(words.code, { code })}</p>}
      <p>
        <button type="button" className="button" data-primary onClick={() => window.location.reload()}>
          {words.retry}
        </button>
      </p>
    </main>
  );
}
