import { reportPaper } from "@/app/api/v1/cohorts/[cohort]/paper/report-paper";
import { reportFile } from "@/app/api/v1/cohorts/[cohort]/report-file";

/** A cohort's results on a few pages, to be put before a director. */
export const GET = reportFile({ file: "report", ending: "pdf", type: "application/pdf" }, async function* (report) {
  for await (const chunk of await reportPaper(report)) yield new Uint8Array(Buffer.from(chunk));
});
