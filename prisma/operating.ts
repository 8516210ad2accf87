import type { Db } from "./client";

export type OperatingFactName = "backup" | "backup-check" | "mail";

type Detail = Record<string, string | number>;

/** That it worked, with what is worth knowing of it. */
export const noteSuccess = async (
  db: Db,
  name: OperatingFactName,
  succeededAt: Date,
  detail?: Detail,
): Promise<void> => {
  await db.operatingFact.upsert({
    where: { name },
    create: { name, succeededAt, detail },
    update: { succeededAt, detail },
    select: { name: true },
  });
};

/** That it failed, by the fault's code. */
export const noteFault = async (db: Db, name: OperatingFactName, failedAt: Date, fault: string): Promise<void> => {
  await db.operatingFact.upsert({
    where: { name },
    create: { name, failedAt, fault },
    update: { failedAt, fault },
    select: { name: true },
  });
};
