import { expect, test } from "@playwright/test";
import { signUp } from "./learner";
import { unsubscribeTokenOf, wantReminders } from "./reminders";

test("reminders are off until a learner switches them on, and each switch stays as it was left", async ({ page }) => {
  await signUp(page);
  await page.goto("/account");
  const certainty = page.getByLabel("Hỏi mức chắc chắn sau mỗi câu");
  const shortcuts = page.getByLabel("Phím tắt 1, 2, 3");
  const reminders = page.getByLabel("Nhắc ôn qua email");
  await expect(certainty).toBeChecked();
  await expect(shortcuts).toBeChecked();
  await expect(reminders).not.toBeChecked();
  await expect(page.getByText("Máy chủ này hiện không gửi email, nên lời nhắc sẽ không đến.")).toBeHidden();
  await wantReminders(page);
  await page.goto("/account");
  await certainty.uncheck();
  await page.getByRole("button", { name: "Lưu tùy chọn" }).click();
  await expect(page.getByText("Đã lưu.")).toBeVisible();
  await page.goto("/en/account");
  await expect(page.getByLabel("Ask how sure I am after each question")).not.toBeChecked();
  await expect(page.getByLabel("Shortcut keys 1, 2, 3")).toBeChecked();
  await expect(page.getByLabel("Remind me by e-mail")).toBeChecked();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test("the link of an e-mail shows one button, ends nothing by being opened, and the button ends the reminders", async ({
      page,
      context,
    }) => {
      const { email } = await signUp(page);
      await wantReminders(page);
      const link = `/unsubscribe/${await unsubscribeTokenOf(email)}`;
      await context.clearCookies();
      await page.goto(link);
      await page.goto(`/en${link}`);
      await expect(page.getByRole("heading", { level: 1, name: "Stop the reminders by e-mail?" })).toBeVisible();
      await page.goto(link);
      await page.getByRole("button").and(page.getByText("Ngừng nhắc")).click();
      await expect(page.getByRole("heading", { level: 1, name: "Bạn sẽ không nhận email nhắc nữa." })).toBeVisible();
      await expect(page.getByRole("button", { name: "Ngừng nhắc" })).toHaveCount(0);
    });
  });
}

test("a mail program ends them by its one click, from nowhere of ours", async ({ page, request }) => {
  const { email } = await signUp(page);
  await wantReminders(page);
  const token = await unsubscribeTokenOf(email);
  const sent = { headers: { origin: "https://mail.example" }, form: { "List-Unsubscribe": "One-Click" } };
  expect((await request.get(`/api/v1/unsubscribe/${token}`)).status()).toBe(405);
  expect((await request.post(`/api/v1/unsubscribe/${token}`, sent)).status()).toBe(200);
  await page.goto("/account");
  await expect(page.getByLabel("Nhắc ôn qua email")).not.toBeChecked();
});

test("a wrong link is answered calmly", async ({ page }) => {
  const reply = await page.goto("/unsubscribe/0199d3a0-0000-7000-8000-0000000000aa");
  expect(reply?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1, name: "Không tìm thấy trang này." })).toBeVisible();
});
