import { expect, type Page } from "@playwright/test";

/** Starts the questions before the first lesson from the course map. */
export async function startPretest(page: Page) {
  await page.goto("/learn");
  await page.getByRole("button", { name: "Trả lời 9 câu" }).click();
  await expect(page.getByText("Câu 1 trên 9", { exact: true })).toBeVisible();
}
