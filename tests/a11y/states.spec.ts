import { expect, test } from "@playwright/test";
import { certify, joinDemoCohort } from "@/tests/e2e/certificate";
import { handIn, startFinal } from "@/tests/e2e/final";
import { answer, beginTrial, demo, goOn, question, signIn, signUp } from "@/tests/e2e/learner";
import { answerOffline, begin } from "@/tests/e2e/offline-learner";
import { expectNoViolation } from "./axe";

test.use({ viewport: { width: 360, height: 640 }, contextOptions: { reducedMotion: "reduce" } });

test("a certificate that a manager may revoke has no accessibility violation, in light and dark", async ({ page }) => {
  const { email } = await signUp(page);
  await certify(email);
  const learnerPage = await joinDemoCohort(email);
  await page.context().clearCookies();
  await signIn(page, demo.manager);
  await page.goto(learnerPage);
  await page.getByText("Thu hồi", { exact: true }).first().click();
  await expect(page.getByLabel("Lý do thu hồi")).toBeVisible();
  await expectNoViolation(page);
});

test("what a practice says without network has no accessibility violation, in light and dark", async ({ page }) => {
  await begin(page);
  await page.context().setOffline(true);
  await answerOffline(page, [false, ...Array(11).fill(true)]);
  await expectNoViolation(page);
  await page.getByRole("button", { name: "Tiếp tục" }).click();
  await expect(page.getByRole("heading", { name: "Bạn đã trả lời hết các câu của bài" })).toBeVisible();
  await expectNoViolation(page);
  await page.context().setOffline(false);
  await expect(page.getByRole("heading", { name: "Đáp án của 12 câu vừa gửi" })).toBeVisible();
  await expectNoViolation(page);
});

test("the feedback has no accessibility violation, right and wrong, in light and dark, and nothing covers its top row on a small screen", async ({
  page,
}) => {
  await signUp(page);
  await page.goto("/learn/caio-cto/background/quiz");
  for (const rightly of [true, false, false]) {
    await answer(page, { rightly, certainty: "Rất chắc" });
    await expectNoViolation(page);
    await goOn(page);
    await expect(question(page)).toBeVisible();
  }
  await expect(page.getByText(/^\+\d câu ôn lại$/)).toBeVisible();
  for (const width of [320, 344, 360]) {
    await page.setViewportSize({ width, height: 640 });
    await page.getByRole("link", { name: /^EN/ }).click({ trial: true });
  }
});

test("a guest's lesson and practice have no accessibility violation, in light and dark", async ({ page }) => {
  await beginTrial(page);
  for (const address of ["/", "/learn/caio-cto/background", "/learn/caio-cto/background/quiz"]) {
    await page.goto(address);
    await expectNoViolation(page);
  }
});

test("the final's start and its ten seconds for undoing have no accessibility violation", async ({ page }) => {
  await signUp(page);
  for (const reach of [
    () => page.goto("/learn/caio-cto/final"),
    () =>
      startFinal(page)
        .then(() => page.goto("/learn/caio-cto/final/hand-in"))
        .then(() => handIn(page)),
  ]) {
    await reach();
    await expectNoViolation(page);
  }
});
