"use client";

import { useEffect, useState } from "react";
import { fill } from "@/app/messages/fill";
import type { OfflineWords } from "@/app/messages/offline";
import type { Report } from "./outbox.client";
import { dropPagesOfOthers, ownerOfPage } from "./pages.client";
import styles from "./strip.module.css";

type Words = Pick<OfflineWords, "unreached" | "unsaved" | "signed-out" | "sent" | "dropped">;

/** On every page: keeps it for when there is no network, sends what waits in this browser, and says how many wait. */
export function Strip({ words }: { words: Words }) {
  const [report, setReport] = useState<Report | null>(null);

  useEffect(() => {
    if (process.env.NODE_ENV === "production" && "serviceWorker" in navigator) void navigator.serviceWorker.register("/sw.js").catch(() => {});
    const owner = ownerOfPage();
    if (!owner) return;
    void dropPagesOfOthers(owner);
    return sendFrom(setReport);
  }, []);

  const isDone = report !== null && !report.trouble && report.dropped === 0;
  useEffect(() => {
    const timer = isDone ? setTimeout(() => setReport(null), 5000) : undefined;
    return () => clearTimeout(timer);
  }, [isDone]);

  return (
    <p className={styles.strip} role="status" data-ok={isDone || undefined}>
      {report && saying(report, words)}
    </p>
  );
}

function saying({ trouble, waiting, dropped, late }: Report, words: Words): string {
  if (dropped > 0) return fill(words.dropped, { n: dropped });
  return trouble ? fill(words[trouble], { n: waiting }) : fill(words.sent, { n: late });
}

/** Sends at once, when the network returns, and between that after a pause which doubles. */
function sendFrom(show: (report: Report) => void): () => void {
  let [pauseMs, isGone] = [2000, false];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let leave = () => {};
  // What sends is no part of what a page loads at first.
  const opening = import("./outbox.client").catch(() => null);
  const send = () => void opening.then((outbox) => outbox?.deliver().catch(() => {}));
  const onOnline = () => {
    pauseMs = 2000;
    send();
  };
  window.addEventListener("online", onOnline);
  void opening.then(async (outbox) => {
    if (!outbox || isGone) return;
    leave = outbox.onReport((report) => {
      clearTimeout(timer);
      if (report.trouble ? report.waiting > 0 : report.late > 0 || report.dropped > 0) show(report);
      if (!report.trouble || report.trouble === "signed-out") return;
      timer = setTimeout(send, pauseMs);
      pauseMs = Math.min(pauseMs * 2, 5 * 60_000);
    });
    if (await outbox.countWaiting().catch(() => 0)) send();
  });
  return () => {
    isGone = true;
    window.removeEventListener("online", onOnline);
    clearTimeout(timer);
    leave();
  };
}
