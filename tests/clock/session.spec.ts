import { expect, test } from "@playwright/test";
import { signIn, signUp } from "@/tests/e2e/learner";
import { moveClock } from "./clock";

test.afterEach(() => moveClock(0));

test("a browser stays signed in for two days and eleven hours unused, not for three days; its learner signs in again where they were", async ({
  page,
}) => {
  const { email, password } = await signUp(page);
  await page.goto("/progress");
  moveClock(2 + 11 / 24);
  await page.goto("/progress");
  await expect(page).toHaveURL("/progress/caio-cto");
  moveClock(2 + 11 / 24 + 3);
  await page.goto("/progress");
  await expect(page).toHaveURL("/sign-in?next=%2Fprogress");
  await signIn(page, email, password);
});

test("a sign-in ends after fourteen days, however often it was used", async ({ page }) => {
  await signUp(page);
  for (const day of [2, 4, 6, 8, 10, 12, 13.9]) {
    moveClock(day);
    await page.goto("/progress");
    await expect(page).toHaveURL("/progress/caio-cto");
  }
  moveClock(14);
  await page.goto("/progress");
  await expect(page).toHaveURL(/sign-in/);
});
