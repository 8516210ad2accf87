import { gainMessages } from "@/messages/gain";
import { course } from "@/tests/first-course";
import { rendered } from "@/tests/integration/rendered";
import { attemptsOf, given, isOver, isRight, itemIn, learnersOf, scoreOf, served, versionOf } from "./counted";
import { deviationOf, mean, studentAt, wilson } from "./formulas";
import { numbersIn, pageOf, percent, points, range } from "./printed";
import type { Figures, Place, RawAttempt, Screen } from "./raw";

const words = gainMessages.vi;
export const measures = ["pretest", "final", "check-30", "check-90"] as const;
type Measure = (typeof measures)[number];
type Measured = { attempt: RawAttempt; raw: number; max: number };

/** A learner's first pretest, final and checks that ended; what was left open in a pretest counts for nothing. */
export function measuredIn(place: Place, userId: string): Partial<Record<Measure, Measured>> {
  const found = measures.flatMap((measure) => {
    const [attempt] = attemptsOf(place, userId)
      .filter((one) => one.quizId === measure && one.submittedAt && (measure !== "final" || isOver(one, place.now)))
      .sort((a, b) => Number(a.submittedAt) - Number(b.submittedAt));
    if (!attempt) return [];
    const { raw, max } = scoreOf(place.raw, attempt);
    const of = measure === "pretest" ? given(attempt).length : max;
    return of > 0 ? [[measure, { attempt, raw, max: of }]] : [];
  });
  return Object.fromEntries(found);
}

type Right = { right: number; n: number };

const textOf = ({ right, n }: Right): string =>
  n === 0 ? "" : `${percent(right / n)} ${range(wilson(right, n))} ${n}`;

const shareOf = ({ raw, max }: Measured) => raw / max;

/** Of people who have both a pretest and a final: the responses to the items in either. */
export function beforeAfter(
  place: Place,
  itemIds: readonly string[],
  version?: string,
): { before: Right; after: Right } {
  const isOf = (attempt: RawAttempt, itemId: string) => {
    const item = itemIn(place.raw, attempt.editionId, itemId);
    return itemIds.includes(itemId) && (version === undefined || (item && versionOf(item) === version));
  };
  const both = learnersOf(place)
    .map(({ id }) => measuredIn(place, id))
    .filter(({ pretest, final }) => pretest && final);
  const rightIn = (measure: "pretest" | "final"): Right => {
    const responses = both.flatMap(({ [measure]: taken }) =>
      taken
        ? given(taken.attempt)
            .filter(({ itemId }) => isOf(taken.attempt, itemId))
            .map((one) => isRight(place.raw, taken.attempt, one))
        : [],
    );
    return { right: responses.filter(Boolean).length, n: responses.length };
  };
  return { before: rightIn("pretest"), after: rightIn("final") };
}

/** How far people came between two measures that they have both of; null of nobody, and no more than their number of one. */
export function comparedIn(place: Place, measure: Measure) {
  const pairs = learnersOf(place).flatMap(({ id }) => {
    const { pretest, [measure]: later } = measuredIn(place, id);
    return pretest && later ? [{ before: shareOf(pretest), after: shareOf(later) }] : [];
  });
  const n = pairs.length;
  if (n < 2) return n === 0 ? null : { n };
  const differences = pairs.map(({ before, after }) => after - before);
  const [middle, deviation] = [mean(differences), deviationOf(differences)];
  const half = (studentAt(n - 1) * deviation) / Math.sqrt(n);
  return {
    n,
    before: mean(pairs.map(({ before }) => before)),
    after: mean(pairs.map(({ after }) => after)),
    middle,
    interval: deviation > 1e-12 ? ([Math.max(-1, middle - half), Math.min(1, middle + half)] as const) : null,
  };
}

function comparison({ n, before, after, middle, interval }: NonNullable<ReturnType<typeof comparedIn>>): string {
  if (before === undefined) return String(n);
  return [n, percent(before), percent(after), points(middle), ...(interval ?? []).map(points)].join(" ");
}

