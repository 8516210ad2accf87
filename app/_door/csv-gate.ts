import "server-only";
import { stringify } from "csv-stringify/sync";
import { redirect } from "next/navigation";
import type { CompiledCourse } from "@/content/compile/edition";
import { Locale } from "@/domain/course";
import { canManageCohorts } from "@/domain/policy";
import { type AttemptSelection, attemptSelections } from "@/domain/report";
import { isUuid } from "@/domain/text";
import { href, signInAddress } from "@/messages/links";
import { recordAudit } from "@/prisma/audit";
import { findManagedCohort } from "@/prisma/cohort";
import { findCourse } from "@/school/courses";
import { db } from "@/school/db";
import { findViewer } from "./session";

type Cohort = NonNullable<Awaited<ReturnType<typeof findManagedCohort>>>;
type Cell = string | number | null;
type Made = { file: string; rows: Cell[][] };

/**
 * A cohort's report as CSV, for its own managers; whose session has ended signs in again, and to everyone else there is no such
 * address. UTF-8 with a byte order mark,
 * every cell quoted, and cells that a spreadsheet would run as a formula (= + - @, tab, CR, and their full-width twins)
 * made text by an apostrophe.
 */
export async function reportCsv(
  request: Request,
  cohortId: string,
  make: (asked: { cohort: Cohort; selection: AttemptSelection; locale: Locale } & CompiledCourse) => Promise<Made>,
): Promise<Response> {
  const viewer = await findViewer();
  const query = new URL(request.url).searchParams;
  const locale = Locale.catch("vi").parse(query.get("locale"));
  if (!viewer) redirect(signInAddress(locale, href(locale, `/manage/${encodeURIComponent(cohortId)}`)));
  const cohort =
    canManageCohorts(viewer) && isUuid(cohortId)
      ? await findManagedCohort(db(), { cohortId, managerId: viewer.id })
      : null;
  const served = cohort && (await findCourse(cohort.courseId));
  if (!served) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const selection = attemptSelections.find((known) => known === query.get("attempts")) ?? "first";
  const { file, rows } = await make({ cohort, selection, locale, ...served });
  await recordAudit(db(), {
    actorId: viewer.id,
    action: "report-exported",
    subject: cohort.id,
    detail: { file, attempts: selection },
  });
  return new Response(
    stringify(rows, {
      bom: true,
      escape_formulas: true,
      quoted: true,
      quoted_empty: true,
      record_delimiter: "windows",
    }),
    {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${file}-${selection}.csv"`,
        "cache-control": "private, no-store",
      },
    },
  );
}
