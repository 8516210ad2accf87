import { expect, type Page, test } from "@playwright/test";
import { startFinal } from "./final";
import { question, signUp } from "./learner";

const link = (page: Page) => page.getByRole("link", { name: "English" });
/** Without a pointer, for which the browser under test would first move the page under its bar. */
const english = (page: Page) => link(page).dispatchEvent("click");
const zone = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });

test("a change of language keeps the place on the page, in a lesson, on the map and on the account page", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await signUp(page);
  for (const [address, name] of [
    ["/learn/caio-cto/cto", "[data-paragraph]"],
    ["/learn/caio-cto", "main li h3"],
    ["/account", "main h2"],
  ] as const) {
    await page.goto(address);
    const part = page.locator(name).last();
    await part.evaluate((element) => element.scrollIntoView({ block: "start" }));
    await expect(part).toBeInViewport();
    await english(page);
    await expect(page).toHaveURL(new RegExp(`/en${address}$`));
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(part, address).toBeInViewport();
  }
});

test("a change of language keeps the question and the chosen zone, in a practice and in the final, and what was typed", async ({
  page,
}) => {
  await page.goto("/sign-up");
  await page.locator('input[name="email"]').fill("typed@example.com");
  await english(page);
  await expect(page).toHaveURL(/\/en\/sign-up$/);
  await expect(page.locator('input[name="email"]')).toHaveValue("typed@example.com");
  await signUp(page);
  await page.goto("/learn/caio-cto/cto/quiz");
  const itemId = await page.locator('input[name="itemId"]').inputValue();
  await zone(page, "Cả hai").check({ force: true });
  await english(page);
  await expect(page).toHaveURL(/\/en\/learn\/caio-cto\/cto\/quiz$/);
  await expect(zone(page, "Both")).toBeChecked();
  await expect(page.getByRole("button", { name: /^Guessing/ })).toBeEnabled();
  expect(await page.locator('input[name="itemId"]').inputValue()).toBe(itemId);

  await startFinal(page);
  await page.goto("/learn/caio-cto/final?question=3");
  await zone(page, "CTO").check({ force: true });
  await english(page);
  await expect(page).toHaveURL(/\/en\/learn\/caio-cto\/final\?question=3$/);
  await expect(zone(page, "CTO")).toBeChecked();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a change of language stays at the question", async ({ page }) => {
    await signUp(page);
    await page.goto("/learn/caio-cto/cto/quiz");
    await expect(question(page)).toBeVisible();
    const itemId = await page.locator('input[name="itemId"]').inputValue();
    await link(page).click();
    await expect(page).toHaveURL(/\/en\/learn\/caio-cto\/cto\/quiz$/);
    expect(await page.locator('input[name="itemId"]').inputValue()).toBe(itemId);
  });
});
