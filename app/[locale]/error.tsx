"use client";

import { usePathname } from "next/navigation";
import { localeOf } from "@/app/links";
import { fill } from "@/app/messages/fill";
import { stateMessages } from "@/app/messages/states";

/** A fault of ours, with the code under which the server's log has it. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const words = stateMessages[localeOf(usePathname())];
  return (
    <main className="stack narrow" id="content">
      <h1>{words.error}</h1>
      <p>{words.errorHelp}</p>
      {error.digest && <p className="meta">{fill(words.code, { code: error.digest })}</p>}
      <p>
        <button type="button" className="button" data-primary onClick={() => window.location.reload()}>
          {words.retry}
        </button>
      </p>
    </main>
  );
}
