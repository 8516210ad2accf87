import { TableRegion } from "@/app/_ui/table-region";
import { begunIn, byLesson, solidShare } from "@/domain/cohort-mastery";
import { type CohortView, queryOf } from "@/domain/cohort-view";
import { type Course, findLesson, findResponsibility, foreignLanguage, type Locale } from "@/domain/course";
import { masteryStates } from "@/domain/mastery";
import { numberFormat } from "@/messages/formats";
import { masteryMessages } from "@/messages/mastery";
import { responsibilitiesMessages } from "@/messages/responsibilities";
import { languageTag, translator } from "@/messages/translator";
import type { Cell } from "@/prisma/cohort-mastery";
import type { Grid } from "@/school/cohort-mastery";
import { DutyGrid, type GridCell } from "./grid.client";
import styles from "./grid.module.css";
import { signs, unknownSign } from "./signs";

type Props = { locale: Locale; course: Course; view: CohortView; grid: Grid };

/** The part of the grid that is shown, with its words; what it leads to keeps the view but for the place in it. */
export function GridTable({ locale, course, view, grid }: Props) {
  const t = translator(responsibilitiesMessages, locale);
  const word = translator(masteryMessages, locale);
  const percent = numberFormat(languageTag(locale), { style: "percent", maximumFractionDigits: 0 });
  const shareOf = (counts: Parameters<typeof solidShare>[0]) => {
    const share = solidShare(counts);
    return share === null
      ? t("nobodyBegan")
      : t("share", { share: percent.format(share), n: begunIn(counts).toLocaleString(languageTag(locale)) });
  };
  const people = grid.people.rows;
  return (
    <TableRegion label={t("title")} className={styles.region}>
      <DutyGrid
        label={t("title")}
        duty={t("duty")}
        states={[
          ...masteryStates.map((key) => ({ key, sign: signs[key], word: word(key) })),
          { key: "", sign: unknownSign, word: t("withheld") },
        ]}
        words={responsibilitiesMessages[locale].cell}
        lang={foreignLanguage(course, locale)}
        query={queryOf(view, { page: 1 })}
        people={people.map(({ id, name, email, isNamesake }) => ({ id, name, email: isNamesake ? email : null }))}
        lessons={byLesson(grid.duties.rows).map(({ lessonId, rows }) => ({
          title: findLesson(course, lessonId)?.title[locale] ?? lessonId,
          duties: rows.map(({ responsibilityId: id, counts }) => ({
            id,
            name: findResponsibility(course, id)?.name[locale] ?? id,
            share: shareOf(counts),
            counts,
            cells: people.map((person) => cellOf(grid.cellOf(person.id, id))),
          })),
        }))}
      />
    </TableRegion>
  );
}

function cellOf(cell: Cell | undefined): GridCell {
  if (!cell) return [masteryStates.indexOf("not-started"), null, 0];
  if (cell.state === null) return [masteryStates.length, null, 0];
  return [masteryStates.indexOf(cell.state), Math.round(100 * (cell.known ?? 0)), cell.responses];
}
