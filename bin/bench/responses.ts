import { startFloor } from "./floor-process";
import { atLeast } from "./goal";
import { type BenchLearner, benchLearners, dealt, responsesOf } from "./learners";
import { printPair } from "./pair";
import { again, get, post } from "./request";
import { responsesRow, responsesTable } from "./responses-table";
import { failureWords, type Round, unexpectedIn } from "./round";
import { sourceOf } from "./source";
import { findStored, type Stored, storedMistakes } from "./stored";
import type { Bench, Found, Served, Target } from "./target";
import { type Contender, inTurns, type Measured } from "./turns";
import { type Figures, figuresOf, turnOf } from "./versus";

/** How many respond at once. */
const senders = 32;
const turns = { turns: 4, seconds: 4 };

/** Learners whom one sender sends for, one after the other: enough for 2,500 responses a second in all rounds, those of the warming too. */
const learnersEach = 200;

/** One checkout's responses: medians, ratios to both floors, and all rounds. `acknowledged` counts the warming too. */
export type Responses = Figures & {
  name: string;
  acknowledged: number;
  stored: Stored;
  contenders: [floor: Measured, empty: Measured, app: Measured];
};

/**
 * Responses recorded a second, each with session, validation, grading and a durable commit, in turns with two floors. The bare one is
 * one insert behind `node:http`. The other is the route of the same app that does nothing, `/api/live`: asked with the same cookie
 * through the same front and Next, it is what a response could cost at best. It is a GET, without a body to read, and so a little
 * cheaper than an empty POST would be: the ratio to it errs to the app's disadvantage. Every commit and every deployment has it, so
 * that nothing is served for the bench alone.
 */
export async function measureResponses({ ours, other, floorPort }: Bench): Promise<Found> {
  const floor = await startFloor(floorPort, ours.dataFolder);
  try {
    const responses = await measureInTurns(other ? [ours, other] : [ours], floor.target);
    const [first, second] = responses;
    const pair = first && second ? printPair(roundsOf(first), roundsOf(second)) : null;
    return {
      figures: { responses, pair },
      goals: [
        ...(first ? [atLeast(0.6, "responses ÷ empty handler", first.ofEmpty)] : []),
        ...(first ? [atLeast(0.1, "responses ÷ bare floor", first.ofFloor)] : []),
        ...(pair ? [atLeast(1.8, "responses ÷ the other checkout's", pair.rate)] : []),
      ],
      mistakes: responses.flatMap(mistakesIn),
    };
  } finally {
    await floor.stop();
  }
}

async function measureInTurns(checkouts: Served[], floor: Target): Promise<Responses[]> {
  const contenders: Contender[] = [];
  for (const checkout of checkouts) {
    const learners = await benchLearners(checkout.db, senders * learnersEach);
    if (contenders.length === 0)
      contenders.push({ name: "floor", target: floor, sources: learners.slice(0, senders).map(insertOf) });
    contenders.push(...contendersOf(checkout, learners));
  }
  console.log("");
  const [bare, ...measured] = await inTurns(contenders, turns);
  const print = responsesTable(senders);
  const found: Responses[] = [];
  for (const [place, { name, db }] of checkouts.entries()) {
    const [empty, app] = measured.slice(2 * place);
    if (!bare || !empty || !app) throw new Error(`${name} was not measured.`);
    const versus = { floor: bare.rounds, empty: empty.rounds, app: app.rounds };
    for (const turn of app.rounds.keys())
      print({ name: `${name}, turn ${turn + 1}`, ...responsesRow(figuresOf(turnOf(versus, turn))) });
    const figures = figuresOf(versus);
    print({ name: `${name}, median`, ...responsesRow(figures), remark: failureWords(app.rounds) });
    const acknowledged = [...app.warming, ...app.rounds].reduce((sum, { answered }) => sum + answered, 0);
    found.push({ name, ...figures, acknowledged, stored: await findStored(db), contenders: [bare, empty, app] });
  }
  return found;
}

const roundsOf = ({ contenders }: Responses): Round[] => contenders[2].rounds;

function contendersOf(checkout: Served, learners: BenchLearner[]): Contender[] {
  const nothing = learners.slice(0, senders).map(({ cookie }) => again(get(checkout.origin, "/api/live", cookie)));
  const responding = dealt(learners, senders).map((group) => sourceOf(responsesOf(group, checkout.origin)));
  return [
    { name: `${checkout.name}, empty handler`, target: checkout, sources: nothing },
    { name: `${checkout.name}, responses`, target: checkout, sources: responding },
  ];
}

/** A body of a response's size, which the bare server inserts. */
function insertOf(learner: BenchLearner) {
  const origin = "http://127.0.0.1";
  return again(responsesOf([learner], origin).next().value ?? post(origin, "/", learner, "{}"));
}

/** What is wrong with a run; a time never is. */
function mistakesIn({ name, acknowledged, stored, contenders }: Responses): string[] {
  const failures = contenders.flatMap((one) => unexpectedIn([...one.warming, ...one.rounds], one.name));
  return [...failures, ...storedMistakes(stored, acknowledged).map((mistake) => `${name}: ${mistake}`)];
}
