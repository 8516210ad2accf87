import { ownerOfPage } from "@/app/_ui/owner.client";
import type { Loss, Trouble } from "@/messages/refusals";
import type { ToldView } from "@/school/quiz-view";
import { isLoss, type Sent, send } from "./delivery.client";
import { dropPage } from "./pages.client";
import { drop, dropAttempt, dropOwner, type Kept, keep, keptBy, keptIn, mark } from "./store.client";

export { keepPage } from "./pages.client";

/** What became of all that was kept: why some wait still, and why some were lost; `overdue` counts the sent ones that had been waiting. */
export type Report = { waiting: number; overdue: number; dropped: number; loss: Loss | null; trouble: Trouble | null };

/** A verdict, and whether it is of a response that stood there before. */
export type Delivered = { told: ToldView; isTaken: boolean };

type Listener = (delivered: Delivered[], loss: Loss | null) => void;

const reports = new Set<(report: Report) => void>();
const listeners = new Map<string, Listener>();
/** Kept by this page and not tried yet. */
const fresh = new Set<string>();

export function onReport(listener: (report: Report) => void): () => void {
  reports.add(listener);
  return () => reports.delete(listener);
}

/** The quiz that shows an attempt's verdicts. Without one, verdicts stay to be shown when the attempt is opened again. */
export function onDelivered(attemptId: string, listener: Listener): () => void {
  listeners.set(attemptId, listener);
  return () => listeners.delete(attemptId);
}

/** The attempt's responses in this browser, by position; rejects where the browser keeps nothing. */
export async function openAttempt(attemptId: string): Promise<Kept[]> {
  const owner = ownerOfPage();
  return owner ? keptIn(owner, attemptId) : [];
}

export async function keepResponse(attemptId: string, page: string, response: Sent): Promise<void> {
  const owner = ownerOfPage();
  if (!owner) throw new Error("Nobody is signed in.");
  fresh.add(response.responseId);
  const { position, itemId } = response;
  await keep({ owner, attemptId, position, itemId, page, state: "waiting", response });
}

export async function countWaiting(): Promise<number> {
  const owner = ownerOfPage();
  return owner ? (await keptBy(owner)).filter(({ state }) => state === "waiting").length : 0;
}

/**
 * Sends what waits, each attempt's in order, one tab at a time; the server knows a response by its id, so that one sent
 * again after a lost reply is stored once. Stops where the network, the server or the session does.
 */
export const deliver = (): Promise<Report> =>
  alone(async () => {
    const owner = ownerOfPage();
    const report: Report = { waiting: 0, overdue: 0, dropped: 0, loss: null, trouble: null };
    const attemptIds = owner ? new Set((await keptBy(owner)).map(({ attemptId }) => attemptId)) : [];
    for (const attemptId of attemptIds)
      if (owner && !isGeneral(report.trouble)) await deliverAttempt(owner, attemptId, report);
    if (report.trouble) fresh.clear();
    report.waiting = await countWaiting();
    for (const tell of reports) tell(report);
    return report;
  });

async function deliverAttempt(owner: string, attemptId: string, report: Report): Promise<void> {
  const tell = listeners.get(attemptId);
  const kept = (await keptIn(owner, attemptId)).filter(
    ({ state }) => state === "waiting" || (state === "untold" && tell),
  );
  const delivered: Delivered[] = [];
  let loss: Loss | null = null;
  for (const [index, one] of kept.entries()) {
    if (!one.response) continue;
    const delivery = await send(attemptId, one.response, owner);
    if ("told" in delivery) {
      delivered.push({ told: delivery.told, isTaken: delivery.kind === "taken" });
      if (one.state === "waiting" && !fresh.delete(one.response.responseId)) report.overdue += 1;
      await mark(tell ? { ...one, state: "told", response: null } : { ...one, state: "untold" });
      continue;
    }
    if (isLoss(delivery.kind)) {
      // What was given after it has no place in the attempt either.
      loss = delivery.kind;
      report.loss = loss;
      report.dropped += kept.length - index;
      for (const gone of kept.slice(index)) await drop(gone);
    } else report.trouble = delivery.kind;
    break;
  }
  // A finished attempt tells its verdicts on its results' page.
  const [first] = kept;
  if (first && delivered.at(-1)?.told.next === null)
    await Promise.all([dropAttempt(owner, attemptId), dropPage(first.page)]);
  if (delivered.length > 0 || loss) tell?.(delivered, loss);
}

/** What this person gave here, sent or not, and what was only picked. */
export async function forgetAll(): Promise<void> {
  sessionStorage.clear();
  const owner = ownerOfPage();
  if (owner) await dropOwner(owner);
}

/** No other attempt would fare better. */
const isGeneral = (trouble: Trouble | null) => trouble !== null && trouble !== "unsaved";

/** For so long a tab waits for another one that sends; that one may be frozen, and never give the lock back. */
const longestTurnMs = 5000;

/** One tab at a time, as far as that goes: without TLS browsers have no locks, and the server's own care is left. */
async function alone<Result>(work: () => Promise<Result>): Promise<Result> {
  if (!("locks" in navigator)) return work();
  const impatience = new AbortController();
  const timer = setTimeout(() => impatience.abort(), longestTurnMs);
  let isOurTurn = false;
  const turn = navigator.locks.request("phan-vai-outbox", { signal: impatience.signal }, () => {
    isOurTurn = true;
    clearTimeout(timer);
    return work();
  });
  return turn.catch((error: unknown) => {
    if (isOurTurn) throw error;
    return work();
  });
}
