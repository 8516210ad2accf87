import { cohortCsv } from "@/app/api/v1/cohorts/[cohort]/cohort-csv";
import { lessonItems } from "@/domain/course";
import { remarkOn } from "@/domain/item-analysis";
import { versionOf } from "@/domain/item-version";
import { itemsMessages } from "@/messages/items";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { readItemStatistics } from "@/school/item-report";

const fixed = (share: number | null | undefined): string | null =>
  share === null || share === undefined ? null : share.toFixed(4);

/** What the item page shows: a row an item version; shares run from 0 to 1. The switch and the edition stand in every row. */
export const GET = cohortCsv("items", async ({ cohort, selection, locale, course, edition }) => {
  const t = translator(itemsMessages, locale);
  const roles = roleNames(course.roles, locale);
  const titles = new Map(course.lessons.map(({ id, title }) => [id, title[locale]]));
  const asked = new Set(course.lessons.flatMap(lessonItems).map(versionOf));
  const head = [
    "id",
    t("item"),
    t("lesson"),
    t("key"),
    "n",
    t("facility"),
    "low",
    "high",
    roles.first,
    roles.both,
    roles.second,
    t("mistaken"),
    t("confident"),
    t("remark"),
    t("version"),
    t("attempts"),
    t("edition", { edition: "" }).trim(),
  ];
  const rows = (await readItemStatistics(cohort, { course, edition }, selection)).map((row) => [
    row.item.id,
    row.item.stem[locale],
    titles.get(row.item.lessonId) ?? row.item.lessonId,
    roles[row.item.key],
    row.n,
    fixed(row.facility),
    fixed(row.facilityInterval?.low),
    fixed(row.facilityInterval?.high),
    row.counts.first,
    row.counts.both,
    row.counts.second,
    row.mistakenFor ? roles[row.mistakenFor.choice] : null,
    fixed(row.confidentlyWrong),
    t(remarkOn(row), { n: row.n }),
    t(asked.has(versionOf(row.item)) ? "present" : "former"),
    t(selection),
    edition.slice(0, 8),
  ]);
  return [head, ...rows];
});
