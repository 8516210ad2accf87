import { expect, type Page, test } from "@playwright/test";
import { dutiesOf, lessonsOf } from "@/content/draft/draft";
import { dutyWith } from "@/tests/content/draft/a-draft";
import { demo, signIn } from "./learner";
import { storeReviewedDraft } from "./studio-draft";

test.use({ viewport: { width: 1280, height: 800 } });

/** What a keyboard does to a field: it is reached, all of it is selected, and typed over. */
async function typeOver(page: Page, label: string | RegExp, text: string) {
  const field = page.getByLabel(label);
  await field.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
}

const saved = (page: Page) => expect(page.locator("[data-unsaved]")).toHaveCount(0);

test("by keyboard alone an author names the course, cuts and edits lessons, and both languages stand side by side", async ({
  page,
}) => {
  const draft = await storeReviewedDraft();
  const [lesson] = lessonsOf(draft);
  const place = `/author/${draft.courseId}`;
  await signIn(page, demo.manager);

  await page.goto(`${place}/details`);
  await typeOver(page, "Tên khóa học", "Kế toán trưởng hay CFO?");
  await expect(page.getByText(/^Đã lưu lúc \d\d:\d\d$/)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Kế toán trưởng hay CFO?" })).toBeVisible();
  await page.getByRole("button", { name: "Thêm tiếng Anh" }).press("Enter");
  await typeOver(page, "Tên khóa học (tiếng Anh)", "Chief accountant or CFO?");
  await page.keyboard.press("ControlOrMeta+s");
  await saved(page);
  await page.getByRole("button", { name: "Chỉ giữ tiếng Việt" }).press("Enter");
  await expect(page.getByLabel("Tên khóa học", { exact: true })).toHaveValue("Kế toán trưởng hay CFO?");
  await typeOver(page, "Địa chỉ trang", "ketoan.vn");
  await page.getByRole("button", { name: "Lưu nguồn" }).press("Enter");
  await expect(page.getByLabel("Địa chỉ trang")).toHaveAttribute("aria-invalid", "true");
  await typeOver(page, "Địa chỉ trang", "https://ketoan.vn/bai-viet");
  await page.getByRole("button", { name: "Lưu nguồn" }).press("Enter");
  await expect(page.getByText("Đã lưu nguồn bài viết.")).toBeVisible();

  await page.getByRole("link", { name: "Bài học", exact: true }).press("Enter");
  await page.getByText("Các mục trong bài").first().press("Enter");
  await page.getByRole("button", { name: /^Tách thành bài mới từ đây: Giám đốc tài chính làm gì/ }).press("Enter");
  const titles = page.getByRole("main").getByRole("heading", { level: 3 });
  const [accountant, officer, shared] = ["Kế toán trưởng làm gì", "Giám đốc tài chính làm gì", "Việc chung"];
  await expect(titles).toHaveText([accountant, officer, shared]);
  await page.getByRole("button", { name: `Chuyển lên: ${officer}` }).press("Enter");
  await expect(titles).toHaveText([officer, accountant, shared]);
  await page.getByRole("button", { name: `Chuyển xuống: ${officer}` }).press("Enter");
  await expect(titles).toHaveText([accountant, officer, shared]);
  await page.getByRole("button", { name: `Gộp với bài sau: ${accountant}` }).press("Enter");
  await expect(titles).toHaveText([accountant, shared]);

  await page.getByRole("link", { name: "Sửa nội dung" }).first().press("Enter");
  const text = page.getByLabel("Nội dung");
  const before = lesson?.text.vi.trim() ?? "";
  await typeOver(page, "Nội dung", `${before}\n\nKế toán trưởng giữ con dấu.\n\n- một điểm`);
  await page.keyboard.press("ControlOrMeta+s");
  await expect(page.getByRole("region", { name: "Xem như học viên" })).toContainText("Kế toán trưởng giữ con dấu.");
  await expect(page.getByText(/dòng \d+: Bài không dùng được danh sách/)).toBeVisible();
  await typeOver(page, "Nội dung", before.replace("lập báo cáo tài chính theo quy định", "ký báo cáo tài chính"));
  await expect(page.getByText("1 trách nhiệm cần xem lại", { exact: false })).toBeVisible();
  await typeOver(page, "Nội dung", `${before}\n\nKế toán trưởng giữ con dấu.`);
  await page.keyboard.press("Tab");
  await expect(text).toHaveValue(/\{#ke-toan-truong-giu-con-dau\}\nKế toán trưởng giữ con dấu\.$/);
});

test("by keyboard alone an author writes questions, is told at the field what gives them away, and pairs two duties", async ({
  page,
  context,
}) => {
  const draft = await storeReviewedDraft();
  const ledger = dutyWith(draft, "ghi sổ");
  const place = `/author/${draft.courseId}`;
  await signIn(page, demo.manager);
  await page.goto(`${place}/questions`);
  await expect(page.getByText("3 câu có đáp án “Kế toán trưởng” (43%).")).toBeVisible();
  await page.getByRole("link", { name: /^Viết tiếp/ }).press("Enter");
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(ledger.name.vi);

  const angle = page.getByRole("region", { name: "Câu kể tình huống" });
  const stem = angle.getByLabel("Câu hỏi");
  await stem.focus();
  await page.keyboard.insertText("Mỗi sáng CFO xem sổ quỹ");
  await expect(angle.getByText(/Câu hỏi có tên vai “CFO”/)).toBeVisible();
  await expect(stem).toBeFocused();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText("Mỗi sáng mở sổ quỹ ra đối chiếu");
  await expect(angle.getByText(/Câu hỏi có tên vai/)).toHaveCount(0);
  await angle.getByLabel("Vì sao là “Kế toán trưởng”").focus();
  await page.keyboard.insertText("Sổ quỹ là một phần của sổ sách.");
  await saved(page);
  await page
    .getByRole("region", { name: "Câu nêu thẳng việc" })
    .getByRole("button", { name: /^Chép lý do của câu kể tình huống/ })
    .press("Enter");
  const copied = page.getByRole("region", { name: "Câu nêu thẳng việc" }).getByLabel("Vì sao là “Kế toán trưởng”");
  await expect(copied).toHaveValue("Sổ quỹ là một phần của sổ sách.");

  // The same text in another tab: neither is written over.
  const other = await context.newPage();
  await other.goto(page.url());
  await typeOver(other, "Tên trách nhiệm", "Tổ chức ghi sổ kế toán");
  await saved(other);
  await other.close();
  await typeOver(page, "Tên trách nhiệm", "Tổ chức ghi sổ mỗi ngày");
  await expect(page.getByRole("alert").filter({ hasText: "Tổ chức ghi sổ kế toán" })).toBeVisible();
  await page.getByRole("button", { name: "Dùng bản của tôi" }).press("Enter");
  await saved(page);

  await page.getByLabel("Tên trách nhiệm").press("ControlOrMeta+Enter");
  await expect(page.getByRole("heading", { level: 2 })).not.toHaveText("Tổ chức ghi sổ mỗi ngày");
  await page.goto(`${place}/questions`);
  const first = page.getByRole("listitem").filter({ hasText: "Tổ chức ghi sổ mỗi ngày" });
  await expect(first).toContainText("2/3 câu hỏi · 2/9 lý do · Tiếp theo: lý do “Cả hai” của câu nêu thẳng việc");

  await page.getByRole("link", { name: "Cặp việc dễ nhầm" }).press("Enter");
  await page.getByText("Tự chọn hai việc").press("Enter");
  await page.getByLabel("Việc thứ hai").selectOption(dutyWith(draft, "kế hoạch vốn").id);
  await page.getByRole("button", { name: "Ghép cặp", exact: true }).last().press("Enter");
  const pair = page.getByRole("region", { name: "Cặp 1" });
  await pair.getByLabel("Việc của “Kế toán trưởng”").focus();
  await page.keyboard.insertText("Ghi sổ");
  await expect(pair.getByText("Chưa có chữ nào được đánh dấu", { exact: false })).toBeVisible();
  await page.keyboard.press("ControlOrMeta+a");
  await pair.getByRole("button", { name: "Đánh dấu chữ đang chọn" }).first().press("Enter");
  await expect(pair.getByLabel("Việc của “Kế toán trưởng”")).toHaveValue("==Ghi sổ==");
  await pair.getByLabel("Việc của “CFO”").focus();
  await page.keyboard.insertText("Lập ==kế hoạch vốn==");
  await expect(pair.locator("mark")).toHaveText(["Ghi sổ", "kế hoạch vốn"]);
  await pair.getByRole("button", { name: "Bỏ cặp 1" }).press("Enter");
  await expect(page.getByText("Chưa có cặp nào.")).toBeVisible();
});

test("without JavaScript every text is a form with a button, and what the page says is as it was saved", async ({
  browser,
  baseURL,
}) => {
  const draft = await storeReviewedDraft();
  const [duty] = dutiesOf(draft);
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: "vi-VN" });
  const page = await context.newPage();
  await signIn(page, demo.manager);
  await page.goto(`/author/${draft.courseId}/questions/${duty?.id}`);
  const item = page.getByRole("region", { name: "Câu kể tình huống" });
  await item.getByLabel("Câu hỏi").fill("Mỗi sáng CFO xem sổ quỹ");
  await item.getByRole("button", { name: "Lưu", exact: true }).first().click();
  await expect(item.getByLabel("Câu hỏi")).toHaveValue("Mỗi sáng CFO xem sổ quỹ");
  await expect(item.getByText(/Câu hỏi có tên vai “CFO”/)).toBeVisible();
  await expect(item.getByText("Đã lưu.")).toBeVisible();
  await context.close();
});
