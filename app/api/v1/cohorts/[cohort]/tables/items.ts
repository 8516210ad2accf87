import type { Report } from "@/app/api/v1/cohorts/[cohort]/report-file";
import { type Column, pageOf, type Table, tableOf } from "@/app/api/v1/cohorts/[cohort]/table";
import { toldDiscrimination } from "@/domain/discrimination";
import type { Interval } from "@/domain/interval";
import { type ItemStatistics, remarkOn } from "@/domain/item-analysis";
import { fileItemMessages } from "@/messages/file-items";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { sources } from "./sources";
import { standingKeyName } from "./standing-key-name";

/** What the item page shows: a row an item version. What the page hides for too few responses is empty. */
export function itemsTable({ course, edition, locale, readStatistics }: Report): Table {
  const t = translator(fileItemMessages, locale);
  const roles = roleNames(course.roles, locale);
  const titles = new Map(course.lessons.map(({ id, title }) => [id, title[locale]]));
  const told = ({ discrimination }: ItemStatistics) => toldDiscrimination(discrimination);
  const shown = <Figure>({ trust }: ItemStatistics, figure: Figure | null) => (trust === "hidden" ? null : figure);
  const ends = (name: string, source: string, kind: "share" | "index", of: (row: ItemStatistics) => Interval | null) =>
    (["low", "high"] as const).map((end): Column<ItemStatistics> => {
      const head = t(end === "low" ? "lowOf" : "highOf", { name });
      const means = t(end === "low" ? "lowMeans" : "highMeans");
      return { name: head, kind, means, source, of: (row) => of(row)?.[end] ?? null };
    });
  const chosen = (choice: keyof typeof roles): Column<ItemStatistics> => {
    return { name: roles[choice], kind: "count", means: t("chosenMeans"), of: ({ counts }) => counts[choice] };
  };
  const columns: Column<ItemStatistics>[] = [
    { name: "id", kind: "text", means: t("idMeans"), of: ({ item }) => item.id },
    { name: t("item"), kind: "prose", means: t("itemMeans"), of: ({ item }) => item.stem[locale] },
    {
      name: t("lesson"),
      kind: "text",
      means: t("lessonMeans"),
      of: ({ item }) => titles.get(item.lessonId) ?? item.lessonId,
    },
    { name: t("key"), kind: "text", means: t("keyMeans"), width: 12, of: ({ item }) => standingKeyName(item, roles) },
    { name: "n", kind: "count", means: t("nMeans"), of: ({ n }) => n },
    {
      name: t("facility"),
      kind: "share",
      means: t("facilityMeans"),
      source: sources.moodle,
      of: (row) => shown(row, row.facility),
    },
    ...ends(t("facility"), sources.wilson, "share", (row) => shown(row, row.facilityInterval)),
    { name: t("restedN"), kind: "count", means: t("restedMeans"), of: ({ rested }) => rested },
    {
      name: t("index"),
      kind: "index",
      means: t("indexIs"),
      source: sources.moodle,
      of: (row) => told(row)?.index ?? null,
    },
    ...ends(t("index"), sources.fisher, "index", (row) => told(row)?.interval ?? null),
    {
      name: t("efficiency"),
      kind: "index",
      means: t("efficiencyMeans"),
      source: sources.moodle,
      of: (row) => told(row)?.efficiency ?? null,
    },
    ...ends(t("efficiency"), sources.fisher, "index", (row) => told(row)?.efficiencyInterval ?? null),
    chosen("first"),
    chosen("both"),
    chosen("second"),
    {
      name: t("mistaken"),
      kind: "text",
      means: t("mistakenMeans"),
      width: 14,
      of: ({ mistakenFor }) => mistakenFor && roles[mistakenFor.choice],
    },
    { name: t("confident"), kind: "share", means: t("confidentMeans"), of: (row) => shown(row, row.confidentlyWrong) },
    {
      name: t("seconds"),
      kind: "seconds",
      means: t("secondsMeans"),
      of: (row) => shown(row, row.medianMs === null ? null : row.medianMs / 1000),
    },
    { name: t("omitted"), kind: "count", means: t("omittedMeans"), of: ({ omitted }) => omitted },
    { name: t("notReached"), kind: "count", means: t("notReachedMeans"), of: ({ notReached }) => notReached },
    { name: t("remark"), kind: "text", means: t("remarkMeans"), of: (row) => t(remarkOn(row), { n: row.n }) },
    { name: t("version"), kind: "text", means: t("versionMeans"), width: 12, of: ({ name }) => name },
    {
      name: t("inUse"),
      kind: "text",
      means: t("inUseMeans"),
      width: 14,
      of: ({ editionIds }) => t(editionIds.includes(edition) ? "present" : "former"),
    },
  ];
  return tableOf(t("items"), columns, pageOf(readStatistics));
}
