import { expect, type Page, test } from "@playwright/test";
import { demo, settled, signIn } from "./learner";
import { bringArticle, readArticle } from "./studio";

test.use({ viewport: { width: 1280, height: 900 } });

const seen = (page: Page) => page.getByText(/^Đã xem \d+\/\d+$/);
const opened = (page: Page) =>
  page.getByRole("region", { name: "Trách nhiệm đang mở" }).getByRole("heading", { level: 2 });
const wordsOpen = (page: Page) => opened(page).innerText();

/** Presses a key that decides, once what it decides on has been there long enough to be seen. */
async function decide(page: Page, key: string, expected: RegExp) {
  // What opens begins to settle as it takes the focus, which on a busy machine comes after its words: before, nothing settles yet.
  await expect(opened(page)).toBeFocused();
  await settled(page);
  await page.keyboard.press(key);
  await expect(seen(page)).toHaveText(expected);
}

test("an author pastes an article and reviews it by keyboard alone: accept, owner, words, split, join, add, reject, undo", async ({
  page,
}) => {
  await signIn(page, demo.manager);
  await bringArticle(page);
  await expect(page.getByLabel("Tên ngắn").first()).toHaveValue("Kế toán trưởng");
  const course = await readArticle(page);
  await expect(seen(page)).toHaveText("Đã xem 0/7");

  // Once the page answers to keys, each decision opens the next duty and gives it the focus.
  await expect(async () => {
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    await expect(opened(page)).toBeFocused({ timeout: 1000 });
  }).toPass();
  const first = await wordsOpen(page);
  await decide(page, "a", /1\/7/);
  await expect(opened(page)).not.toHaveText(first);
  await expect(opened(page)).toBeFocused();
  const second = await wordsOpen(page);
  await decide(page, "2", /2\/7/);
  await page.keyboard.press("k");
  await expect(opened(page)).toHaveText(second);
  await expect(page.getByRole("button", { name: "Cả hai", pressed: true })).toBeVisible();

  // Letters in a field are typed and not pressed.
  await page.keyboard.press("e");
  const words = page.getByLabel("Lời của trách nhiệm");
  await expect(words).toBeFocused();
  await words.fill("");
  await page.keyboard.type("Ra quyết định chung");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: /Ra quyết định chung/ }).first()).toBeVisible();
  await expect(opened(page)).not.toHaveText(/Ra quyết định chung/);

  await page.keyboard.press("s");
  await expect(page.getByLabel("Trách nhiệm thứ nhất")).toBeFocused();
  await page.keyboard.type("Nửa đầu");
  await page.getByLabel("Trách nhiệm thứ nhất").fill("Nửa đầu");
  await page.getByLabel("Trách nhiệm thứ hai").fill("Nửa sau");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(seen(page)).toHaveText("Đã xem 4/8");
  await expect(page.getByRole("link", { name: /Nửa sau/ }).first()).toBeVisible();

  await page.keyboard.press("g");
  await expect(page.getByLabel("Gộp vào trách nhiệm")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(seen(page)).toHaveText(/\/7$/);
  await decide(page, "u", /\/8$/);

  // The sentence that the reading left out: the way to add one from it is two presses away.
  await page.getByRole("link", { name: "Thêm trách nhiệm từ câu này" }).first().focus();
  await page.keyboard.press("n");
  await expect(page.getByLabel("Lời của trách nhiệm")).toHaveValue(/\S/);
  await page.getByRole("radio", { name: /Cả hai/ }).press("Space");
  await page.getByRole("button", { name: "Thêm trách nhiệm" }).press("Enter");
  await expect(seen(page)).toHaveText(/\/9$/);

  const before = await seen(page).innerText();
  const rejected = await wordsOpen(page);
  await page.getByRole("button", { name: "Bỏ", exact: true }).press("Enter");
  await expect(seen(page)).not.toHaveText(before);
  await decide(page, "Control+z", new RegExp(before));
  await expect(opened(page)).toHaveText(rejected);

  // Everything is there without a script too, and after the page is opened anew.
  await page.goto(`${course}?order=text`);
  await expect(seen(page)).toHaveText(before);
});

test("without JavaScript an article is brought, its refusal says what to do, and a duty is accepted in one press", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: "vi-VN" });
  const page = await context.newPage();
  await signIn(page, demo.manager);
  await page.goto("/author/new");
  await page.getByLabel("Nội dung bài viết").fill("Chỉ một đoạn chữ về giám đốc.");
  await page.getByRole("button", { name: "Tiếp tục" }).first().click();
  await expect(page.getByRole("alert")).toContainText("chỉ có một đoạn");
  await page.getByRole("link", { name: "Sửa chữ đã dán" }).click();
  await expect(page.getByLabel("Nội dung bài viết")).toHaveValue("Chỉ một đoạn chữ về giám đốc.");

  await bringArticle(page);
  await page.getByLabel("Tên ngắn").first().fill("");
  await page.getByRole("button", { name: "Đọc bài" }).click();
  await expect(page.getByText("Hãy ghi tên ngắn của vai trò này.")).toBeVisible();
  await page.getByLabel("Tên ngắn").first().fill("Kế toán trưởng");
  await readArticle(page);
  const first = await wordsOpen(page);
  await page.getByRole("button", { name: "Nhận" }).click();
  await expect(seen(page)).toHaveText("Đã xem 1/7");
  await expect(opened(page)).not.toHaveText(first);
  await page.getByRole("button", { name: "Hoàn tác" }).click();
  await expect(seen(page)).toHaveText("Đã xem 0/7");
  await expect(opened(page)).toHaveText(first);

  // With a name more, the article gives what it calls by that name.
  await page.getByText("Tên khác của hai vai trò").click();
  await page.getByLabel("Tên khác của Giám đốc tài chính").fill("Phòng vốn");
  await page.getByRole("button", { name: "Đọc lại bài" }).click();
  await expect(page.getByRole("link", { name: /Mua ngoại tệ/ }).first()).toBeVisible();
  await context.close();
});

test("of two authors at once, one hears that the other changed the draft, and nobody's change is written over", async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, demo.manager);
  await page.goto("/author");
  await page.getByRole("button", { name: "Tạo liên kết mời" }).click();
  const link = await page.getByText(/\/invite\//).innerText();
  await bringArticle(page);
  const course = await readArticle(page);
  const first = await wordsOpen(page);

  const other = await browser.newPage({ baseURL, locale: "vi-VN" });
  await other.goto(link);
  await expect(other.getByText(/không thấy nhóm nào/)).toBeVisible();
  await other.getByLabel("Tên hiển thị").fill("Minh");
  await other.getByLabel("Email").fill(`author-${Date.now()}@example.com`);
  await other.getByLabel("Mật khẩu").fill("mot cau de nho 2026");
  await other.getByRole("button", { name: "Tạo tài khoản" }).click();
  await expect(other.getByRole("heading", { level: 1, name: "Soạn khóa học", exact: true })).toBeVisible();
  expect((await other.request.get("/manage")).status()).toBe(404);
  await other.goto(course);
  await other.getByRole("button", { name: "Cả hai" }).click();
  await expect(seen(other)).toHaveText("Đã xem 1/7");
  await other.close();

  await expect(page.getByText("Minh vừa sửa bản nháp này.")).toBeVisible({ timeout: 20_000 });
  await page.getByRole("button", { name: "Nhận" }).click();
  await expect(page.getByText("Minh đã sửa đúng chỗ này lúc")).toBeVisible();
  await expect(opened(page)).toHaveText(first);
  await expect(page.getByRole("button", { name: "Cả hai", pressed: true })).toBeVisible();
});
