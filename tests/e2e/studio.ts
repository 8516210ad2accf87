import { expect, type Page } from "@playwright/test";

/** A small article of ours on two roles that no other course has. */
export const article = `Kế toán trưởng và giám đốc tài chính

Kế toán trưởng làm gì

Kế toán trưởng tổ chức ghi sổ hằng ngày. Kế toán trưởng lập báo cáo tài chính theo quy định.

Kế toán trưởng kiểm tra chứng từ trước khi chi tiền. Sổ sách đúng thì ai cũng yên tâm.

Giám đốc tài chính làm gì

Giám đốc tài chính lập kế hoạch vốn cho ba năm. Giám đốc tài chính đàm phán với ngân hàng về khoản vay.

Giám đốc tài chính đánh giá các dự án đầu tư. Phòng vốn mua ngoại tệ cho các hợp đồng nhập khẩu.

Việc chung

Cả kế toán trưởng và giám đốc tài chính bảo vệ tài sản của công ty.
`;

/** An article is read by a process of its own, which on a busy machine waits for its turn. */
const reading = { timeout: 60_000 };

/** Pastes an article as an author does, or picks its file, and gives the address of what was read of it. */
export async function bringArticle(page: Page, brought: string | { file: string } = article): Promise<string> {
  await page.goto("/author/new");
  if (typeof brought === "string") await page.getByLabel("Nội dung bài viết").fill(brought);
  else await page.getByLabel("Tệp của bài viết").setInputFiles(brought.file);
  await page.getByRole("button", { name: "Tiếp tục" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Hai vai trò trong bài" })).toBeVisible(reading);
  return new URL(page.url()).pathname;
}

/** Takes the roles as they were proposed, and gives the address of the course's review. */
export async function readArticle(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Đọc bài" }).click();
  await expect(page.getByRole("region", { name: "Trách nhiệm đang mở" })).toBeVisible(reading);
  return new URL(page.url()).pathname;
}

/** What the review lists: each duty with the name of its owner. */
export async function dutiesListed(page: Page): Promise<{ name: string; owner: string }[]> {
  const list = page.getByRole("group").filter({ has: page.getByText("Các trách nhiệm", { exact: true }) });
  const rows = await list.getByRole("listitem").allInnerTexts();
  return rows.map((row) => {
    const [name = "", note = ""] = row.split("\n");
    return { name, owner: note.split(" · ")[0] ?? "" };
  });
}
