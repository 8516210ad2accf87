import { createHash } from "node:crypto";
import { draftOf as proposalOf, readBlocks } from "@/content/article/importer";
import type { Roles } from "@/content/article/roles";
import { readWritten } from "@/content/article/source";
import { type Draft, dutiesOf } from "@/content/draft/draft";
import { draftOf } from "@/content/draft/from-proposal";

const article = `# Kế toán trưởng và giám đốc tài chính

## Kế toán trưởng làm gì

Kế toán trưởng tổ chức ghi sổ hằng ngày. Kế toán trưởng lập báo cáo tài chính theo quy định.

Kế toán trưởng kiểm tra chứng từ trước khi chi tiền.

## Giám đốc tài chính làm gì

Giám đốc tài chính lập kế hoạch vốn cho ba năm. Giám đốc tài chính đàm phán với ngân hàng về khoản vay.

Giám đốc tài chính đánh giá các dự án đầu tư.

## Việc chung

Cả kế toán trưởng và giám đốc tài chính bảo vệ tài sản của công ty.
`;

const roles: Roles = [
  { id: "ke-toan-truong", names: ["Kế toán trưởng"] },
  { id: "cfo", names: ["CFO", "Giám đốc tài chính"] },
];

/** What the importer reads out of a small article on a chief accountant and a chief financial officer. */
export function aDraft(text = article): Draft {
  const bytes = new TextEncoder().encode(text);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const blocks = readWritten("article.md", bytes);
  const read = blocks.accepted ? readBlocks(blocks.value) : blocks;
  const proposal = read.accepted ? proposalOf(read.value, { file: "article.md", sha256 }, "two-roles", roles) : read;
  if (!proposal.accepted) throw new Error(proposal.refusal.code);
  return draftOf(proposal.value);
}

/** The duty whose words have this in them. */
export function dutyWith(draft: Draft, words: string) {
  const duty = dutiesOf(draft).find(({ name }) => name.vi.toLowerCase().includes(words));
  if (!duty)
    throw new Error(
      `No duty says ${words}: ${dutiesOf(draft)
        .map(({ name }) => name.vi)
        .join("; ")}`,
    );
  return duty;
}
