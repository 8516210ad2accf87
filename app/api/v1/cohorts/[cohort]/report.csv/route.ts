import { reportCsv } from "@/app/api/csv";
import { manageMessages } from "@/app/messages/manage";
import { translator } from "@/app/messages/translator";
import { readCohortReport } from "@/app/report";
import { course, edition } from "@/content/course";

/** What the cohort page shows: a row a learner and lesson, with the switch and the edition in every row. */
export async function GET(request: Request, { params }: { params: Promise<{ cohort: string }> }) {
  return reportCsv(request, (await params).cohort, async (cohort, selection, locale) => {
    const t = translator(manageMessages, locale);
    const titles = new Map(course.lessons.map(({ id, title }) => [id, title[locale]]));
    const head = [t("learner"), "email", t("lesson"), t("state"), "raw", "max", t("lastActivity"), t("attempts"), t("edition", { edition: "" }).trim()];
    const rows = (await readCohortReport(cohort, selection)).flatMap(({ learner, lessons }) =>
      lessons.map(({ lessonId, state, score, lastActivityAt }) => [
        learner.name,
        learner.email,
        titles.get(lessonId) ?? lessonId,
        t(state),
        score?.raw ?? null,
        score?.max ?? null,
        lastActivityAt?.toISOString() ?? null,
        t(selection),
        edition.slice(0, 8),
      ]),
    );
    return { file: "report", rows: [head, ...rows] };
  });
}
