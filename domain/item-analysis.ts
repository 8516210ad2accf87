import { type Choice, choices } from "./choice";
import type { Item } from "./course";
import { groupedBy } from "./grouping";
import { type Interval, wilsonInterval } from "./interval";
import type { Tally } from "./report";

/** An index of an item is hidden below `shown` responses and marked uncertain below `certain`. */
export const sampleSize = { shown: 20, certain: 50 };
export type Trust = "hidden" | "uncertain" | "sound";

export const trustIn = (n: number): Trust =>
  n < sampleSize.shown ? "hidden" : n < sampleSize.certain ? "uncertain" : "sound";

export type ItemStatistics = {
  item: Item;
  n: number;
  counts: Record<Choice, number>;
  /**
   * Facility index: mean score ÷ max, 0 to 1; null without responses.
   * Moodle, "Quiz statistics calculations": https://docs.moodle.org/dev/Quiz_statistics_calculations#Facility_index
   */
  facility: number | null;
  facilityInterval: Interval | null;
  trust: Trust;
  /** The wrong choice made most often, for which the key was taken; null when nobody was wrong. */
  mistakenFor: { choice: Choice; n: number } | null;
  /** Share of the responses that were wrong and very sure; null without responses. */
  confidentlyWrong: number | null;
};

/** What a manager should make of an item; nothing is said of one with too few responses. */
export type ItemRemark = "small" | "suspect" | "easy" | "good";

/** Right by this share and more, an item tells nobody apart. */
export const easyFrom = 0.95;

export function remarkOn({
  item,
  counts,
  facility,
  trust,
}: Pick<ItemStatistics, "item" | "counts" | "facility" | "trust">): ItemRemark {
  if (facility === null || trust === "hidden") return "small";
  if (choices.some((choice) => counts[choice] > counts[item.key])) return "suspect";
  return facility >= easyFrom ? "easy" : "good";
}

export type SurelyMissed = { item: Item; n: number; wrong: number };

/** Items that most missed, and most of those who did were very sure; the most missed first. Nothing is said of one with too few responses. */
export const surelyMissed = (statistics: readonly ItemStatistics[]): SurelyMissed[] =>
  statistics
    .flatMap(({ item, n, trust, facility, confidentlyWrong }) =>
      trust !== "hidden" &&
      facility !== null &&
      confidentlyWrong !== null &&
      facility < 0.5 &&
      confidentlyWrong > (1 - facility) / 2
        ? [{ item, n, wrong: 1 - facility }]
        : [],
    )
    .sort((a, b) => b.wrong - a.wrong);

/** An item as one edition words it: a corrected item is another version and gets a row of its own. */
export type ItemVersion = { item: Item; editionIds: string[] };

/** One row for each version of an item that was responded to or is asked now, in the order given. */
export const itemStatistics = (versions: readonly ItemVersion[], tallies: readonly Tally[]): ItemStatistics[] => {
  const byItem = groupedBy(tallies, ({ itemId }) => itemId);
  return versions.map(({ item, editionIds }) =>
    statisticsOf(
      item,
      (byItem.get(item.id) ?? []).filter((tally) => editionIds.includes(tally.editionId)),
    ),
  );
};

function statisticsOf(item: Item, tallies: Tally[]): ItemStatistics {
  const count = (matches: (tally: Tally) => boolean) => tallies.filter(matches).reduce((sum, { n }) => sum + n, 0);
  const n = count(() => true);
  const counts = {
    first: count(({ choice }) => choice === "first"),
    both: count(({ choice }) => choice === "both"),
    second: count(({ choice }) => choice === "second"),
  };
  return {
    item,
    n,
    counts,
    facility: n === 0 ? null : counts[item.key] / n,
    facilityInterval: wilsonInterval(counts[item.key], n),
    trust: trustIn(n),
    mistakenFor: mistakenFor(item.key, counts),
    confidentlyWrong:
      n === 0 ? null : count(({ choice, certainty }) => choice !== item.key && certainty === "very") / n,
  };
}

function mistakenFor(key: Choice, counts: Record<Choice, number>): ItemStatistics["mistakenFor"] {
  const wrong = choices
    .filter((choice) => choice !== key && counts[choice] > 0)
    .map((choice) => ({ choice, n: counts[choice] }));
  return wrong.sort((a, b) => b.n - a.n)[0] ?? null;
}

/** The same for items of the same id, key and words in both languages; a regrade makes no other version. */
export const versionOf = ({ id, key, stem, regraded }: Item): string =>
  JSON.stringify([id, regraded?.was ?? key, stem.vi, stem.en]);

/** Groups the items of several editions into versions. */
export function itemVersions(editions: readonly { id: string; items: readonly Item[] }[]): ItemVersion[] {
  const versions = new Map<string, ItemVersion>();
  for (const { id, items } of editions) {
    for (const item of items) {
      const words = versionOf(item);
      const known = versions.get(words);
      if (known) known.editionIds.push(id);
      else versions.set(words, { item, editionIds: [id] });
    }
  }
  return [...versions.values()];
}
