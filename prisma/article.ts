import type { Db } from "./client";

/** Keeps an article as it was brought. */
export const keepArticle = (db: Db, data: { file: string; bytes: Uint8Array<ArrayBuffer>; broughtById: string }) =>
  db.article.create({ data, select: { id: true } });

/** An article that no course was made of yet is its bringer's alone. */
export const findOwnArticle = (db: Db, id: string, broughtById: string) =>
  db.article.findFirst({
    where: { id, broughtById },
    select: { id: true, file: true, bytes: true, draft: { select: { courseId: true } } },
  });

/** The course that was made of an article. */
export const findCourseOf = async (db: Db, id: string): Promise<string | null> =>
  (await db.draft.findUnique({ where: { articleId: id }, select: { courseId: true } }))?.courseId ?? null;

export const findArticleOf = (db: Db, courseId: string) =>
  db.article.findFirst({ where: { draft: { courseId } }, select: { file: true, bytes: true } });

/** Of what somebody brought and made no course of, only what is younger is kept, and of that the latest. */
export async function dropStaleArticles(
  db: Db,
  { broughtById, before, most }: { broughtById: string; before: Date; most: number },
): Promise<void> {
  const waiting = await db.article.findMany({
    where: { broughtById, draft: null },
    select: { id: true, createdAt: true },
    orderBy: { createdAt: "desc" },
  });
  const stale = waiting.filter(({ createdAt }, at) => at >= most || createdAt < before);
  if (stale.length > 0)
    await db.article.deleteMany({ where: { id: { in: stale.map(({ id }) => id) }, broughtById, draft: null } });
}
