import { draftOf as draftOfArticle, readBlocks } from "@/content/article/importer";
import type { Proposal } from "@/content/article/proposal";
import { type Roles, rolesOf } from "@/content/article/roles";
import { readWritten } from "@/content/article/source";
import type { ArticleRefusal } from "@/domain/article-refusal";
import type { Outcome } from "@/domain/outcome";
import { articleRefusal } from "@/messages/article";
import { course } from "@/tests/first-course";

const sha256 = "0".repeat(64);

/** Imports a text as if it were a file of this name. */
export function importText(
  text: string,
  { file = "bai-viet.txt", roles = rolesOf(course.roles) }: { file?: string; roles?: Roles } = {},
): Outcome<Proposal, ArticleRefusal> {
  const blocks = readWritten(file, new TextEncoder().encode(text));
  if (!blocks.accepted) return blocks;
  const read = readBlocks(blocks.value);
  return read.accepted ? draftOfArticle(read.value, { file, sha256 }, "thu-nghiem", roles) : read;
}

/** The draft of a text that must be accepted. */
export function draftOf(text: string, options?: { file?: string; roles?: Roles }): Proposal {
  const draft = importText(text, options);
  if (!draft.accepted) throw new Error(articleRefusal(draft.refusal, "en"));
  return draft.value;
}

/** Two short paragraphs, so that an article is one whatever stands between them. */
export const around = (text: string) =>
  `CAIO kiểm tra mô hình. CTO sửa máy chủ.\n\n${text}\n\nĐoạn cuối kết thúc bài viết nhỏ này.`;

/** Owner and words of each duty, less those of the paragraphs around. */
export const dutiesOf = (draft: Proposal) =>
  draft.duties
    .filter(({ passages }) => passages[0]?.paragraph !== "s1-p1")
    .map(({ owner, text }) => `${owner}: ${text}`);
