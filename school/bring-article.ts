import type { Intake } from "@/content/article/intake";
import type { Proposal, Role } from "@/content/article/proposal";
import type { Roles } from "@/content/article/roles";
import type { Problem } from "@/content/read/problem";
import type { ArticleRefusal } from "@/domain/article-refusal";
import { dayMs } from "@/domain/day";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { isUuid } from "@/domain/text";
import { dropStaleArticles, findOwnArticle, keepArticle } from "@/prisma/article";
import { now } from "./clock";
import { db } from "./db";
import { draftInZip, isCourseZip, makeDraft } from "./new-draft";
import { readArticle } from "./read-article";

/** How long an article is kept that no course was made of, in milliseconds; and of one person, how many such. */
const articleLifetimeMs = 7 * dayMs;
const mostWaiting = 20;

export type Brought = { file: string; bytes: Uint8Array<ArrayBuffer> };

/** Keeps an article as it was brought, whatever it is, and says by which id. */
export async function bringArticle(broughtById: string, article: Brought): Promise<string> {
  const { id } = await keepArticle(db(), { ...article, broughtById });
  const before = new Date(now().getTime() - articleLifetimeMs);
  await dropStaleArticles(db(), { broughtById, before, most: mostWaiting });
  return id;
}

/** What is wrong with the course in a kept zip, in the order of its files; nothing where it isn't theirs or no zip. */
export async function problemsInKept(id: string, viewerId: string): Promise<readonly Problem[]> {
  const article = isUuid(id) ? await findOwnArticle(db(), id, viewerId) : null;
  if (!article || !isCourseZip(article.file)) return [];
  const read = await draftInZip({ name: article.file, bytes: article.bytes });
  return read.accepted ? [] : read.refusal;
}

/** What an article shows before a course is made of it; a course that was made of it already; or null where it isn't theirs. */
export type Shown = { courseId: string } | { file: string; intake: Outcome<Intake, ArticleRefusal> };

export async function showArticle(id: string, viewerId: string): Promise<Shown | null> {
  const article = await findOwnArticle(db(), id, viewerId);
  if (!article) return null;
  if (article.draft) return { courseId: article.draft.courseId };
  return { file: article.file, intake: await readArticle({ file: article.file, course: "draft" }, article.bytes) };
}

export type NamedArticle = { id: string; actorId: string; roles: Roles; title: string };

/** Reads the article by the names that its author gave the roles, and makes a working copy of what was found. */
export async function makeCourse({
  id,
  actorId,
  roles,
  title,
}: NamedArticle): Promise<Outcome<{ courseId: string }, ArticleRefusal | { code: "no-such-article" }>> {
  const article = await findOwnArticle(db(), id, actorId);
  if (!article) return refuse({ code: "no-such-article" });
  if (article.draft) return accept({ courseId: article.draft.courseId });
  const read = await readWith(article, roles);
  return read.accepted
    ? accept({ courseId: await makeDraft(actorId, { articleId: id, proposal: read.value, title }) })
    : read;
}

/** The one place where an article is read by given names of its roles. */
export async function readWith(
  { file, bytes }: { file: string; bytes: Uint8Array },
  roles: [Role, Role],
): Promise<Outcome<Proposal, ArticleRefusal>> {
  const intake = await readArticle({ file, course: "draft", roles }, bytes);
  return intake.accepted ? intake.value.draft : intake;
}