const idIn = (href: string): string =>
  href
    .split("/")
    .at(-1)
    ?.replace(/[?#].*/, "") ?? "";

export const gainPage: Screen = {
  name: "the page of the learning gain",
  async shown({ cohortId }) {
    const figures: Figures = {};
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const search = { duties: String(page), people: String(page) };
      const read = pageOf(await rendered("manage/[cohort]/gain", { cohort: cohortId }, search));
      pages = Math.max(...[...read.text.matchAll(/Trang \d+ trên (\d+)/g)].map(([, last]) => Number(last)), 1);
      figures.asked = numbersIn(read.all("p").find((one) => one.includes("học viên đã trả lời")) ?? "");
      for (const [name = "", ...cells] of read.table(words.cohort))
        figures[name] = cells.map(numbersIn).filter(Boolean).join(" ");
      for (const table of [words.duties, words.byPerson])
        for (const [index, [, ...cells]] of read.table(table).entries())
          figures[idIn(read.rowLinks(table)[index] ?? "")] = cells
            .map((cell) => (cell === words.knownBefore ? cell : numbersIn(cell)))
            .join("; ");
    }
    return figures;
  },
  counted(place) {
    const people = learnersOf(place).map(({ id }) => ({ id, measured: measuredIn(place, id) }));
    const pretests = learnersOf(place).flatMap(({ id }) =>
      attemptsOf(place, id).filter((one) => one.kind === "pretest" && one.submittedAt),
    );
    const taken = pretests.filter((one) => given(one).length > 0).length;
    const figures: Figures = { asked: `${taken} ${people.length} ${pretests.length - taken}` };
    for (const measure of measures.slice(1)) {
      const found = comparedIn(place, measure);
      if (found) figures[words[measure]] = comparison(found);
    }
    for (const { id, responsibilities } of course.lessons.flatMap((lesson) =>
      lesson.responsibilities.map((duty) => ({ id: duty.id, responsibilities: duty.items })),
    )) {
      const { before, after } = beforeAfter(
        place,
        responsibilities.map((item) => item.id),
      );
      if (before.n + after.n > 0) figures[id] = [textOf(before), textOf(after), knownBefore(before)].join("; ");
    }
    for (const { id, measured } of people)
      if (measured.pretest && Object.keys(measured).length > 1)
        figures[id] = measures
          .map((measure) =>
            measured[measure]
              ? `${percent(shareOf(measured[measure]))} ${measured[measure].raw} ${measured[measure].max}`
              : "",
          )
          .join("; ");
    return figures;
  },
};

const knownBefore = ({ right, n }: Right): string => (n >= 20 && right / n >= 0.9 ? words.knownBefore : "");

/** Cox and Vargas 1966: the share right afterwards less that before; of twenty on either side. */
export function prePostOf(
  place: Place,
  itemId: string,
  version?: string,
): { difference: number | null; isKnown: boolean } {
  const { before, after } = beforeAfter(place, [itemId], version);
  const difference = before.n < 20 || after.n < 20 ? null : after.right / after.n - before.right / before.n;
  return { difference, isKnown: knownBefore(before) !== "" };
}

const stems = new Map(served.map(({ id, stem }) => [stem.vi, id]));

export const dutyGainPages: Screen = {
  name: "the page of a responsibility's gain",
  async shown({ cohortId }) {
    const figures: Figures = {};
    for (const { id: duty } of course.lessons[1]?.responsibilities ?? []) {
      const page = pageOf(await rendered("manage/[cohort]/gain/[duty]", { cohort: cohortId, duty }));
      for (const [stem = "", before = "", after = "", index = "", remark] of page.table(words.items))
        figures[stems.get(stem) ?? stem] = [...[before, after, index].map(numbersIn), remark].join("; ");
    }
    return figures;
  },
  counted: (place) =>
    Object.fromEntries(
      served
        .filter(({ lessonId }) => lessonId === course.lessons[1]?.id)
        .map(({ id }) => {
          const { before, after } = beforeAfter(place, [id]);
          const { difference } = prePostOf(place, id);
          return [
            id,
            [textOf(before), textOf(after), difference === null ? "" : points(difference), knownBefore(before)].join(
              "; ",
            ),
          ];
        }),
    ),
};

export const measuredText = (place: Place, userId: string): string => {
  const found = measuredIn(place, userId);
  const texts = measures.flatMap((measure) => {
    const taken = found[measure];
    return taken ? [`${percent(shareOf(taken))} ${taken.raw} ${taken.max} ${range(wilson(taken.raw, taken.max))}`] : [];
  });
  return texts.length > 1 ? texts.join("; ") : "";
};
