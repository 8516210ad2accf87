import { resolve } from "node:path";
import { expect, type Page } from "@playwright/test";
import { Client } from "pg";
import { openDataFolder } from "@/bin/postgres/data-folder";
import { socketFolder } from "@/bin/postgres/socket-folder";

/** Switches the reminders on in the account of whoever is signed in. */
export async function wantReminders(page: Page): Promise<void> {
  await page.goto("/account");
  await page.getByLabel("Nhắc ôn qua email").check();
  await page.getByRole("button", { name: "Lưu tùy chọn" }).click();
  await expect(page.getByText("Đã lưu.")).toBeVisible();
}

/** What stands in the link of this person's e-mails, read from the server's database: no page shows it. */
export async function unsubscribeTokenOf(email: string): Promise<string> {
  const { folder, account } = openDataFolder(process.env.TEST_DATA_DIR ?? ".data/test");
  const client = new Client({
    host: socketFolder(resolve(folder, "postgres"), account),
    user: "phan_vai",
    database: "phan_vai",
    ssl: false,
  });
  await client.connect();
  try {
    const { rows } = await client.query<{ token: string }>(
      "SELECT unsubscribe_token AS token FROM users WHERE email = $1",
      [email],
    );
    return rows[0]?.token ?? "";
  } finally {
    await client.end();
  }
}
