import { strToU8, zipSync } from "fflate";
import { memberFile } from "@/app/_door/file-gate";
import { csvOf } from "@/app/api/v1/cohorts/[cohort]/csv";
import { accept } from "@/domain/outcome";
import { recordAudit } from "@/prisma/audit";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { readOwnData } from "@/school/own-data";
import { tablesOf } from "./tables";

/** Everything stored about whoever asks, for a spreadsheet: a CSV for each kind. */
export const GET = memberFile(
  () => "/account",
  async ({ asker, locale }) => {
    const tables = tablesOf(await readOwnData(asker.id, { locale, at: now() }));
    await recordAudit(db(), { actorId: asker.id, action: "data-exported", subject: asker.id });
    const files = [...tables].map(([name, rows]) => [`${name}.csv`, strToU8(csvOf(rows, locale))] as const);
    return accept({
      name: "phan-vai.zip",
      type: "application/zip",
      body: new Uint8Array(zipSync(Object.fromEntries(files))),
    });
  },
);
