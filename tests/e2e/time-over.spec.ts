import { expect, test } from "@playwright/test";
import { withDb } from "./certificate";
import { choose, expectResult, startFinal } from "./final";
import { signUp } from "./learner";

/** Far from Vietnam: times of day name their zone. */
test.use({ timezoneId: "Europe/Paris" });

test("a final whose time runs out says so, what counted and when; a response that comes later is told that it doesn't count", async ({
  page,
  context,
}) => {
  await signUp(page);
  await startFinal(page);
  const id = await page.locator('input[name="attemptId"]').inputValue();
  await choose(page, true);
  const late = await context.newPage();
  await late.goto("/learn/caio-cto/final?question=3");

  const deadlineAt = new Date(Date.now() + 6000);
  await withDb((db) => db.attempt.update({ where: { id }, data: { deadlineAt }, select: { id: true } }));
  await page.goto("/learn/caio-cto/final?question=2");
  await expect(page.getByText(/^Còn chưa đến một phút, đến \d\d:\d\d \(giờ Việt Nam\)\.$/)).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/learn/caio-cto/final/${id}$`), { timeout: 30_000 });
  await expect(page.getByRole("heading", { level: 1, name: "Đã hết giờ" })).toBeVisible();
  await expect(
    page.getByText(/Bài được tự động nộp lúc [\d/]+, \d\d:\d\d \(giờ Việt Nam\), 1 trên 24 câu được tính\./),
  ).toBeVisible();
  await expect(page.getByRole("button", { name: /^Hoàn tác/ })).toHaveCount(0);

  // This page was opened before there was a deadline: it has no clock of its own.
  await late.getByRole("radio", { name: "CTO", exact: true }).check({ force: true });
  await late.getByRole("button", { name: /^Rất chắc/ }).click();
  await expect(late.getByText("Câu trả lời bạn vừa gửi đến sau khi hết giờ nên không được tính.")).toBeVisible();

  await expectResult(page, "Đúng 1 trên 24 câu");
  await expect(page.getByText(/1 trên 24 câu được tính/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Làm lại với câu khác" })).toBeVisible();
  await page.goto("/learn/caio-cto/final?question=7");
  await expect(page).toHaveURL(new RegExp(`/learn/caio-cto/final/${id}$`));
});
