import { gainMessages } from "@/messages/gain";
import { habitMessages } from "@/messages/habits";
import { itemMessages } from "@/messages/item";
import { reliabilityMessages } from "@/messages/reliability";
import { rendered } from "@/tests/integration/rendered";
import { before, practised } from "./a-school";
import { choices, finalsIn } from "./counted";
import { reliabilityOf, sum, wilson } from "./formulas";
import { prePostOf } from "./gain-screens";
import { type ItemCount, itemCounts, thirdsOf } from "./item-counts";
import { cell, decimal, fileOf, numbersIn, pageOf, percent, points, range, whole } from "./printed";
import type { Figures, Place, Screen } from "./raw";

const words = itemMessages.vi;

/** A dropped item is judged no more: everybody has its point. */
const isHidden = ({ n, key }: ItemCount) => n < 20 || key === null;
const toldOf = ({ telling, key }: ItemCount) => (key !== null && telling && telling.n >= 20 ? telling : null);

function remarkOn(count: ItemCount): string {
  const { key, n, right, counts } = count;
  if (key === null) return words.dropped;
  if (n < 20) return words.small.replace("{n}", String(n));
  const told = toldOf(count);
  if (Math.max(...counts) > right || (told && told.range[1] < 0)) return words.suspect;
  if (right / n >= 0.95) return words.easy;
  if (told && told.efficiency < 0.15) return words.weak;
  return n >= 50 && told && told.n >= 50 && told.range[0] > 0 ? words.good : words.uncertain;
}

function figuresOf(count: ItemCount) {
  const { n, right, sure, median } = count;
  const told = toldOf(count);
  const seconds = median === null ? "" : whole(median / 1000);
  return {
    facility: isHidden(count) ? "" : `${percent(right / n)} ${range(wilson(right, n))}`,
    index: told ? `${percent(told.index)} ${range(told.range)}` : "",
    efficiency: told ? `${percent(told.efficiency)} ${range(told.efficiencyRange)}` : "",
    sure: isHidden(count) ? "" : percent(sure / n),
    median: n < 20 ? "" : seconds,
  };
}

const gainedIn = (place: Place, { key, item, version }: ItemCount): string => {
  const { difference } = prePostOf(place, item.id, version);
  return key === null || difference === null ? "" : points(difference);
};

/** With what everybody knew before. */
const remarkIn = (place: Place, count: ItemCount): string => {
  const isKnown = count.key !== null && prePostOf(place, count.item.id, count.version).isKnown;
  return isKnown ? `${remarkOn(count)} ${gainMessages.vi.knownBefore}` : remarkOn(count);
};

/** Keys by choices; what is right stands beside its own key. */
export function matrixOf(counts: readonly ItemCount[]): number[][] {
  return choices.map((row) =>
    choices.map((column, place) =>
      sum(counts.filter(({ key }) => (key ?? column) === row).map((one) => one.counts[place] ?? 0)),
    ),
  );
}

/** Joining, where a duty is of one; splitting, where it is of both. */
export function habitsOf([first = [], both = [], second = []]: number[][]): Figures {
  const of = (name: string, times: number, n: number) =>
    [name, n < 8 ? `${n}` : `${whole(times)} ${whole(n)} ${percent(times / n, 1)}`] as const;
  const ones = sum([...first, ...second]);
  return Object.fromEntries([
    of("joins", (first[1] ?? 0) + (second[1] ?? 0), ones),
    of("splits", (both[0] ?? 0) + (both[2] ?? 0), sum(both)),
  ]);
}

export const confusionIn = (page: ReturnType<typeof pageOf>, caption: string): Figures => ({
  matrix: page
    .table(caption)
    .map((cells) => cells.map(numbersIn).join(" "))
    .join("; "),
  joins: habitIn(page, habitMessages.vi.joins, habitMessages.vi.joinsSmall),
  splits: habitIn(page, habitMessages.vi.splits, habitMessages.vi.splitsSmall),
});

