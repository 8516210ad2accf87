import { fileMessages } from "@/messages/file";
import { fileDutyMessages } from "@/messages/file-duties";
import { fileItemMessages } from "@/messages/file-items";
import { filePeopleMessages } from "@/messages/file-people";
import { fileSummaryMessages } from "@/messages/file-summary";
import { course } from "@/tests/first-course";
import { choices, finalsIn, lessonIds } from "./counted";
import { mean, reliabilityOf, sum, wilson } from "./formulas";
import { beforeAfter, comparedIn } from "./gain-screens";
import { itemCounts } from "./item-counts";
import { itemCells, itemRows, matrixOf } from "./item-screens";
import { peopleCells, peopleRows } from "./people-files";
import { countsOf, madeOf, rememberedIn, standings } from "./people-screens";
import { bookOf, cell } from "./printed";
import type { Figures, Place, Screen } from "./raw";

const words = fileSummaryMessages.vi;

/** A figure, where it may lie, and on how many it rests. */
export type KeyFigure = { value: number | null; range?: readonly [number, number] | null; n?: number };

/** The figures that stand for a cohort, by their names. */
export function keyFigures(place: Place): Record<string, KeyFigure> {
  const all = standings(place);
  const counts = countsOf(place, all);
  const { checks, scores, held } = madeOf(place, all);
  const remembered = checks.length > 0 ? rememberedIn(checks) : null;
  const figures: Record<string, KeyFigure> = {
    [words.learners]: { value: counts.all },
    [words.started]: { value: all.filter(({ lastAt }) => lastAt).length },
    [words.completed]: { value: all.filter(({ learned }) => learned === lessonIds.length).length },
    [words.passed]: { value: counts.passed },
    [words.quiet]: { value: counts.quiet },
    [words.overdue]: { value: counts.overdue },
    [words.mean]: { value: scores.length > 0 ? mean(scores) : null, n: scores.length },
    [words.remembered30]: remembered
      ? { value: remembered.share, range: remembered.range, n: remembered.responses }
      : { value: null, n: 0 },
    [words.solidShare]: { value: held.length > 0 ? mean(held) : null, n: held.length },
    ...habitsIn(place),
  };
  for (const measure of ["final", "check-30", "check-90"] as const) {
    const found = comparedIn(place, measure);
    const { n = 0, before = null, after = null, middle = null, interval = null } = found ?? {};
    const nameOf = (name: string) => name.replace("{measure}", words[measure]);
    if (found)
      Object.assign(figures, {
        [nameOf(words.before)]: { value: before, n },
        [nameOf(words.after)]: { value: after, n },
        [nameOf(words.difference)]: { value: middle, range: interval, n },
      });
  }
  const finals = finalsIn(place.raw);
  figures[words.reliability] =
    finals.length < 50 ? { value: null } : { value: reliabilityOf(finals, 24).kr21, n: finals.length };
  return figures;
}

function habitsIn(place: Place): Record<string, KeyFigure> {
  const [first = [], both = [], second = []] = matrixOf(itemCounts(place));
  const of = (times: number, n: number): KeyFigure =>
    n < 8 ? { value: null, n } : { value: times / n, range: wilson(times, n), n };
  return {
    [words.joins]: of((first[1] ?? 0) + (second[1] ?? 0), sum([...first, ...second])),
    [words.splits]: of((both[0] ?? 0) + (both[2] ?? 0), sum(both)),
  };
}

const duty = fileDutyMessages.vi;
const names = { first: "CAIO", both: "Cả hai", second: "CTO" };
const shareName = [duty.share, duty.lowOf.replace("{name}", duty.share), duty.highOf.replace("{name}", duty.share)];
const dutyColumns = [
  ...["n", duty.right, ...shareName, "CAIO", "Cả hai", "CTO", duty.mistaken],
  ...[duty.before, duty.beforeN, duty.after, duty.afterN],
];

/** Of a responsibility: what came of the items of it, all their versions together, and what was known before and after. */
export function dutyCounts(place: Place, { id, items }: (typeof duties)[number]) {
  const own = itemCounts(place).filter(({ item }) => item.dutyId === id);
  const n = sum(own.map((one) => one.n));
  const right = sum(own.map((one) => one.right));
  const counts = choices.map((_, index) => sum(own.map((one) => one.counts[index] ?? 0)));
  const judged = own.filter(({ key }) => key !== null);
  const [most] = choices
    .map((choice, index) => ({
      choice,
      n: sum(judged.map((one) => (one.key === choice ? 0 : (one.counts[index] ?? 0)))),
    }))
    .filter((one) => one.n > 0)
    .sort((a, b) => b.n - a.n);
  const ids = items.map((item) => item.id);
  return { n, right, counts, mistaken: most ? names[most.choice] : "", ...beforeAfter(place, ids) };
}
export const duties = course.lessons.flatMap(({ responsibilities }) => responsibilities);

const shareIn = (right: number, n: number): string => (n === 0 ? "" : cell(right / n));

function dutyCells(place: Place): Figures {
  return Object.fromEntries(
    duties.map((one) => {
      const { n, right, counts, mistaken, before, after } = dutyCounts(place, one);
      const shares = n === 0 ? ["", "", ""] : [right / n, ...wilson(right, n)].map(cell);
      const gain = [before, after].flatMap((known) => [shareIn(known.right, known.n), known.n]);
      return [one.id, [n, right, ...shares, ...counts, mistaken, ...gain].join("; ")];
    }),
  );
}

const numberText = (value: number | null | undefined): string =>
  value === null || value === undefined ? "" : cell(value);

const prefixed = (sheet: string, figures: Figures): Figures =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${sheet}: ${name}`, value]));

export const workbook = (fetchFile: (place: Place) => Promise<Blob>): Screen => ({
  name: "report.xlsx",
  isCounting: true,
  async shown(place) {
    const book = await bookOf(await fetchFile(place));
    const rowsOf = (sheet: string) => book.get(sheet) ?? [];
    // What the file is of stands above the figures, and means nothing.
    const summary = rowsOf(words.summary).filter((row) => row[fileMessages.vi.means]);
    const columns = [words.value, words.low, words.high, words.n];
    return {
      ...Object.fromEntries(summary.map((row) => [row[words.figure], columns.map((name) => row[name]).join("; ")])),
      ...prefixed("people", peopleRows(rowsOf(filePeopleMessages.vi.people))),
      ...prefixed("items", itemRows(rowsOf(fileItemMessages.vi.items))),
      ...Object.fromEntries(
        rowsOf(duty.duties).map((row) => [row.id ?? "", dutyColumns.map((name) => row[name]).join("; ")]),
      ),
    };
  },
  counted: (place) => ({
    ...Object.fromEntries(
      Object.entries(keyFigures(place)).map(([name, { value, range, n }]) => [
        name,
        [value, range?.[0], range?.[1], n].map(numberText).join("; "),
      ]),
    ),
    ...prefixed("people", peopleCells(place)),
    ...prefixed("items", itemCells(place)),
    ...dutyCells(place),
  }),
});
