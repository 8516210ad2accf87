import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectNoViolation } from "@/tests/a11y/axe";
import { dutyWith } from "@/tests/content/draft/a-draft";
import { demo, question, settled, signIn, signUp, verdict } from "./learner";
import { pick, submit } from "./offline-learner";
import { storeReviewedDraft } from "./studio-draft";
import { aTroubledServer, canTrouble } from "./troubled";
import { respondToAll } from "./wire";

// One server for all of them, whose troubles are everybody's.
test.describe.configure({ mode: "serial" });
test.skip(!canTrouble(), "a disk can be filled and a database frozen only on Linux, with some space");

const server = aTroubledServer();
test.use({ baseURL: server.origin });
test.beforeAll(async () => {
  test.setTimeout(300_000);
  await server.start();
});
test.afterAll(() => server.end());
test.afterEach(async () => {
  server.thaw();
  server.clear();
  await expect.poll(async () => (await fetch(`${server.origin}/api/health`)).status, { timeout: 30_000 }).toBe(200);
});

/** A server that waits for its database gives up after seconds. */
const troubled = { timeout: 40_000 };

const away = "Phân Vai đang tạm ngừng trong giây lát";
const full = "Máy chủ sắp hết chỗ lưu";

/** The form in which a learner doubts a key, with words typed into it. */
async function typeDoubt(page: Page): Promise<string> {
  await signUp(page);
  await page.goto("/learn/caio-cto/shared/quiz");
  await respondToAll(page, 2);
  await page.goto("/learn/caio-cto/shared/quiz");
  await page
    .getByText(/^(Tôi nghĩ đáp án này sai|I think this answer is wrong)$/)
    .first()
    .evaluate((link) => {
      for (let box = link.parentElement; box; box = box.parentElement)
        if (box instanceof HTMLDetailsElement) box.open = true;
    });
  await page.getByRole("link", { name: "Tôi nghĩ đáp án này sai" }).first().click();
  const words = `Ở công ty tôi, CTO ký duyệt “mô hình” — cả dấu ' và <b>.\nDòng hai. ${crypto.randomUUID()}`;
  await page.getByRole("textbox").fill(words);
  await settled(page);
  return words;
}

/** What a server that has come to itself takes: it believes for a moment what it knew before. */
async function sendUntil(send: () => Promise<void>, arrived: Locator) {
  await expect(async () => {
    if (await arrived.isHidden()) await send();
    await expect(arrived).toBeVisible({ timeout: 3000 });
  }).toPass(troubled);
}

const sendDoubt = (page: Page) => page.getByRole("main").locator("form button[type=submit]").click();

test("a learner's doubt stands in its form while the database is away, and arrives once when it is sent again", async ({
  page,
}) => {
  const words = await typeDoubt(page);
  server.freeze();
  await sendDoubt(page);
  await expect(page.getByRole("alert").filter({ hasText: away })).toBeFocused(troubled);
  await expect(page.getByRole("textbox")).toHaveValue(words);
  await expectNoViolation(page);
  server.thaw();
  await sendUntil(() => sendDoubt(page), page.locator(".typed"));
  await expect(page.locator(".typed")).toHaveText(words);
});

test("a guess before reading is answered by the page that comes by itself when the database is back", async ({
  page,
}) => {
  await signUp(page);
  await page.goto("/learn/caio-cto/caio");
  const guess = page.getByRole("region", { name: /đoán/i }).getByRole("group").first();
  await guess.getByRole("radio").first().check({ force: true });
  server.freeze();
  await guess.getByRole("button").click({ noWaitAfter: true });
  await expect(page.getByRole("heading", { level: 1, name: away })).toBeVisible(troubled);
  // The page would be loaded anew while it is looked at; an answer without a page leaves it where it is.
  await page.route("**/learn/**", (route) => route.fulfill({ status: 204 }));
  // It opens again by itself because there is nothing to read on it or to lose.
  await expectNoViolation(page, ["meta-refresh"]);
  await page.unroute("**/learn/**");
  server.thaw();
  await expect(page.getByRole("region", { name: /đoán/i }).getByRole("radio").first()).toBeChecked(troubled);
});

