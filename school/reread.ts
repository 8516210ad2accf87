import type { Roles } from "@/content/article/roles";
import type { ArticleRefusal } from "@/domain/article-refusal";
import { type Outcome, refuse } from "@/domain/outcome";
import { findArticleOf } from "@/prisma/article";
import { readWith } from "./bring-article";
import { db } from "./db";
import { changeDraft, type Meanwhile, type OpenDraft } from "./draft";

type Asked = { courseId: string; actorId: string; id: string; seen: number; roles: Roles };
type Refusal = ArticleRefusal | { code: string } | Meanwhile;

/** Reads the kept article anew by other names of its roles, as a change of the working copy like any other. */
export async function rereadDraft({ courseId, roles, ...sent }: Asked): Promise<Outcome<OpenDraft, Refusal>> {
  const article = await findArticleOf(db(), courseId);
  if (!article) return refuse({ code: "no-article" });
  const read = await readWith(article, roles);
  if (!read.accepted) return read;
  const outcome = await changeDraft({ ...sent, courseId, change: { act: "reread", roles, duties: read.value.duties } });
  if (outcome.accepted) return outcome;
  const { refusal } = outcome;
  return refuse(typeof refusal === "string" ? { code: refusal } : refusal);
}
