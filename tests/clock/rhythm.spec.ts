import { expect, test } from "@playwright/test";
import { answer, signIn, signUp } from "@/tests/e2e/learner";
import { moveClock } from "./clock";

test.afterEach(() => moveClock(0));

test("the map counts the weeks in which something was learned; a week off takes nothing away", async ({ page }) => {
  const { email, password } = await signUp(page);
  await expect(page.getByRole("heading", { name: "Nhịp học" })).toHaveCount(0);
  await page.goto("/learn/caio-cto/background/quiz");
  await answer(page, { rightly: true });
  await page.goto("/learn");
  await expect(page.getByText("Bạn đã học trong 1 trên 5 tuần gần đây.")).toBeAttached();
  moveClock(14);
  await signIn(page, email, password);
  await page.goto("/learn/caio-cto/background/quiz");
  await answer(page, { rightly: true });
  await page.goto("/learn");
  await expect(page.getByText("Bạn đã học trong 2 trên 5 tuần gần đây.")).toBeAttached();
});
