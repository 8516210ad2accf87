"use client";

import { useEffect, useState } from "react";

type Props = { title: string; address: string; label: string; copied: string };

/** Hands the address to the device's own sharing, else to the clipboard; there is no button where neither is there. */
export function Share({ title, address, label, copied }: Props) {
  const [way, setWay] = useState<"share" | "copy" | null>(null);
  const [isCopied, setCopied] = useState(false);
  useEffect(() => {
    if ("clipboard" in navigator) setWay("copy");
    if ("share" in navigator) setWay("share");
  }, []);

  async function share() {
    // Whoever closes the device's sheet has changed their mind.
    if (way === "share") return navigator.share({ title, url: address }).catch(() => undefined);
    await navigator.clipboard.writeText(address).then(
      () => setCopied(true),
      // Not allowed here: the address stands on the page.
      () => setWay(null),
    );
  }

  return (
    <>
      {way && (
        <button type="button" className="button" onClick={share}>
          {label}
        </button>
      )}
      <span role="status">{isCopied && copied}</span>
    </>
  );
}