test("an author's words are saved by themselves once the database is back", async ({ page }) => {
  const draft = await storeReviewedDraft();
  await signIn(page, demo.manager);
  await page.goto(`/author/${draft.courseId}/questions/${dutyWith(draft, "ghi sổ").id}`);
  const stem = page.getByRole("region", { name: "Câu kể tình huống" }).getByLabel("Câu hỏi");
  const words = "Mỗi sáng mở sổ quỹ ra đối chiếu";
  server.freeze();
  await stem.fill(words);
  await expect(page.getByRole("alert").filter({ hasText: away })).toBeVisible(troubled);
  await expect(stem).toHaveValue(words);
  server.thaw();
  await expect(page.locator("[data-unsaved]")).toHaveCount(0, troubled);
  await page.reload();
  await expect(stem).toHaveValue(words);
});

test("a learner's answer waits on the device while the database is away, and its verdict comes by itself", async ({
  page,
}) => {
  await signUp(page);
  await page.goto("/learn/caio-cto/background/quiz");
  await expect(question(page)).toBeVisible();
  await settled(page);
  server.freeze();
  await pick(page);
  await submit(page);
  await expect(page.getByText("Máy chủ đang gặp sự cố. 1 câu trả lời đang chờ gửi lại, bạn cứ làm tiếp.")).toBeVisible(
    troubled,
  );
  await expectNoViolation(page);
  server.thaw();
  await expect(verdict(page)).toHaveText(/^Đúng/, troubled);
});

test("with the disk full a learner is told so in a quiz and in a form, goes on reading, and loses nothing", async ({
  page,
}) => {
  const words = await typeDoubt(page);
  server.fill();
  await expect.poll(async () => (await fetch(`${server.origin}/api/health`)).status, troubled).toBe(503);
  await sendDoubt(page);
  await expect(page.getByRole("alert").filter({ hasText: full })).toBeFocused(troubled);
  await expect(page.getByRole("textbox")).toHaveValue(words);
  server.clear();
  await sendUntil(() => sendDoubt(page), page.locator(".typed"));
  await expect(page.locator(".typed")).toHaveText(words);

  await page.goto("/learn/caio-cto/background/quiz");
  await expect(question(page)).toBeVisible();
  await settled(page);
  server.fill();
  await expect.poll(async () => (await fetch(`${server.origin}/api/health`)).status, troubled).toBe(503);
  await pick(page);
  await submit(page);
  await expect(
    page.getByText(`${full}. 1 câu trả lời được giữ trên thiết bị này và sẽ được gửi khi có chỗ.`),
  ).toBeVisible(troubled);
  await expectNoViolation(page);
  server.clear();
  await expect(verdict(page)).toHaveText(/^Đúng/, { timeout: 90_000 });
});

test("with the disk full a manager signs in, reads, is told in the form, and their words stay", async ({ page }) => {
  server.fill();
  await expect.poll(async () => (await fetch(`${server.origin}/api/health`)).status, troubled).toBe(503);
  await signIn(page, demo.manager);
  const name = `Nhóm ${crypto.randomUUID()}`;
  await page.getByLabel("Tên nhóm").fill(name);
  await page.getByRole("button", { name: "Tạo nhóm" }).click();
  await expect(page.getByRole("alert").filter({ hasText: full })).toBeFocused(troubled);
  await expect(page.getByLabel("Tên nhóm")).toHaveValue(name);
  await expectNoViolation(page);
  server.clear();
  await sendUntil(
    () => page.getByRole("button", { name: "Tạo nhóm" }).click(),
    page.getByRole("heading", { level: 1, name }),
  );
});
