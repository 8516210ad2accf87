import { type Delivery, type Sent, send } from "@/app/_ui/quiz/delivery.client";
import type { ToldView } from "@/app/quiz-view";
import { dropPage, ownerOfPage } from "./pages.client";
import { drop, dropAttempt, dropOwner, type Kept, keep, keptBy, keptIn, mark } from "./store.client";

/** Why responses wait still: no network, a server that doesn't take them, or somebody who must sign in again. */
export type Trouble = Extract<Delivery["kind"], "unreached" | "unsaved" | "signed-out">;

/** What became of all that was kept; `late` counts the sent ones that had been waiting. */
export type Report = { waiting: number; late: number; dropped: number; trouble: Trouble | null };

/** A verdict, and whether it is of a response that stood there before. */
export type Delivered = { told: ToldView; isTaken: boolean };

type Listener = (delivered: Delivered[], isStale: boolean) => void;

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
    const report: Report = { waiting: 0, late: 0, dropped: 0, trouble: null };
    const attemptIds = owner ? new Set((await keptBy(owner)).map(({ attemptId }) => attemptId)) : [];
    for (const attemptId of attemptIds) if (owner && !isGeneral(report.trouble)) await deliverAttempt(owner, attemptId, report);
    if (report.trouble) fresh.clear();
    report.waiting = await countWaiting();
    for (const tell of reports) tell(report);
    return report;
  });

async function deliverAttempt(owner: string, attemptId: string, report: Report): Promise<void> {
  const tell = listeners.get(attemptId);
  const kept = (await keptIn(owner, attemptId)).filter(({ state }) => state === "waiting" || (state === "untold" && tell));
  const delivered: Delivered[] = [];
  let dropped = 0;
  for (const [index, one] of kept.entries()) {
    if (!one.response) continue;
    const delivery = await send(attemptId, one.response, owner);
    if (delivery.kind === "told" || delivery.kind === "taken") {
      delivered.push({ told: delivery.told, isTaken: delivery.kind === "taken" });
      if (one.state === "waiting" && !fresh.delete(one.response.responseId)) report.late += 1;
      await mark(tell ? { ...one, state: "told", response: null } : { ...one, state: "untold" });
      continue;
    }
    if (delivery.kind === "stale") {
      // The attempt went another way elsewhere: what was given after this has no place in it either.
      dropped = kept.length - index;
      for (const gone of kept.slice(index)) await drop(gone);
    } else report.trouble = delivery.kind;
    break;
  }
  report.dropped += dropped;
  // A finished attempt tells its verdicts on its results' page.
  const [first] = kept;
  if (first && delivered.at(-1)?.told.next === null) await Promise.all([dropAttempt(owner, attemptId), dropPage(first.page)]);
  if (delivered.length > 0 || dropped > 0) tell?.(delivered, dropped > 0);
}

/** What this person gave here, sent or not, and what was only picked. */
export async function forgetAll(): Promise<void> {
  sessionStorage.clear();
  const owner = ownerOfPage();
  if (owner) await dropOwner(owner);
}

/** No other attempt would fare better. */
const isGeneral = (trouble: Trouble | null) => trouble === "unreached" || trouble === "signed-out";

/** One tab at a time; without TLS browsers have no locks, and the server's own care is left. */
const alone = <Result>(work: () => Promise<Result>): Promise<Result> => ("locks" in navigator ? navigator.locks.request("phan-vai-outbox", work) : work());
