import { expect, type Page } from "@playwright/test";
import { runSql } from "./database";

/** Switches the reminders on in the account of whoever is signed in. */
export async function wantReminders(page: Page): Promise<void> {
  await page.goto("/account");
  await page.getByLabel("Nhắc ôn qua email").check();
  await page.getByRole("button", { name: "Lưu tùy chọn" }).click();
  await expect(page.getByText("Đã lưu.")).toBeVisible();
}

/** What stands in the link of this person's e-mails, read from the server's database: no page shows it. */
export async function unsubscribeTokenOf(email: string): Promise<string> {
  const [row] = await runSql<{ token: string }>("SELECT unsubscribe_token AS token FROM users WHERE email = $1", [
    email,
  ]);
  return row?.token ?? "";
}
