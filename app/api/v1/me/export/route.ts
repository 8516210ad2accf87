import { memberFile } from "@/app/_door/file-gate";
import { accept } from "@/domain/outcome";
import { recordAudit } from "@/prisma/audit";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { readOwnData } from "@/school/own-data";

/** Everything stored about whoever asks, for a program. */
export const GET = memberFile(
  () => "/account",
  async ({ asker, locale }) => {
    const data = await readOwnData(asker.id, { locale, at: now() });
    await recordAudit(db(), { actorId: asker.id, action: "data-exported", subject: asker.id });
    return accept({
      name: "phan-vai.json",
      type: "application/json; charset=utf-8",
      body: JSON.stringify(data, null, 2),
    });
  },
);
