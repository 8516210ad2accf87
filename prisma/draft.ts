import type { Db, Tx } from "./client";
import type { Prisma } from "./generated/client";

type Json = Prisma.InputJsonValue;

export type NewDraft = { courseId: string; content: Json; articleId: string | null; at: Date };

/** Keeps a working copy; false where the course has one already, or the article is another one's. */
export async function createDraft(db: Db, { at, ...draft }: NewDraft): Promise<boolean> {
  const { count } = await db.draft.createMany({ data: { ...draft, updatedAt: at }, skipDuplicates: true });
  return count > 0;
}

/** The drafts that are worked on, the last changed first. */
export const listDrafts = (db: Db) =>
  db.draft.findMany({
    select: {
      courseId: true,
      content: true,
      updatedAt: true,
      archivedAt: true,
      publications: { select: { number: true, publishedAt: true }, orderBy: { number: "desc" }, take: 1 },
    },
    orderBy: { updatedAt: "desc" },
  });

export const findDraft = (db: Tx, courseId: string) =>
  db.draft.findUnique({
    where: { courseId },
    select: { courseId: true, content: true, version: true, updatedAt: true, archivedAt: true },
  });

/** The draft, while nobody else changes it: whoever comes meanwhile waits until the transaction has ended. */
export async function lockDraft(tx: Tx, courseId: string) {
  await tx.$queryRaw`select from drafts where course_id = ${courseId} for update`;
  return findDraft(tx, courseId);
}

const changeFields = {
  version: true,
  id: true,
  actorId: true,
  change: true,
  inverse: true,
  paths: true,
  undoes: true,
  createdAt: true,
  actor: { select: { id: true, name: true } },
} as const;

/** What was done after the version, in order. */
export const listChangesAfter = (tx: Tx, courseId: string, version: number) =>
  tx.draftChange.findMany({
    where: { courseId, version: { gt: version } },
    select: changeFields,
    orderBy: { version: "asc" },
  });

/** A page of what was done, the latest first. */
export const listLatestChanges = (db: Db, courseId: string, { skip, take }: { skip: number; take: number }) =>
  db.draftChange.findMany({
    where: { courseId },
    select: changeFields,
    orderBy: { version: "desc" },
    skip,
    take,
  });

/** What every change touched, in order. */
export const listTouched = (db: Db, courseId: string) =>
  db.draftChange.findMany({
    where: { courseId },
    select: { version: true, paths: true, undoes: true },
    orderBy: { version: "asc" },
  });

/** How far a draft has come, and who changed it last, for a page that asks again and again. */
export const findLatest = (db: Db, courseId: string) =>
  db.draft.findUnique({
    where: { courseId },
    select: {
      version: true,
      changes: {
        select: { actorId: true, createdAt: true, actor: { select: { name: true } } },
        orderBy: { version: "desc" },
        take: 1,
      },
    },
  });

export const findChange = (tx: Tx, courseId: string, version: number) =>
  tx.draftChange.findFirst({ where: { courseId, version }, select: changeFields });

export const findChangeById = (tx: Tx, courseId: string, id: string) =>
  tx.draftChange.findFirst({ where: { courseId, id }, select: { version: true } });

/** The person's last change that still stands: neither taken back, nor itself a taking back. */
export const findLastStanding = async (tx: Tx, courseId: string, actorId: string) => {
  const undone = await tx.draftChange.findMany({
    where: { courseId, undoes: { not: null } },
    select: { undoes: true },
  });
  return tx.draftChange.findFirst({
    where: {
      courseId,
      actorId,
      undoes: null,
      version: { notIn: undone.flatMap(({ undoes }) => (undoes === null ? [] : [undoes])) },
    },
    select: changeFields,
    orderBy: { version: "desc" },
  });
};

export type NewChange = {
  id: string;
  courseId: string;
  version: number;
  actorId: string;
  change: Json;
  inverse: Json;
  paths: string[];
  undoes: number | null;
  createdAt: Date;
};

/** Adds the change and keeps what it led to, under `lockDraft`. */
export async function storeChange(tx: Tx, change: NewChange, content: Json): Promise<void> {
  const { courseId, version, createdAt } = change;
  await tx.draftChange.create({ data: change, select: { version: true } });
  await tx.draft.update({
    where: { courseId },
    data: { content, version, updatedAt: createdAt },
    select: { courseId: true },
  });
}

export const archiveDraft = (db: Db, courseId: string, archivedAt: Date | null) =>
  db.draft.updateMany({ where: { courseId }, data: { archivedAt } });
