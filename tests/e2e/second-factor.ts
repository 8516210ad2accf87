import { expect, type Page } from "@playwright/test";
import { Secret, TOTP } from "otpauth";

const periodMs = 30_000;

/** The page with the picture for an authenticator app, and the app that has read it. */
export async function showToApp(page: Page, password: string): Promise<TOTP> {
  await page.goto("/account/second-factor");
  await page.getByRole("region", { name: "Xác minh hai bước" }).getByLabel("Mật khẩu hiện tại").fill(password);
  await page.getByRole("button", { name: "Bật xác minh hai bước" }).click();
  const shown = page.getByRole("link", { name: "Mở trong ứng dụng xác thực" });
  await expect(shown).toBeVisible();
  const secret = new URL((await shown.getAttribute("href")) ?? "").searchParams.get("secret") ?? "";
  return new TOTP({ secret: Secret.fromBase32(secret) });
}

/** The code of the half minute before, of this one or of the next one: of each there is one, and none is taken twice. */
export const codeOf = (app: TOTP, periods: -1 | 0 | 1): string =>
  app.generate({ timestamp: Date.now() + periods * periodMs });

/** Turns two-step sign-in on, and gives the app and the recovery codes. */
export async function turnOnSecondStep(page: Page, password: string) {
  const app = await showToApp(page, password);
  await page.getByLabel(/Nhập mã 6 số/).fill(codeOf(app, -1));
  await page.getByRole("button", { name: "Xác nhận và bật" }).click();
  await expect(page.getByRole("heading", { name: "Mã khôi phục của bạn" })).toBeFocused();
  return { app, codes: await page.getByRole("main").locator("li code").allInnerTexts() };
}

/** Another browser's sign-in, as far as the code. */
export async function beginSecondStep(page: Page, { email, password }: { email: string; password: string }) {
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Nhập mã xác minh" })).toBeVisible();
}
