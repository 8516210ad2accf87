import { expect, type Page, test } from "@playwright/test";
import { breakDelivery, isControlled, isPageKept, keptResponses, waitFor } from "./browser-store";
import { answer, goOn, signIn, signUp, verdict } from "./learner";
import { allSent, answerOffline, begin, held, pick, quiz, stored, submit } from "./offline-learner";

test("the course map and a lesson that was read open without network; personal pages don't", async ({
  page,
  context,
}) => {
  await signUp(page);
  await isControlled(page);
  for (const path of [
    "/learn",
    "/learn/caio-cto/background",
    "/en/learn/caio-cto/background",
    "/progress",
    "/account",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  }
  for (const path of ["/learn/caio-cto", "/learn/caio-cto/background", "/en/learn/caio-cto/background"])
    await isPageKept(page, path);
  await context.setOffline(true);
  for (const [path, title] of [
    ["/learn", "CAIO hay CTO?"],
    ["/learn/caio-cto/background", /^(?!Trang này)/],
    ["/en/learn/caio-cto/background", /^(?!This page)/],
    ["/progress", "Trang này cần có mạng."],
    ["/account", "Trang này cần có mạng."],
    ["/learn/caio-cto/shared", "Trang này cần có mạng."],
    ["/en/progress", "This page needs a network."],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  }
  expect(
    await page.evaluate(async () =>
      (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys())))
        .flat()
        .map(({ url }) => new URL(url).pathname)
        .filter((path) => /progress|account|manage/.test(path)),
    ),
  ).toEqual([]);
});

test("who signs in after another sees and sends nothing of theirs; the other's responses are sent when they are back", async ({
  page,
  context,
}) => {
  const first = await begin(page);
  await context.setOffline(true);
  await answerOffline(page, [true]);
  await context.clearCookies();
  await context.setOffline(false);
  await expect(page.getByText("1 câu trả lời đang chờ gửi. Đăng nhập lại để gửi.")).toBeVisible();
  const other = await context.newPage();
  await signUp(other, "Người Khác");
  // The first one's page is still open, with the other's session in the browser.
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(
    page.getByText("1 câu trả lời của người dùng trang này đang chờ gửi. Đăng nhập lại bằng tài khoản đó để gửi."),
  ).toBeVisible();
  await page.close();
  await other.goto("/progress");
  await expect(other.getByText(/đang chờ gửi|Đã gửi đủ/)).toHaveCount(0);
  expect((await keptResponses(other)).map(({ state }) => state)).toEqual(["waiting"]);
  await context.setOffline(true);
  await other.goto(quiz);
  await expect(other.getByRole("heading", { level: 1, name: "Trang này cần có mạng." })).toBeVisible();
  await context.setOffline(false);
  // The page without network loads itself anew once there is one; going elsewhere before that would be overtaken.
  await expect(other.getByRole("heading", { level: 1, name: "Trang này cần có mạng." })).toHaveCount(0);
  await leave(other);
  await signIn(other, first.email, first.password);
  await expect(allSent(other, 1)).toBeVisible();
  await other.goto(quiz);
  await expect(verdict(other)).toHaveText(/^Đúng/);
  await stored(other, 1);
});

test("sign-out leaves no page, no response and no draft in the browser", async ({ page, context }) => {
  await begin(page);
  await answer(page, { rightly: true });
  await goOn(page);
  await pick(page);
  await breakDelivery(page, "unsent");
  await submit(page);
  await expect(page.getByText(held)).toBeVisible();
  await breakDelivery(context, "unsent");
  await page.goto("/account");
  await page.getByRole("button", { name: "Đăng xuất", exact: true }).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "1 câu trả lời chưa gửi sẽ mất nếu bạn đăng xuất bây giờ." }),
  ).toBeVisible();
  await page.getByRole("button", { name: "Ở lại" }).click();
  expect((await keptResponses(page)).map(({ state }) => state)).toEqual(["told", "waiting"]);
  await page.getByRole("button", { name: "Đăng xuất", exact: true }).click();
  await page.getByRole("button", { name: "Vẫn đăng xuất" }).click();
  await expect(page.getByRole("link", { name: "Đăng nhập" }).first()).toBeVisible();
  expect(await keptResponses(page)).toEqual([]);
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await waitFor(page, async () => (await caches.keys()).every((name) => !name.startsWith("pages-")), "");
});

async function leave(page: Page) {
  await page.goto("/account");
  await page.getByRole("button", { name: "Đăng xuất", exact: true }).click();
  await expect(page.getByRole("link", { name: "Đăng nhập" }).first()).toBeVisible();
}
