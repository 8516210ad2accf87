import { setTimeout as sleep } from "node:timers/promises";
import type { Chance } from "./chance";
import { checkLoad, type Verdict } from "./checker";
import type { Fault } from "./faults";
import { loadLearners } from "./learners";
import { startLoad } from "./load";
import type { School } from "./school";

export type Trial = Verdict & {
  name: string;
  failures: Record<string, number>;
  /** How long after the fault began every learner had something acknowledged since it was over; null where that never came. */
  healedMs: number | null;
};

/** As many as respond at once, and how many attempts each has: more than they can do in a minute. */
const crowd = { learners: 16, attemptsEach: 60 };

/** How long they respond before the fault and after it. */
const quietMs = 2000;

/** How long what was sent may wait for its acknowledgement at the end. */
const patienceMs = 60_000;

/** Inflicts faults, one after the other, on a school under load, and compares what the load knows with what is stored. */
export async function tryFaults<Where extends Pick<School, "origin" | "withDb" | "untilUp">>(
  school: Where,
  name: string,
  inflicted: Iterable<Fault<Where>>,
  chance: Chance,
  {
    learners = crowd.learners,
    minutes = 1,
    thoughtMs,
  }: { learners?: number; minutes?: number; thoughtMs?: number } = {},
): Promise<Trial> {
  const people = await school.withDb((db) => loadLearners(db, learners, crowd.attemptsEach * Math.ceil(minutes)));
  const load = startLoad(school.origin, people, chance, thoughtMs);
  await sleep(quietMs);
  let begunAt = performance.now();
  let overAt = begunAt;
  for (const fault of inflicted) {
    begunAt = performance.now();
    await fault.inflict(school, chance);
    await school.untilUp();
    overAt = performance.now();
    await sleep(quietMs + (thoughtMs ?? 0));
  }
  await load.finish(patienceMs);
  const firsts = people.map(({ id }) =>
    Math.min(
      ...load.log.flatMap(({ learnerId, acknowledgedAt }) =>
        learnerId === id && acknowledgedAt !== null && acknowledgedAt >= overAt ? [acknowledgedAt] : [],
      ),
    ),
  );
  const healedMs = Math.max(...firsts) - begunAt;
  const verdict = await school.withDb((db) => checkLoad(db, load.log));
  return { ...verdict, name, failures: load.failures, healedMs: Number.isFinite(healedMs) ? healedMs : null };
}

/** What a trial must not show: anything lost, doubled, reordered or off the replay, or a learner for whom it didn't heal. */
export const isSound = ({ lost, doubled, reordered, off, healedMs, sent, acknowledged }: Trial): boolean =>
  lost + doubled + reordered + off.length === 0 && healedMs !== null && sent === acknowledged;
