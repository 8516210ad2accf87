import { commandLine } from "@/bin/step/command-line";
import { compiledCourses } from "@/content/courses";
import { checkDays } from "@/domain/check";
import { dailyCap } from "@/domain/review";
import { asCount, asPercentile, asShare, mean } from "./simulate/figures";
import { exactGuessers, simulatedGuessers } from "./simulate/guessers";
import { assumptions } from "./simulate/memory";
import { clearProgress, showProgress } from "./simulate/progress";
import { diligence, masteryDays, type Run, runOf, simulatedDays } from "./simulate/run";

/**
 * `npm run simulate`: what review does for learners who forget as bin/simulate/memory.ts says, by the course's own rules and
 * without a database. The same seed prints the same table. --learners N, --seed N.
 */
const { values } = commandLine({
  options: { learners: { type: "string", default: "500" }, seed: { type: "string", default: "1" } },
});
const learners = Number(values.learners);
const seed = Number(values.seed);

const { course } = compiledCourses[0];
const responsibilities = course.lessons.flatMap((lesson) => lesson.responsibilities);
const shareOf = <Value>(all: readonly Value[], holds: (value: Value) => boolean): number =>
  all.filter(holds).length / all.length;

const arms = (firstHalfLife: number, count: number): Run[][] =>
  [false, true].map((hasReview, arm) =>
    Array.from({ length: count }, (_, index) => {
      showProgress(`half-life ${firstHalfLife} days: learner ${arm * count + index + 1} of ${2 * count}`);
      return runOf(course, { seed: seed * 1_000_003 + index, firstHalfLife, hasReview });
    }),
  );

type Row = { name: string; cell: (runs: readonly Run[]) => string };

const checkRows: Row[] = checkDays.flatMap((day) => {
  const checks = (runs: readonly Run[]) => runs.flatMap((run) => run.checks.get(day) ?? []);
  return [
    { name: `right in the check after ${day} days`, cell: (runs) => asShare(checks(runs).map(({ right }) => right)) },
    { name: `recalled of the whole course by then`, cell: (runs) => asShare(checks(runs).map(({ known }) => known)) },
  ];
});

const came = (runs: readonly Run[]) => runs.map(({ reviewed }) => reviewed).filter((reviewed) => reviewed.length > 0);
const reviewRows: Row[] = [
  { name: "items on a day they came", cell: (runs) => asCount(came(runs).map(mean)) },
  { name: "… 95th percentile", cell: (runs) => asPercentile(came(runs).flat(), 0.95) },
  {
    name: `… days at the cap of ${dailyCap}`,
    cell: (runs) => asShare(came(runs).map((days) => shareOf(days, (items) => items >= dailyCap))),
  },
  {
    name: "… days with nothing due",
    cell: (runs) => asShare(came(runs).map((days) => shareOf(days, (items) => items === 0))),
  },
  {
    name: "right when a review asked",
    cell: (runs) =>
      asShare(runs.flatMap(({ reviewsRight }) => (reviewsRight.length > 0 ? [shareOf(reviewsRight, Boolean)] : []))),
  },
];

const masteryRows: Row[] = masteryDays.map((day) => ({
  name: `solid on day ${day}`,
  cell: (runs) => asShare(runs.map(({ mastery }) => shareOf(mastery.get(day) ?? [], ({ state }) => state === "solid"))),
}));

/** Every variant met, each but the first missed when it was new: the rule can't call it solid any more. */
const barredRow: Row = {
  name: `can't become solid any more, day ${simulatedDays}`,
  cell: (runs) =>
    asShare(
      runs.map(({ mastery }) =>
        shareOf(
          mastery.get(simulatedDays) ?? [],
          ({ isTransferred, metItemIds }) => !isTransferred && metItemIds.length >= 3,
        ),
      ),
    ),
};

function print(title: string, rows: readonly Row[], runs: readonly Run[][]): void {
  clearProgress();
  console.log(`\n${title.padEnd(44)}${"without review".padEnd(26)}with review`);
  for (const { name, cell } of rows)
    console.log(`${name.padEnd(44)}${runs.map((arm) => cell(arm).padEnd(26)).join("")}`.trimEnd());
}

console.log(
  `${learners} learners, ${simulatedDays} days, seed ${seed}; ${responsibilities.length} responsibilities. A lesson every two to four days;
review on ${100 * diligence} % of days. Intervals are 95 % over learners. Who knows nothing is right in a third.`,
);
print(
  `Half-life ${assumptions.firstHalfLife} days at first`,
  [...checkRows, ...reviewRows, ...masteryRows, barredRow],
  arms(assumptions.firstHalfLife, learners),
);
for (const halfLife of [assumptions.firstHalfLife / 2, assumptions.firstHalfLife * 2]) {
  const few = Math.ceil(learners / 5);
  print(
    `Half-life ${halfLife} days at first, ${few} learners`,
    [...checkRows, ...reviewRows.slice(0, 3)],
    arms(halfLife, few),
  );
}

console.log(
  `\n${"Blind guessers, twelve responses on twelve days".padEnd(52)}${"solid at the end".padEnd(26)}solid at any time`,
);
for (const variants of [3, 4]) {
  for (const [way, { atEnd, ever }] of [
    ["2,000 simulated", simulatedGuessers(variants, 12, 2000, seed)],
    ["every pattern counted", exactGuessers(variants, 12)],
  ] as const) {
    console.log(
      `${`${variants} variants, ${way}`.padEnd(52)}${`${(100 * atEnd).toFixed(2)} %`.padEnd(26)}${(100 * ever).toFixed(2)} %`,
    );
  }
}
