import { memberFile, type TakenFile } from "@/app/_door/file-gate";
import { findCohortOf } from "@/app/_door/gate";
import type { CompiledCourse } from "@/content/compile/edition";
import { slugOf } from "@/content/draft/slug";
import type { Locale } from "@/domain/course";
import { shownAt } from "@/domain/day";
import type { ItemStatistics } from "@/domain/item-analysis";
import { accept, refuse } from "@/domain/outcome";
import { type AttemptSelection, selectionOf } from "@/domain/report";
import { editionName } from "@/messages/edition-name";
import { fileMessages } from "@/messages/file";
import { timeZone, translator } from "@/messages/translator";
import { recordAudit } from "@/prisma/audit";
import type { Tx } from "@/prisma/client";
import type { ManagedCohort } from "@/prisma/cohort";
import { findEditionDates } from "@/prisma/edition";
import { fromSnapshot } from "@/prisma/snapshot";
import { now } from "@/school/clock";
import { findCourse } from "@/school/courses";
import { db } from "@/school/db";
import { readStatisticsOfSnapshot } from "@/school/item-report";
import { exportSource } from "@/school/replica";
import { csvChunks, type Of } from "./csv";
import type { Table } from "./table";

/** What a file is of, and whence its figures are read. */
export type Report = CompiledCourse & {
  cohort: ManagedCohort;
  viewerId: string;
  selection: AttemptSelection;
  locale: Locale;
  /** When it was asked for: no file tells of anything later. */
  at: Date;
  /** The same in words, as a table has them: cohort, course, edition, attempts, time. */
  of: readonly Of[];
  tx: Tx;
  /** What the items' figures are; several tables ask for them, and they are read once. */
  readStatistics: () => Promise<ItemStatistics[]>;
};

type Kind = { file: string; ending: "csv" | "xlsx" | "pdf"; type: string };

/**
 * A file of a cohort's results, for its own managers; to everyone else who is signed in there is no such address. It is read from
 * one snapshot of the database, and no faster than it is taken.
 */
export const reportFile = ({ file, ending, type }: Kind, chunksOf: (report: Report) => AsyncIterable<Uint8Array>) =>
  memberFile(
    ({ cohort }: { cohort: string }) => `/manage/${encodeURIComponent(cohort)}`,
    async ({ asker, params, locale, query }) => {
      const cohort = await findCohortOf(asker, params.cohort);
      const served = cohort && (await findCourse(cohort.courseId));
      if (!served) return refuse("no-such-cohort");
      const selection = selectionOf(query.get("attempts"));
      const t = translator(fileMessages, locale);
      const at = now();
      const { course, edition } = served;
      const published = (await findEditionDates(db(), [edition])).get(edition);
      const { from, asOf } = await exportSource(asker.sessionId);
      const of: Of[] = [
        [t("cohort"), cohort.name],
        [t("course"), course.title[locale]],
        [t("edition"), published ? editionName(locale, published) : edition.slice(0, 8)],
        [t("attempts"), t(selection)],
        [t("takenAt"), at],
        ...(asOf ? [[t("asOf"), asOf] satisfies Of] : []),
      ];
      const report = { cohort, viewerId: asker.id, selection, locale, at, of, ...served };
      await recordAudit(db(), {
        actorId: asker.id,
        action: "report-exported",
        subject: cohort.id,
        detail: { file: ending === "csv" ? file : `${file}.${ending}`, attempts: selection },
      });
      const { day, time } = shownAt(at, timeZone);
      const name = [
        file,
        slugOf(cohort.name, () => false),
        course.id,
        `edition-${published ? (published.number ?? shownAt(published.at, timeZone).day) : edition.slice(0, 8)}`,
        selection,
        `${day}T${time.replace(":", "")}`,
      ];
      return accept<TakenFile>({
        name: `${name.join("_")}.${ending}`,
        type,
        body: streamOf(
          fromSnapshot(from, (tx) => {
            const readStatistics = once(() => readStatisticsOfSnapshot(cohort, served, selection, tx));
            return chunksOf({ ...report, tx, readStatistics });
          }),
        ),
      });
    },
  );

/** The same of one table as CSV. */
export const tableFile = (file: string, table: (report: Report) => Table) =>
  reportFile({ file, ending: "csv", type: "text/csv; charset=utf-8" }, (report) =>
    csvChunks(table(report), report.of, report.locale),
  );

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Nothing is read before somebody reads, and nothing more when they stop. */
const streamOf = (chunks: AsyncGenerator<Uint8Array, void, undefined>): ReadableStream<Uint8Array> =>
  new ReadableStream(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
      async cancel() {
        await chunks.return();
      },
    },
    { highWaterMark: 0 },
  );
