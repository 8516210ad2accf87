import { z } from "zod";
import type { Db } from "@/prisma/client";
import { benchLearners, responsesOf } from "./learners";
import { again, post } from "./request";
import { failuresIn, median, type Round, round, type Target } from "./round";
import { table } from "./table";

const learnerCount = 32;
const rounds = 4;
const seconds = 5;

/** Enough for 2,000 responses a second in all rounds. */
const attemptsEach = 150;

/** Ratios and medians of the rounds, and whether all that was acknowledged is stored. */
export type Responses = {
  learners: number;
  floorPerSecond: number;
  perSecond: number;
  ratio: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  cpuMs: number | null;
  errors: number;
  acknowledged: number;
  stored: Stored;
  rounds: { floor: Round; app: Round }[];
};

/** Responses recorded a second, each with session, validation, grading and a durable commit, in turns with the bare floor. */
export async function measureResponses(db: Db, app: Target & { origin: string }, floor: Target): Promise<Responses> {
  const learners = await benchLearners(db, learnerCount, attemptsEach);
  const responding = learners.map((learner) => responsesOf(learner, app.origin));
  const inserting = learners.map((learner) =>
    again(
      responsesOf(learner, app.origin).next().value ?? post(app.origin, "/", { cookie: "", owner: "nobody" }, "{}"),
    ),
  );
  const warmUp = { floor: await round(floor, inserting, 2), app: await round(app, responding, 6) };
  const print = table(
    `responses recorded, ${learnerCount} learners`,
    ["floor/s", "app/s", "app÷floor", "CPU ms each", "p50 ms", "p95 ms", "p99 ms", "errors"],
    [0, 0, 3, 2, 1, 1, 1, 0],
  );
  const measured: { floor: Round; app: Round }[] = [];
  for (let number = 1; number <= rounds; number += 1) {
    const pair = { floor: await round(floor, inserting, seconds), app: await round(app, responding, seconds) };
    measured.push(pair);
    print({ name: `round ${number}`, ...rowOf(summary([pair])), remark: Object.keys(pair.app.failures).join(" ") });
  }
  const middle = summary(measured);
  print({ name: "median", ...rowOf(middle) });
  const all = [warmUp, ...measured];
  const stored = await findStored(db);
  const acknowledged = answeredIn(all.map(({ app: { answered } }) => answered));
  const flooredAcknowledged = answeredIn(all.map(({ floor: { answered } }) => answered));
  const errors = failuresIn(all.flatMap((pair) => [pair.floor, pair.app]));
  console.log(
    `acknowledged ${acknowledged}, stored ${stored.responses}, twice ${stored.twice}, graded wrong ${stored.wrong}; ` +
      `the floor: acknowledged ${flooredAcknowledged}, stored ${stored.floor}`,
  );
  return { learners: learnerCount, ...middle, errors, acknowledged, stored, rounds: measured };
}

/** What is wrong with a run; a time never is. */
export const mistakesIn = ({ errors, acknowledged, stored, rounds: measured }: Responses): string[] => [
  ...(errors > 0
    ? [`${errors} requests were not answered with 200: ${JSON.stringify(measured.map(({ app }) => app.failures))}`]
    : []),
  ...(stored.responses !== acknowledged
    ? [`${acknowledged} responses were acknowledged, ${stored.responses} are stored.`]
    : []),
  ...(stored.twice > 0 ? [`${stored.twice} positions hold more than one response.`] : []),
  ...(stored.wrong > 0 ? [`${stored.wrong} right responses were graded wrong.`] : []),
];

const answeredIn = (counts: number[]): number => counts.reduce((sum, count) => sum + count, 0);

function summary(pairs: { floor: Round; app: Round }[]) {
  const of = (figure: (pair: { floor: Round; app: Round }) => number) => median(pairs.map(figure));
  const cpu = pairs.flatMap(({ app }) => app.cpuMs ?? []);
  return {
    floorPerSecond: of(({ floor }) => floor.perSecond),
    perSecond: of(({ app }) => app.perSecond),
    ratio: of(({ floor, app }) => app.perSecond / floor.perSecond),
    p50Ms: of(({ app }) => app.p50Ms),
    p95Ms: of(({ app }) => app.p95Ms),
    p99Ms: of(({ app }) => app.p99Ms),
    cpuMs: cpu.length > 0 ? median(cpu) : null,
    errors: failuresIn(pairs.map(({ app }) => app)),
  };
}

const rowOf = ({
  floorPerSecond,
  perSecond,
  ratio,
  cpuMs,
  p50Ms,
  p95Ms,
  p99Ms,
  errors,
}: ReturnType<typeof summary>) => ({
  figures: [floorPerSecond, perSecond, ratio, cpuMs, p50Ms, p95Ms, p99Ms, errors],
});

const Stored = z.object({ responses: z.number(), twice: z.number(), wrong: z.number(), floor: z.number() });
type Stored = z.infer<typeof Stored>;

async function findStored(db: Db): Promise<Stored> {
  const rows = await db.$queryRaw`
    with ours as (select r.* from responses r join attempts a on a.id = r.attempt_id where a.quiz_id like 'bench-%')
    select (select count(*)::int from ours) as responses,
      (select count(*)::int from (select from ours group by attempt_id, position having count(*) > 1) taken) as twice,
      (select count(*)::int from ours where not correct) as wrong,
      (select count(*)::int from bench_floor) as floor`;
  return z.tuple([Stored]).parse(rows)[0];
}
