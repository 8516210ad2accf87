import type { Report } from "@/app/api/v1/cohorts/[cohort]/report-file";
import { type Table, tableOf } from "@/app/api/v1/cohorts/[cohort]/table";
import type { LessonCell } from "@/domain/report";
import { cohortMessages } from "@/messages/cohort";
import { translator } from "@/messages/translator";
import type { Person } from "@/prisma/people";
import { readEverybody } from "@/school/report";

type Row = LessonCell & { learner: Person };

/** A row a learner and lesson. */
export function lessonsTable({ tx, cohort, course, selection, locale, at }: Report): Table {
  const t = translator(cohortMessages, locale);
  const titles = new Map(course.lessons.map(({ id, title }) => [id, title[locale]]));
  return tableOf<Row>(
    t("table"),
    [
      { name: t("learner"), kind: "text", of: ({ learner }) => learner.name },
      { name: "email", kind: "text", of: ({ learner }) => learner.email },
      { name: t("lesson"), kind: "text", of: ({ lessonId }) => titles.get(lessonId) ?? lessonId },
      { name: t("state"), kind: "text", of: ({ state }) => t(state) },
      { name: "raw", kind: "count", of: ({ score }) => score?.raw ?? null },
      { name: "max", kind: "count", of: ({ score }) => score?.max ?? null },
      { name: t("lastActivity"), kind: "moment", of: ({ learner }) => learner.lastActivityAt },
      { name: t("lessonActivity"), kind: "moment", of: ({ lastActivityAt }) => lastActivityAt },
    ],
    byLesson(readEverybody(tx, cohort, course, selection, at)),
  );
}

async function* byLesson(pages: ReturnType<typeof readEverybody>) {
  for await (const page of pages)
    yield page.flatMap(({ learner, lessons }) => lessons.map((lesson) => ({ ...lesson, learner })));
}
