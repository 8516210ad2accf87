import { expect, type Page, test } from "@playwright/test";
import { extractText } from "unpdf";
import { demo, signIn } from "./learner";

/** A page as it comes out on A4: how many sheets, and what stands on them. */
async function printed(page: Page): Promise<{ sheets: number; text: string }> {
  const file = await page.pdf({ format: "A4", preferCSSPageSize: true });
  const { totalPages, text } = await extractText(new Uint8Array(file), { mergePages: true });
  return { sheets: totalPages, text: text.normalize("NFC").replace(/\s+/g, " ") };
}

const made = /Trang này được lập lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4} \(giờ Việt Nam\)/;

test("on paper stand the figures in black, with what was chosen and when it was printed, and nothing to press", async ({
  page,
}) => {
  await signIn(page, demo.manager);
  await page.goto("/manage");
  const cohort = (await page.getByRole("link", { name: "Nhóm mẫu" }).first().getAttribute("href")) ?? "";
  await page.goto(`${cohort}?attempts=last&search=an&order=progress`);
  const list = await printed(page);
  expect(list.sheets).toBeLessThanOrEqual(3);
  expect(list.text).toMatch(made);
  for (const chosen of [
    "Nhóm: Nhóm mẫu",
    "Tính theo lần làm: Lần cuối",
    "Tìm: an",
    "Lọc: Tất cả",
    "Xếp theo: Tiến độ, ít trước",
  ])
    expect(list.text).toContain(chosen);
  expect(list.text).toContain("An Nguyên");
  for (const pressed of ["Tải CSV", "Mỗi trang", "Với những người đã chọn", "Lời mời"])
    expect(list.text).not.toContain(pressed);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const cell of await page.locator("td[data-heat='4'], td[data-heat='0']").all())
    await expect(cell).toHaveCSS("color", "rgb(0, 0, 0)");
  await page.emulateMedia({ media: null });

  await page.getByRole("link", { name: "An Nguyên" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "An Nguyên" })).toBeVisible();
  const learner = await printed(page);
  expect(learner.sheets).toBeLessThanOrEqual(4);
  expect(learner.text).toMatch(made);
  expect(learner.text).toContain("Nhóm: Nhóm mẫu");
  for (const pressed of ["Thu hồi", "Thời gian làm bài", "Xóa dữ liệu"]) expect(learner.text).not.toContain(pressed);

  await page.goto("/account");
  const account = await printed(page);
  expect(account.sheets).toBe(1);
  expect(account.text).toContain("manager@example.com");
  for (const pressed of ["Lưu", "Đăng xuất", "Xóa dữ liệu của tôi"]) expect(account.text).not.toContain(pressed);
});