const habitIn = (page: ReturnType<typeof pageOf>, ...sentences: string[]): string =>
  numbersIn(page.all("p").find((one) => sentences.some((sentence) => one.startsWith(sentence.slice(0, 9)))) ?? "");

export const confusionOf = (matrix: number[][]): Figures => ({
  matrix: matrix.map(rowText).join("; "),
  ...habitsOf(matrix),
});

/** How often the key was asked, and of it each choice: a share with its count, where there are enough. */
export function rowText(row: number[]): string {
  const n = sum(row);
  return [n, ...row.map((count) => (n < 8 ? `${count}` : `${percent(count / n)} ${count}`))].join(" ");
}

const rely = reliabilityMessages.vi;

/** Of the course's final, where fifty took it. */
function reliabilityIn({ raw }: Place): string {
  const finals = finalsIn(raw);
  const { kr21, error } = reliabilityOf(finals, 24);
  const shift = 1.959964 * Math.SQRT2 * error;
  return finals.length < 50
    ? "; ; "
    : [decimal(kr21, 2), decimal(error, 1), kr21 > 0 ? decimal(shift, 1) : ""].join("; ");
}

/** A row by its item and the edition that names its version, as its link has them. */
const rowName = (href: string): string => {
  const [, id = href, version = ""] = /items\/([^?#]+)\?(?:.*&)?version=([^&#]+)/.exec(href) ?? [];
  return `${id} ${version}`;
};
const nameOf = ({ item, edition }: ItemCount): string => `${item.id} ${edition.slice(0, 8)}`;

export const itemsPage: Screen = {
  name: "the items' page",
  isCounting: true,
  async shown({ cohortId, selection }) {
    const figures: Figures = {};
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const asked = { attempts: selection, size: "100", page: String(page) };
      const read = pageOf(await rendered("manage/[cohort]/items", { cohort: cohortId }, asked));
      pages = Number(/Trang \d+ trên (\d+)/.exec(read.text)?.[1] ?? 1);
      const links = read.rowLinks(words.title);
      for (const [
        index,
        [, , n, facility = "", rate = "", counts = "", sure = "", median = "", lacking = "", gained = "", remark = ""],
      ] of read.table(words.title).entries())
        figures[rowName(links[index] ?? "")] = [
          n,
          ...[facility, rate, counts, sure, median, lacking, gained].map(numbersIn),
          remark.replace(words.unsure, "").replaceAll(/\s+/g, " ").trim(),
        ].join("; ");
      figures.reliability = [rely.coefficient, rely.error, rely.half]
        .map((name) => numbersIn(read.figure(name).replace("±", "")))
        .join("; ");
      if (read.table(words.matrix).length > 0) Object.assign(figures, confusionIn(read, words.matrix));
    }
    return figures;
  },
  counted(place) {
    const counts = itemCounts(place);
    const figures: Figures = sum(counts.map(({ n }) => n)) > 0 ? confusionOf(matrixOf(counts)) : {};
    figures.reliability = reliabilityIn(place);
    for (const count of counts) {
      const { facility, index, sure, median } = figuresOf(count);
      figures[nameOf(count)] = [
        count.n,
        facility,
        index,
        count.counts.join(" "),
        sure,
        median,
        `${count.omitted} ${count.notReached}`,
        gainedIn(place, count),
        remarkIn(place, count),
      ].join("; ");
    }
    return figures;
  },
};

/** Of these the pages are looked at: practised by all, regraded, dropped, reworded, and asked before the course. */
const looked = [...practised.slice(0, 3), ...practised.slice(4, 5), ...before.slice(0, 1)];

export const itemPages: Screen = {
  name: "an item's page",
  isCounting: true,
  async shown({ cohortId, selection, ...place }) {
    const figures: Figures = {};
    for (const count of itemCounts({ cohortId, selection, ...place }).filter(({ item }) => looked.includes(item.id))) {
      const search = { attempts: selection, version: count.edition.slice(0, 8) };
      const page = pageOf(
        await rendered("manage/[cohort]/items/[item]", { cohort: cohortId, item: count.item.id }, search),
      );
      const facts = [
        words.responses,
        words.facility,
        words.index,
        words.efficiency,
        words.confident,
        words.median,
        words.omitted,
        words.notReached,
        gainMessages.vi.index,
      ];
      const pages = /Trang \d+ trên (\d+)/.exec(page.text)?.[1] ?? "1";
      figures[nameOf(count)] = [
        ...facts.map((name) => numbersIn(page.figure(name))),
        page.all("strong")[0],
        page
          .table(words.thirds)
          .map(([, ...cells]) => cells.map(numbersIn).join(" ").trim().replaceAll("  ", " "))
          .join(" / "),
        `${page.table(words.who).length} ${pages}`,
      ].join("; ");
    }
    return figures;
  },
  counted(place) {
    const counts = itemCounts(place).filter(({ item }) => looked.includes(item.id));
    return Object.fromEntries(
      counts.map((count) => {
        const { facility, index, efficiency, sure, median } = figuresOf(count);
        const { n, omitted, notReached, named } = count;
        const thirds = toldOf(count) ? thirdsOf(count).map(thirdText).join(" / ") : "";
        const pages = Math.max(1, Math.ceil(named / 25));
        return [
          nameOf(count),
          [
            n,
            facility,
            index,
            efficiency,
            sure,
            median,
            omitted,
            notReached,
            gainedIn(place, count),
            remarkOn(count),
            thirds,
            `${Math.min(25, named)} ${pages}`,
          ].join("; "),
        ];
      }),
    );
  },
};

function thirdText(counts: number[]): string {
  const n = sum(counts);
  return [n, ...counts.map((one) => (n === 0 ? "" : percent(one / n)))].join(" ").trim();
}

export const itemsFile = (fetchFile: (place: Place) => Promise<string>): Screen => ({
  name: "items.csv",
  isCounting: true,
  shown: async (place) => itemRows(fileOf(await fetchFile(place))),
  counted: itemCells,
});

/** A row for each version of an item, of a file or a sheet. */
export function itemRows(rows: readonly Record<string, string>[]): Figures {
  const names = [words.facility, words.index, words.efficiency].flatMap((name) => [
    name,
    words.lowOf.replace("{name}", name),
    words.highOf.replace("{name}", name),
  ]);
  return Object.fromEntries(
    rows.map((row) => [
      `${row.id} ${row[words.version]}`,
      [
        row.n,
        row[words.restedN],
        ...[
          ...names,
          words.confident,
          words.seconds,
          words.omitted,
          words.notReached,
          "CAIO",
          "Cả hai",
          "CTO",
          words.mistaken,
          words.remark,
          words.inUse,
        ].map((name) => row[name]),
      ].join("; "),
    ]),
  );
}

export function itemCells(place: Place): Figures {
  return Object.fromEntries(
    itemCounts(place).map((count) => {
      const { n, right, sure, median, omitted, notReached, counts, rested, isServed } = count;
      const told = toldOf(count);
      const shares = isHidden(count) ? ["", "", ""] : [right / n, ...wilson(right, n)];
      const telling = told
        ? [told.index, ...told.range, told.efficiency, ...told.efficiencyRange]
        : ["", "", "", "", "", ""];
      const cells = [
        ...shares,
        ...telling,
        isHidden(count) ? "" : sure / n,
        n < 20 || median === null ? "" : median / 1000,
        omitted,
        notReached,
        ...counts,
      ].map((value) => (typeof value === "number" ? cell(value) : value));
      return [
        nameOf(count),
        [n, rested.length, ...cells, mistakenFor(count), remarkOn(count), isServed ? words.present : words.former].join(
          "; ",
        ),
      ];
    }),
  );
}

const names = { first: "CAIO", both: "Cả hai", second: "CTO" };
function mistakenFor({ key, counts }: ItemCount): string {
  if (key === null) return "";
  const wrong = choices.map((choice, place) => ({ choice, n: choice === key ? 0 : (counts[place] ?? 0) }));
  const [most] = wrong.filter(({ n }) => n > 0).sort((a, b) => b.n - a.n);
  return most ? names[most.choice] : "";
}
