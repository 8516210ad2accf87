import { fillStep, stepSize } from "./fill";
import { atLeast } from "./goal";
import { benchLearners, dealt, responsesOf } from "./learners";
import { again, get } from "./request";
import { unexpectedIn } from "./round";
import { sourceOf } from "./source";
import { table } from "./table";
import type { Bench, Found, Served } from "./target";
import { inTurns, type Measured } from "./turns";
import { ratio } from "./versus";

const turns = { turns: 3, seconds: 4 };
const senders = 32;
const most = 6_000_000;

/** Responses that are recorded while few are stored and while six million are: each beside the empty handler, since a machine changes in the minutes between. */
export async function measureGrown({ ours }: Bench): Promise<Found> {
  const few = await measureBeside(ours);
  for (let added = 0; added < most; added += stepSize) {
    await fillStep(ours.db);
    console.log(`${((added + stepSize) / 1e6).toFixed(1)} million responses added`);
  }
  await ours.db.$executeRawUnsafe("vacuum analyze attempts, responses");
  const many = await measureBeside(ours);
  const print = table("responses recorded while so many are stored", ["÷empty", "CPU ms", "PG ms"], [3, 2, 2]);
  for (const { stored, ofEmpty, app } of [few, many])
    for (const { cpuMs, databaseMs } of app.rounds.slice(-1))
      print({ name: `${stored} stored`, figures: [ofEmpty, cpuMs, databaseMs] });
  return {
    figures: { few, many },
    goals: [atLeast(0.9, "responses with 6 million stored ÷ with few", many.ofEmpty / few.ofEmpty)],
    mistakes: [few, many].flatMap(({ app, stored }) =>
      unexpectedIn([...app.warming, ...app.rounds], `${stored} stored`),
    ),
  };
}

type Beside = { stored: number; ofEmpty: number; app: Measured };

async function measureBeside(ours: Served): Promise<Beside> {
  const learners = await benchLearners(ours.db, senders * 120);
  const [empty, app] = await inTurns(
    [
      {
        ...{ name: "empty handler", target: ours },
        sources: learners.slice(0, senders).map(({ cookie }) => again(get(ours.origin, "/api/live", cookie))),
      },
      {
        ...{ name: "responses", target: ours },
        sources: dealt(learners, senders).map((group) => sourceOf(responsesOf(group, ours.origin))),
      },
    ],
    turns,
  );
  if (!empty || !app) throw new Error("Nothing was measured.");
  return { stored: await ours.db.response.count(), ofEmpty: ratio(app.rounds, empty.rounds), app };
}
