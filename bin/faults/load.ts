import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { type Attempt, remainingItemIds } from "@/domain/attempt";
import type { Choice } from "@/domain/choice";
import { choices } from "@/domain/choice";
import { frontMessages } from "@/messages/front";
import type { Chance } from "./chance";
import { itemById, type LoadLearner } from "./learners";

/** One response as its sender knows it; times in milliseconds of the load's own clock, which no fault moves. */
export type Sent = {
  responseId: string;
  learnerId: string;
  attemptId: string;
  position: number;
  choice: Choice;
  sentAt: number;
  /** When it was told that it is stored; null until then. */
  acknowledgedAt: number | null;
  deliveries: number;
};

export type Load = {
  log: Sent[];
  /**
   * How often a delivery was answered with what isn't 200, by status; 0 is a connection that broke or gave no answer in time, and
   * `busy` a 503 of a server that has more to do than it can.
   */
  failures: Record<string, number>;
  /** Sends nothing new, and waits until all that was sent is acknowledged, or for so long at most. */
  finish(patienceMs: number): Promise<void>;
};

/** Of each delivery as many of a hundred are sent twice, and as many of an older one again. */
const repeatedPercent = 10;

/** Longer than the server lets a statement take. */
const answerMs = 8000;

/** The longest that a learner thinks, in milliseconds: nobody is so quick, so that few stand for many. */
const longestThoughtMs = 120;

/** Learners who respond one after the other as browsers do: what isn't acknowledged is sent again, the same and before anything else. */
export function startLoad(
  origin: string,
  learners: readonly LoadLearner[],
  chance: Chance,
  thoughtMs = longestThoughtMs,
): Load {
  const log: Sent[] = [];
  const failures: Record<string, number> = {};
  const finishing = new AbortController();
  const giveUp = new AbortController();
  const deliver = async (learner: LoadLearner, sent: Sent, itemId: string): Promise<boolean> => {
    sent.deliveries += 1;
    const status = await post(origin, learner, sent, itemId);
    if (status !== 200) failures[status] = (failures[status] ?? 0) + 1;
    else sent.acknowledgedAt ??= performance.now();
    return status === 200;
  };
  const untilAcknowledged = async (learner: LoadLearner, sent: Sent, itemId: string) => {
    for (let waitMs = 100; !giveUp.signal.aborted; waitMs = Math.min(waitMs * 2, 2000)) {
      const deliveries = chance.percent(repeatedPercent) ? 2 : 1;
      const came = await Promise.all(Array.from({ length: deliveries }, () => deliver(learner, sent, itemId)));
      if (came.includes(true)) return;
      await sleep(waitMs);
    }
  };
  const respondAll = async (learner: LoadLearner) => {
    await sleep(chance.upTo(thoughtMs));
    for (const attempt of learner.attempts)
      for (let told: Attempt["responses"] = []; !finishing.signal.aborted; ) {
        const [itemId] = remainingItemIds({ ...attempt, responses: told });
        const item = itemId === undefined ? undefined : itemById.get(itemId);
        if (!item) break;
        const choice = chance.percent(75) ? item.key : chance.of(choices);
        const sent = aSent(learner, attempt.id, told.length, choice);
        log.push(sent);
        await untilAcknowledged(learner, sent, item.id);
        const earlier = log.find(({ attemptId, position }) => attemptId === attempt.id && position === told.length - 1);
        const before = told.at(-1);
        if (earlier && before && chance.percent(repeatedPercent)) await deliver(learner, earlier, before.itemId);
        told = [...told, asTold(sent, item.id, choice === item.key)];
        await sleep(chance.upTo(thoughtMs));
      }
  };
  const running = Promise.all(learners.map(respondAll));
  const finish = async (patienceMs: number) => {
    finishing.abort();
    const timer = setTimeout(() => giveUp.abort(), patienceMs);
    await running;
    clearTimeout(timer);
  };
  return { log, failures, finish };
}

const aSent = (learner: LoadLearner, attemptId: string, position: number, choice: Choice): Sent => ({
  responseId: randomUUID(),
  learnerId: learner.id,
  attemptId,
  position,
  choice,
  sentAt: performance.now(),
  acknowledgedAt: null,
  deliveries: 0,
});

const asTold = (
  { responseId, position, choice }: Sent,
  itemId: string,
  correct: boolean,
): Attempt["responses"][number] => ({
  id: responseId,
  position,
  itemId,
  choice,
  certainty: "fairly",
  correct,
  durationMs: 900,
  createdAt: new Date(0),
});

/** The status of the answer, 0 where none came, or `busy`. */
async function post(
  origin: string,
  { cookie, owner }: LoadLearner,
  sent: Sent,
  itemId: string,
): Promise<number | "busy"> {
  const { responseId, position, choice } = sent;
  try {
    const answer = await fetch(`${origin}/api/v1/attempts/${sent.attemptId}/responses`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "sec-fetch-site": "same-origin",
        origin,
        cookie,
        "x-owner": owner,
      },
      body: JSON.stringify({
        responseId,
        position,
        itemId,
        choice,
        certainty: "fairly",
        durationMs: 900,
        locale: "vi",
      }),
      signal: AbortSignal.timeout(answerMs),
    });
    return isBusy(answer.status, await answer.text()) ? "busy" : answer.status;
  } catch {
    return 0;
  }
}

/** Whether an answer is the front server's word that others have to be served first, in JSON or on a page. */
export const isBusy = (status: number, body: string): boolean =>
  status === 503 && (body === '{"refusal":"busy"}' || body.includes(frontMessages.vi.busy));
