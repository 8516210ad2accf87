import { expect, type Page, test } from "@playwright/test";
import { settlingMs } from "@/app/_ui/settling.client";
import { aSentResponse } from "@/tests/unit/builders";
import { withDb } from "./certificate";
import { itemByStem } from "./course";
import { finish, startFinal } from "./final";
import { goOn, ownHeaders, question, signUp, stemOf, verdict, zoneName } from "./learner";
import { responsesAddress } from "./wire";

test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

test.beforeEach(({ page }) => page.clock.install());

/**
 * Taps the middle of a control, and gives the second tap of a double tap, which goes to whatever lies there by then. The page's
 * time stands still in between: however slow the machine, the second tap comes as soon as a finger's.
 */
async function tap(page: Page, name: RegExp | string) {
  const control = page.getByRole("button", { name });
  await expect(control).toBeEnabled();
  await control.click({ trial: true });
  const box = await control.boundingBox();
  const x = (box?.x ?? 0) + (box?.width ?? 0) / 2;
  const y = (box?.y ?? 0) + (box?.height ?? 0) / 2;
  // The page's clock, which the taps before have put ahead of ours.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000);
  await page.touchscreen.tap(x, y);
  return async () => {
    await page.touchscreen.tap(x, y);
    await page.clock.runFor(settlingMs);
    await page.clock.resume();
  };
}

const pick = async (page: Page) => {
  const { key } = itemByStem(await stemOf(page));
  await question(page).getByRole("radio", { name: zoneName[key], exact: true }).check({ force: true });
};

test("a double tap leaves the verdict on the screen, in a practice and at the landing page's question", async ({
  page,
}) => {
  await page.goto("/");
  await question(page).getByRole("radio", { name: "Cả hai" }).check({ force: true });
  const again = await tap(page, /^Khá chắc/);
  await expect(verdict(page)).toBeVisible();
  await again();
  await expect(verdict(page)).toBeVisible();
  await expect(page).toHaveURL("/");

  await signUp(page);
  await page.goto("/learn/caio-cto/background/quiz");
  for (const certainty of [/^Đoán/, /^Khá chắc/, /^Rất chắc/]) {
    await pick(page);
    const second = await tap(page, certainty);
    await expect(verdict(page)).toBeVisible();
    await second();
    await expect(verdict(page)).toBeVisible();
    await goOn(page);
    await expect(question(page)).toBeVisible();
  }
  await expect(page.getByText("Câu 4 trên 12", { exact: true })).toBeVisible();
});

test("what has just appeared takes a press as soon as a finger can reach it, on however busy a device", async ({
  page,
}) => {
  await page.goto("/");
  await question(page).getByRole("radio", { name: "Cả hai" }).check({ force: true });
  await tap(page, /^Khá chắc/);
  await expect(verdict(page)).toBeVisible();
  const trial = page.getByRole("button", { name: "Học thử bài 1, chưa cần tài khoản" });
  // The script's time stands still, that of the style sheet goes on.
  await page.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  await expect(trial).toHaveCSS("pointer-events", "none");
  await page.clock.runFor(settlingMs);
  await page.clock.resume();
  await trial.click();
  await expect(page.getByRole("button", { name: "Làm bài luyện" })).toBeVisible();
});

test("a double tap on a final's last answer, on the hand-in and on its undoing does once what it says", async ({
  page,
}) => {
  await signUp(page);
  await startFinal(page);
  await respondToAllButTheLast(page);
  await page.goto("/learn/caio-cto/final?question=24");
  await pick(page);
  const afterAnswer = await tap(page, /^Khá chắc/);
  await expect(finish(page)).toBeVisible();
  await afterAnswer();
  await expect(finish(page)).toBeVisible();
  await expect(page.getByText("Bạn đã trả lời cả 24 câu.")).toBeVisible();

  const afterHandIn = await tap(page, "Nộp bài");
  await expect(page.getByRole("heading", { level: 1, name: "Đã nộp bài" })).toBeVisible();
  await afterHandIn();
  await expect(page.getByRole("heading", { level: 1, name: "Đã nộp bài" })).toBeVisible();

  const afterUndo = await tap(page, /^Hoàn tác/);
  await expect(page.getByText("Đã hoàn tác: bài chưa được nộp.")).toBeVisible();
  await afterUndo();
  await expect(finish(page)).toBeVisible();
});

/** By the address that a quiz sends to; the final's own pages would take a minute of taps. */
async function respondToAllButTheLast(page: Page) {
  const id = await page.locator('input[name="attemptId"]').inputValue();
  const { itemIds } = await withDb((db) => db.attempt.findUniqueOrThrow({ where: { id }, select: { itemIds: true } }));
  const statuses = await page.evaluate(
    async ({ url, headers, bodies }) => {
      const replies = bodies.map((body) => fetch(url, { method: "POST", headers, body: JSON.stringify(body) }));
      return (await Promise.all(replies)).map(({ status }) => status);
    },
    {
      url: await responsesAddress(page),
      headers: await ownHeaders(page),
      bodies: itemIds.slice(0, -1).map((itemId, position) => aSentResponse({ itemId, position })),
    },
  );
  expect(new Set(statuses)).toEqual(new Set([200]));
}
