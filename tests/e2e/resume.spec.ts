import { expect, test } from "@playwright/test";
import { answer, goOn, question, signUp, stemOf, verdict } from "./learner";

test("a killed tab loses nothing: the attempt goes on at the same question", async ({ page, context }) => {
  await signUp(page);
  await page.goto("/learn/caio-cto/background/quiz");
  await answer(page, { rightly: true });
  await goOn(page);
  const stem = await stemOf(page);
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto("/learn");
  await again.getByRole("link", { name: "Làm tiếp · câu 2" }).first().click();
  await expect(again.getByText("Câu 2 trên 12")).toBeVisible();
  expect(await stemOf(again)).toBe(stem);
});

test("a reload keeps the zone that was picked, and after the response the verdict", async ({ page }) => {
  await signUp(page);
  await page.goto("/learn/caio-cto/background/quiz");
  await question(page).getByRole("radio", { name: "CTO", exact: true }).check({ force: true });
  await page.reload();
  await expect(question(page).getByRole("radio", { name: "CTO", exact: true })).toBeChecked();
  await page.getByRole("button", { name: /^Đoán/ }).click();
  const heading = await verdict(page).innerText();
  await page.reload();
  await expect(verdict(page)).toHaveText(heading);
});

test("the back button and a second tab show what is stored, and a response counts once", async ({ page, context }) => {
  await signUp(page);
  await page.goto("/learn/caio-cto/background/quiz");
  const second = await context.newPage();
  await second.goto("/learn/caio-cto/background/quiz");
  await expect(page.getByText("Bài này đang mở ở thẻ khác. Chuyển sang thẻ này?")).toBeVisible();
  const stem = await answer(second, { rightly: true });
  await page.getByRole("button", { name: "Làm tiếp ở đây" }).click();
  await expect(page.getByText("Câu 2 trên 12")).toBeVisible();
  expect(await stemOf(page)).not.toBe(stem);
  await page.goto("/learn");
  await page.goBack();
  await expect(page.getByText("Câu 2 trên 12")).toBeVisible();
});

test("a double tap on a certainty stores one response", async ({ page }) => {
  await signUp(page);
  await page.goto("/learn/caio-cto/background/quiz");
  await question(page).getByRole("radio", { name: "CTO", exact: true }).check({ force: true });
  await page.getByRole("button", { name: /^Rất chắc/ }).dblclick({ force: true });
  await expect(verdict(page)).toBeVisible();
  await goOn(page);
  await expect(page.getByText("Câu 2 trên")).toBeVisible();
});

test("50 parallel replays of one response store one row and give one answer", async ({ page }) => {
  await signUp(page);
  await page.goto("/learn/caio-cto/background/quiz");
  const sent = page.waitForRequest((request) => request.url().includes("/responses"));
  await answer(page, { rightly: true });
  const request = await sent;
  const replies = await page.evaluate(
    async ({ url, headers, body }) => {
      const send = () => fetch(url, { method: "POST", headers, body });
      const all = await Promise.all(Array.from({ length: 50 }, send));
      return Promise.all(all.map(async (reply) => `${reply.status} ${await reply.text()}`));
    },
    { url: request.url(), headers: request.headers(), body: request.postData() ?? "" },
  );
  expect(new Set(replies).size).toBe(1);
  expect(replies[0]).toMatch(/^200 /);
  await page.goto("/learn/caio-cto/background/quiz");
  await expect(page.getByText("Câu 2 trên 12")).toBeVisible();
});

test("an ended session says so, and after signing in the response that was kept is told its verdict", async ({
  page,
  context,
}) => {
  const { email, password } = await signUp(page);
  await page.goto("/learn/caio-cto/background/quiz");
  await context.clearCookies();
  await question(page).getByRole("radio", { name: "CAIO", exact: true }).check({ force: true });
  await page.getByRole("button", { name: /^Đoán/ }).click();
  await page.getByRole("link", { name: "Đăng nhập lại" }).click();
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(verdict(page)).toBeVisible();
  await goOn(page);
  await expect(page.getByText("Câu 2 trên")).toBeVisible();
});
