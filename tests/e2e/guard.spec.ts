import { expect, type Page, test } from "@playwright/test";
import { entryMessages } from "@/messages/entry";
import { aSentResponse } from "@/tests/unit/builders";
import { itemByStem } from "./course";
import { demo, ownHeaders, signIn, signUp, stemOf } from "./learner";

const responseBody = (itemId: string, extra: object = {}) => ({ ...aSentResponse({ itemId }), ...extra });

async function openAttempt(page: Page) {
  await page.goto("/learn/caio-cto/background/quiz");
  const { id } = itemByStem(await stemOf(page));
  return {
    itemId: id,
    address: `/api/v1/attempts/${await page.locator('input[name="attemptId"]').inputValue()}/responses`,
  };
}

test("the response address refuses a foreign origin, another content type, a large body, another person's page, and a stranger", async ({
  page,
  baseURL,
  playwright,
}) => {
  await signUp(page);
  const { itemId, address } = await openAttempt(page);
  const post = (headers: Record<string, string>, data: string) => page.request.post(address, { headers, data });
  const json = JSON.stringify(responseBody(itemId));
  const own = await ownHeaders(page);
  expect((await post({ ...own, origin: "https://evil.example" }, json)).status()).toBe(403);
  expect((await post({ ...own, origin: "null" }, json)).status()).toBe(403);
  expect(
    (await post({ ...own, "x-forwarded-host": "evil.example", origin: "http://evil.example" }, json)).status(),
  ).toBe(403);
  expect((await post({ ...own, "sec-fetch-site": "cross-site" }, json)).status()).toBe(403);
  expect((await post({ ...own, "content-type": "text/plain" }, json)).status()).toBe(415);
  expect((await post(own, JSON.stringify(responseBody(itemId, { filler: "x".repeat(5000) })))).status()).toBe(413);
  expect((await post(own, "{")).status()).toBe(400);
  expect((await post(own, JSON.stringify(responseBody(itemId, { userId: "someone" })))).status()).toBe(400);
  expect((await post({ ...own, "x-owner": "nobody" }, json)).status()).toBe(409);
  const stranger = await playwright.request.newContext({ baseURL });
  expect((await stranger.post(address, { headers: own, data: json })).status()).toBe(401);
  expect((await post(own, json)).status()).toBe(200);
});

test("while a password is typed the server says how easy it is to guess, and no list of passwords comes to the browser", async ({
  page,
}) => {
  await page.goto("/sign-up");
  const asked: string[] = [];
  const sizes: Promise<number>[] = [];
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith("/api/")) asked.push(pathname);
  });
  page.on("requestfinished", (request) => sizes.push(request.sizes().then((size) => size.responseBodySize)));
  await page.getByLabel("Tên hiển thị").fill("Trần Quốc Bình");
  const password = page.getByLabel("Mật khẩu", { exact: true });
  await password.fill("tranquocbinh1");
  await expect(page.getByText(entryMessages.vi["password-personal"])).toBeVisible();
  await password.fill("một câu dễ nhớ");
  await expect(page.getByText(entryMessages.vi.passwordStrong)).toBeVisible();
  expect(asked).toEqual(["/api/v1/password-strength", "/api/v1/password-strength"]);
  // The list that the server judges by has 235 KB; React, the largest file of a page, has less than a third of that.
  expect(Math.max(...(await Promise.all(sizes)))).toBeLessThan(150_000);
});

test("another learner's attempt does not exist, neither to post to nor to read", async ({ page, browser, baseURL }) => {
  await signUp(page);
  const { itemId, address } = await openAttempt(page);
  const other = await browser.newPage({ baseURL });
  await signUp(other);
  const reply = await other.request.post(address, {
    headers: await ownHeaders(other),
    data: JSON.stringify(responseBody(itemId)),
  });
  expect(reply.status()).toBe(404);
  const attempt = address.split("/")[4];
  expect((await other.request.get(`/learn/caio-cto/background/quiz/${attempt}`)).status()).toBe(404);
  await other.close();
});

test("a learner gets 404 for every manager's address, and an anonymous visitor is asked to sign in", async ({
  page,
  browser,
  baseURL,
}) => {
  const manager = await browser.newPage({ baseURL });
  await signIn(manager, demo.manager);
  await manager.goto("/manage");
  const cohort = await manager.getByRole("link", { name: "Nhóm mẫu" }).first().getAttribute("href");
  const addresses = [
    "/manage",
    "/author",
    "/author/new",
    "/author/new/00000000-0000-4000-8000-000000000000",
    "/author/caio-cto",
    ...["", "/items", "/invitations", "/learners/00000000-0000-4000-8000-000000000000"].map(
      (rest) => `${cohort}${rest}`,
    ),
  ];
  await signUp(page);
  for (const address of addresses) expect((await page.request.get(address)).status(), address).toBe(404);
  await page.context().clearCookies();
  await page.goto(addresses[5] ?? "");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await manager.close();
});

test("after signing out the old cookie opens nothing", async ({ page, browser, baseURL }) => {
  await signUp(page);
  const cookies = await page.context().cookies();
  await page.goto("/account");
  await page.getByRole("button", { name: "Đăng xuất", exact: true }).click();
  await expect(page).toHaveURL(/\/$/);
  const thief = await browser.newContext({ baseURL });
  await thief.addCookies(cookies);
  const stolen = await thief.newPage();
  await stolen.goto("/learn");
  await expect(stolen).toHaveURL(/\/sign-in/);
  await thief.close();
});

test("a sign-in never leads off the site", async ({ page, baseURL }) => {
  for (const next of ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"]) {
    await page.context().clearCookies();
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await page.getByLabel("Email").fill(demo.learner);
    await page.getByLabel("Mật khẩu").fill(demo.password);
    await page.getByRole("button", { name: "Đăng nhập" }).click();
    await expect(page).toHaveURL(`${baseURL}/learn/caio-cto`);
  }
});

test("pages carry their security headers, personal pages are not stored, and the browser reports no violation", async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await signUp(page);
  for (const address of ["/", "/learn", "/learn/caio-cto/caio", "/learn/caio-cto/caio/quiz", "/progress", "/account"]) {
    const headers = (await page.goto(address))?.headers() ?? {};
    expect(headers["content-security-policy"], address).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/);
    expect(headers["x-content-type-options"], address).toBe("nosniff");
    expect(headers["cache-control"], address).toContain("no-store");
    await page.waitForLoadState("networkidle");
  }
  expect(complaints).toEqual([]);
});
