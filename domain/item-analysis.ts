import { type Choice, choices } from "./choice";
import { type ConfusionMatrix, matrixOf } from "./confusion";
import { type Discrimination, discriminationOf, type RestSums, toldDiscrimination, weakBelow } from "./discrimination";
import { type Interval, wilsonInterval } from "./interval";
import type { ItemVersion } from "./item-version";
import { standingKey } from "./regrade";
import { type Trust, trustIn } from "./trust";

/** How often each choice was made. */
export type ChoiceCounts = Record<Choice, number>;

/** The weak, the middle and the strong third of those who responded to an item, by their rest; who is level stays together. */
export const thirds = ["weak", "middle", "strong"] as const;
export type Third = (typeof thirds)[number];

/**
 * What the responses that count to one version of an item come to. An item without a response was **omitted** where the learner
 * went past it, or handed a final in without it; it was **not reached** where the practice was left, or the time ended, before it.
 */
export type ItemFigures = {
  counts: ChoiceCounts;
  /** Of the responses, those that were wrong and very sure. */
  surelyWrong: number;
  omitted: number;
  notReached: number;
  /** From the item's showing to the response; null where no browser measured it. */
  medianMs: number | null;
  thirds: Record<Third, ChoiceCounts>;
  rest: RestSums;
};

export type ItemStatistics = ItemVersion & {
  n: number;
  counts: ChoiceCounts;
  omitted: number;
  notReached: number;
  medianMs: number | null;
  thirds: Record<Third, ChoiceCounts>;
  /**
   * Facility index: mean score ÷ max, 0 to 1, of the responses given; null without any.
   * Moodle, "Quiz statistics calculations": https://docs.moodle.org/dev/Quiz_statistics_calculations#Facility_index
   */
  facility: number | null;
  facilityInterval: Interval | null;
  trust: Trust;
  discrimination: Discrimination | null;
  /** From how many learners with a rest it is found, or could not be. */
  rested: number;
  /** The wrong choice made most often, for which the key was taken; null when nobody was wrong. */
  mistakenFor: { choice: Choice; n: number } | null;
  /** Share of the responses that were wrong and very sure; null without responses. */
  confidentlyWrong: number | null;
};

/** One row for each version of an item that was responded to or is asked now, in the order given. Of one that was dropped nothing is right or wrong. */
export const itemStatistics = (
  versions: readonly ItemVersion[],
  figuresOf: (version: ItemVersion) => ItemFigures | undefined,
): ItemStatistics[] => versions.map((version) => statisticsOf(version, figuresOf(version) ?? noFigures));

function statisticsOf(version: ItemVersion, { rest, surelyWrong, ...figures }: ItemFigures): ItemStatistics {
  const key = standingKey(version.item);
  const { counts } = figures;
  const n = counts.first + counts.both + counts.second;
  const right = key && counts[key];
  return {
    ...version,
    ...figures,
    n,
    facility: right === null || n === 0 ? null : right / n,
    facilityInterval: right === null ? null : wilsonInterval(right, n),
    trust: trustIn(n),
    discrimination: key && discriminationOf(rest),
    rested: rest.n,
    mistakenFor: key && mistakenFor(key, counts),
    confidentlyWrong: key === null || n === 0 ? null : surelyWrong / n,
  };
}

const noCounts: ChoiceCounts = { first: 0, both: 0, second: 0 };

const noFigures: ItemFigures = {
  counts: noCounts,
  surelyWrong: 0,
  omitted: 0,
  notReached: 0,
  medianMs: null,
  thirds: { weak: noCounts, middle: noCounts, strong: noCounts },
  rest: { n: 0, right: 0, rest: 0, restSquared: 0, restOfRight: 0, restOfStrongest: 0 },
};

/** What was chosen for what over all items. */
export const matrixOfItems = (statistics: readonly Pick<ItemStatistics, "item" | "counts">[]): ConfusionMatrix =>
  matrixOf(statistics.map(({ item, counts }) => ({ key: standingKey(item), counts })));

function mistakenFor(key: Choice, counts: ChoiceCounts): ItemStatistics["mistakenFor"] {
  const wrong = choices
    .filter((choice) => choice !== key && counts[choice] > 0)
    .map((choice) => ({ choice, n: counts[choice] }));
  return wrong.sort((a, b) => b.n - a.n)[0] ?? null;
}

/** What a manager should make of an item; nothing is said of one with too few responses, nor of one that was dropped. */
export const itemRemarks = ["dropped", "suspect", "weak", "easy", "uncertain", "good", "small"] as const;
export type ItemRemark = (typeof itemRemarks)[number];

/** Right by this share and more, an item tells nobody apart. */
export const easyFrom = 0.95;

/**
 * A key is suspect where a wrong choice was made more often, or where the strong surely miss it more than the weak. An item is
 * good only where that is sure: fifty responses, and an index whose whole interval is above 0.
 */
export function remarkOn({
  item,
  counts,
  facility,
  trust,
  discrimination,
}: Pick<ItemStatistics, "item" | "counts" | "facility" | "trust" | "discrimination">): ItemRemark {
  if (standingKey(item) === null) return "dropped";
  if (facility === null || trust === "hidden") return "small";
  const told = toldDiscrimination(discrimination);
  if (choices.some((choice) => counts[choice] > counts[item.key])) return "suspect";
  if (told && told.interval.high < 0) return "suspect";
  if (facility >= easyFrom) return "easy";
  if (told && told.efficiency < weakBelow) return "weak";
  return trust === "sound" && told?.trust === "sound" && told.interval.low > 0 ? "good" : "uncertain";
}

/** Whether a remark stands on so few responses that it is to be said beside it; those that say so themselves need no more. */
export const isUnsure = (row: ItemStatistics): boolean =>
  row.trust === "uncertain" && !["uncertain", "dropped"].includes(remarkOn(row));

export type SurelyMissed = Pick<ItemStatistics, "item" | "name" | "n"> & { wrong: number };

/** Items that most missed, and most of those who did were very sure; the most missed first. Nothing is said of one with too few responses. */
export const surelyMissed = (statistics: readonly ItemStatistics[]): SurelyMissed[] =>
  statistics
    .flatMap(({ item, name, n, trust, facility, confidentlyWrong }) =>
      trust !== "hidden" &&
      facility !== null &&
      confidentlyWrong !== null &&
      facility < 0.5 &&
      confidentlyWrong > (1 - facility) / 2
        ? [{ item, name, n, wrong: 1 - facility }]
        : [],
    )
    .sort((a, b) => b.wrong - a.wrong);
