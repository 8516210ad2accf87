"use client";

import { useEffect, useState } from "react";
import type { CopyWords } from "@/messages/invitations";

/** Copies what a field holds. Without JavaScript the button isn't there, and the field can be copied from. */
export function Copy({ of, words }: { of: string; words: CopyWords }) {
  const [isLive, setLive] = useState(false);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => setLive(Boolean(navigator.clipboard)), []);
  async function copy() {
    const field = document.getElementById(of);
    if (!(field instanceof HTMLTextAreaElement)) return;
    await navigator.clipboard.writeText(field.value);
    setCopied(true);
  }
  if (!isLive) return null;
  return (
    <>
      <button type="button" className="button" onClick={copy}>
        {words.copyAll}
      </button>
      <span role="status">{isCopied && words.copied}</span>
    </>
  );
}
