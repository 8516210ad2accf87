import { cohortCsv } from "@/app/api/v1/cohorts/[cohort]/cohort-csv";
import { toldDiscrimination } from "@/domain/discrimination";
import { type ItemStatistics, remarkOn } from "@/domain/item-analysis";
import { itemMessages } from "@/messages/item";
import { roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { readItemStatistics } from "@/school/item-report";

/** What the item page shows: a row an item version. Shares run from 0 to 1, and what the page hides for too few responses is empty. */
export const GET = cohortCsv("items", async ({ cohort, selection, locale, course, edition }) => {
  const t = translator(itemMessages, locale);
  const roles = roleNames(course.roles, locale);
  const titles = new Map(course.lessons.map(({ id, title }) => [id, title[locale]]));
  const withInterval = (name: string) => [name, t("lowOf", { name }), t("highOf", { name })];
  const head = [
    "id",
    t("item"),
    t("lesson"),
    t("key"),
    "n",
    ...withInterval(t("facility")),
    t("restedN"),
    ...withInterval(t("index")),
    ...withInterval(t("efficiency")),
    roles.first,
    roles.both,
    roles.second,
    t("mistaken"),
    t("confident"),
    t("seconds"),
    t("omitted"),
    t("notReached"),
    t("remark"),
    t("version"),
    t("inUse"),
  ];
  const rows = (await readItemStatistics(cohort, { course, edition }, selection)).map((row) => [
    row.item.id,
    row.item.stem[locale],
    titles.get(row.item.lessonId) ?? row.item.lessonId,
    roles[row.item.key],
    row.n,
    ...figuresOf(row),
    row.counts.first,
    row.counts.both,
    row.counts.second,
    row.mistakenFor ? roles[row.mistakenFor.choice] : null,
    row.trust === "hidden" ? null : row.confidentlyWrong,
    row.trust === "hidden" || row.medianMs === null ? null : row.medianMs / 1000,
    row.omitted,
    row.notReached,
    t(remarkOn(row), { n: row.n }),
    row.name,
    t(row.editionIds.includes(edition) ? "present" : "former"),
  ]);
  return [head, ...rows];
});

function figuresOf({ trust, facility, facilityInterval, discrimination, rested }: ItemStatistics) {
  const shown = trust === "hidden" ? null : facilityInterval;
  const told = toldDiscrimination(discrimination);
  return [
    shown && facility,
    shown?.low ?? null,
    shown?.high ?? null,
    rested,
    told?.index ?? null,
    told?.interval.low ?? null,
    told?.interval.high ?? null,
    told?.efficiency ?? null,
    told?.efficiencyInterval.low ?? null,
    told?.efficiencyInterval.high ?? null,
  ];
}
