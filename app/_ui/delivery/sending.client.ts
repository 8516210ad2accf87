import { wayHome } from "@/app/_door/front";
import { ownerOfPage } from "@/app/_ui/owner.client";
import { isOrigin } from "@/domain/origin";
import { fill } from "@/messages/fill";
import type { OfflineWords } from "@/messages/offline";
import type { Loss, Trouble } from "@/messages/refusals";
import { countWaiting, deliver, onReport, type Report } from "./outbox.client";
import { dropPagesOfOthers } from "./pages.client";

export type StripWords = Pick<OfflineWords, Trouble | Loss | "sent"> & { wrongAddress: string; noCookies: string };
export type Said = { text: string; isGood: boolean };

/** What ends by itself, so that sending again helps. */
const passing: readonly Trouble[] = ["unreached", "unsaved", "busy", "full"];

const shortestPauseMs = 2000;
const longestPauseMs = 60_000;

/** Sends what waits in this browser at once, when the network returns, and between that after a pause which doubles. */
export function startSending(words: StripWords, say: (said: Said | null) => void, origin: string): () => void {
  if (process.env.NODE_ENV === "production" && "serviceWorker" in navigator)
    void navigator.serviceWorker.register("/sw.js").catch(() => {});
  if (!isOrigin(window.location.origin, new URL(origin))) {
    const way = wayHome(window.location, new URL(origin));
    if (way === null) return () => {};
    say({ text: words.wrongAddress, isGood: false });
    window.location.replace(way);
    return () => {};
  }
  if (!navigator.cookieEnabled) say({ text: words.noCookies, isGood: false });
  const owner = ownerOfPage();
  if (!owner) return () => {};
  void dropPagesOfOthers(owner);
  let pauseMs = shortestPauseMs;
  let again: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const send = () => void deliver().catch(() => {});
  const retry = () => {
    pauseMs = Math.min(pauseMs * 2, longestPauseMs);
    send();
  };
  const onOnline = () => {
    pauseMs = shortestPauseMs;
    send();
  };
  const leave = onReport((report) => {
    clearTimeout(again);
    if (report.trouble && passing.includes(report.trouble)) again = setTimeout(retry, pauseMs);
    else pauseMs = shortestPauseMs;
    const said = saying(report, words);
    if (!said) return;
    clearTimeout(silence);
    if (said.isGood) silence = setTimeout(() => say(null), 5000);
    say(said);
  });
  window.addEventListener("online", onOnline);
  void countWaiting().then(
    (waiting) => waiting > 0 && send(),
    () => {},
  );
  return () => {
    window.removeEventListener("online", onOnline);
    clearTimeout(again);
    clearTimeout(silence);
    leave();
  };
}

/** Null for what needs no word: responses that were sent as soon as they were given. */
function saying({ trouble, waiting, dropped, loss, overdue }: Report, words: StripWords): Said | null {
  if (loss) return { text: fill(words[loss], { n: dropped }), isGood: false };
  if (trouble) return waiting > 0 ? { text: fill(words[trouble], { n: waiting }), isGood: false } : null;
  return overdue > 0 ? { text: fill(words.sent, { n: overdue }), isGood: true } : null;
}
