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

export const findArticleOf = (db: Db, courseId: string) =>
  db.article.findFirst({ where: { draft: { courseId } }, select: { file: true, bytes: true } });

/** Of what somebody brought and made no course of, only what is younger is kept. */
export const dropStaleArticles = (db: Db, broughtById: string, before: Date) =>
  db.article.deleteMany({ where: { broughtById, createdAt: { lt: before }, draft: null } });
