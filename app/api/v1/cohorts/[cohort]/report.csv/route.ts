import { cohortCsv } from "@/app/api/v1/cohorts/[cohort]/cohort-csv";
import { cohortMessages } from "@/messages/cohort";
import { translator } from "@/messages/translator";
import { now } from "@/school/clock";
import { readCohortReport } from "@/school/report";

/** What the cohort page shows: a row a learner and lesson. */
export const GET = cohortCsv("report", async ({ cohort, selection, locale, course }) => {
  const t = translator(cohortMessages, locale);
  const titles = new Map(course.lessons.map(({ id, title }) => [id, title[locale]]));
  const head = [t("learner"), "email", t("lesson"), t("state"), "raw", "max", t("lastActivity"), t("lessonActivity")];
  const rows = (await readCohortReport(cohort, course, selection, now())).flatMap(({ learner, lessons }) =>
    lessons.map(({ lessonId, state, score, lastActivityAt }) => [
      learner.name,
      learner.email,
      titles.get(lessonId) ?? lessonId,
      t(state),
      score?.raw ?? null,
      score?.max ?? null,
      learner.lastActivityAt,
      lastActivityAt,
    ]),
  );
  return [head, ...rows];
});
