import type { Draft } from "@/content/article/draft";
import { importArticle } from "@/content/article/importer";
import { type Roles, rolesOf } from "@/content/article/roles";
import { course } from "@/tests/first-course";

const sha256 = "0".repeat(64);

/** Imports a text as if it were a file of this name. */
export const importText = (
  text: string,
  { file = "bai-viet.txt", roles = rolesOf(course.roles) }: { file?: string; roles?: Roles } = {},
) => importArticle({ file, sha256, bytes: new TextEncoder().encode(text) }, "thu-nghiem", roles);

/** The draft of a text that must be accepted. */
export function draftOf(text: string, options?: { file?: string; roles?: Roles }): Draft {
  const draft = importText(text, options);
  if (!draft.accepted) throw new Error(draft.refusal);
  return draft.value;
}

/** Two short paragraphs, so that an article is one whatever stands between them. */
export const around = (text: string) =>
  `CAIO kiểm tra mô hình. CTO sửa máy chủ.\n\n${text}\n\nĐoạn cuối kết thúc bài viết nhỏ này.`;

/** Owner and words of each duty, less those of the paragraphs around. */
export const dutiesOf = (draft: Draft) =>
  draft.duties
    .filter(({ passages }) => passages[0]?.paragraph !== "s1-p1")
    .map(({ owner, text }) => `${owner}: ${text}`);
