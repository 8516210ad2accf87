import { expect, test } from "@playwright/test";
import { signUp } from "./learner";
import { beginSecondStep, codeOf, turnOnSecondStep } from "./second-factor";

test("two-step sign-in is turned on with an app, asks for its code, and a recovery code lets in once", async ({
  page,
}) => {
  const who = await signUp(page);
  const { app, codes } = await turnOnSecondStep(page, who.password);
  expect(codes).toHaveLength(10);
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Tải về tệp" }).click(),
  ]);
  expect(file.suggestedFilename()).toBe("phan-vai.txt");
  await page.getByRole("link", { name: "Tôi đã cất các mã. Đi tiếp" }).click();
  await expect(page.getByText(/^Đang bật từ .* Còn 10 mã khôi phục chưa dùng\.$/)).toBeVisible();

  await beginSecondStep(page, who);
  await page.getByLabel("Mã xác minh").fill("000 000");
  await page.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await expect(page.getByLabel("Mã xác minh")).toBeFocused();
  await expect(page.getByLabel("Mã xác minh")).toHaveAccessibleDescription(/Mã chưa đúng/);
  await page.getByLabel("Mã xác minh").fill(codeOf(app, 0));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "CAIO hay CTO?" })).toBeVisible();

  for (const outcome of ["in", "refused"]) {
    await beginSecondStep(page, who);
    await page.getByLabel("Mã xác minh").fill(codes[0] ?? "");
    await page.keyboard.press("Enter");
    if (outcome === "in") await expect(page.getByRole("heading", { level: 1, name: "CAIO hay CTO?" })).toBeVisible();
    else await expect(page.getByLabel("Mã xác minh")).toHaveAccessibleDescription(/Mã chưa đúng/);
  }
});

test("two-step sign-in asks for its code without JavaScript too", async ({ page, browser, baseURL }) => {
  const who = await signUp(page);
  const { app } = await turnOnSecondStep(page, who.password);
  const context = await browser.newContext({ baseURL, javaScriptEnabled: false, locale: "vi-VN" });
  const plain = await context.newPage();
  await beginSecondStep(plain, who);
  await expect(plain.getByRole("button", { name: "Dùng khóa truy cập" })).toBeHidden();
  await plain.getByLabel("Mã xác minh").fill("1");
  await plain.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await expect(plain.getByText(/^Mã chưa đúng/)).toBeVisible();
  await plain.getByLabel("Mã xác minh").fill(codeOf(app, 0));
  await plain.getByRole("button", { name: "Đăng nhập", exact: true }).click();
  await expect(plain.getByRole("heading", { level: 1, name: "CAIO hay CTO?" })).toBeVisible();
  await context.close();
});

test("a passkey is made by the device and opens the account without a password, and not once it was removed", async ({
  page,
}) => {
  const device = await page.context().newCDPSession(page);
  await device.send("WebAuthn.enable");
  await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const { password } = await signUp(page);
  await page.goto("/account/second-factor");
  const passkeys = page.getByRole("region", { name: "Khóa truy cập" });
  await passkeys.getByLabel("Tên khóa").fill("Điện thoại của Sùng A Tráng");
  await passkeys.getByLabel("Mật khẩu hiện tại").fill("không phải thế");
  await passkeys.getByRole("button", { name: "Thêm khóa truy cập" }).click();
  await expect(passkeys.getByRole("alert")).toHaveText("Mật khẩu hiện tại chưa đúng.");
  await expect(passkeys.getByLabel("Tên khóa")).toHaveValue("Điện thoại của Sùng A Tráng");
  await passkeys.getByLabel("Mật khẩu hiện tại").fill(password);
  await passkeys.getByRole("button", { name: "Thêm khóa truy cập" }).click();
  await expect(page.getByText("Đã thêm khóa truy cập.")).toBeVisible();

  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Dùng khóa truy cập" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "CAIO hay CTO?" })).toBeVisible();

  await page.goto("/account/second-factor");
  await page.getByRole("button", { name: "Gỡ khóa Điện thoại của Sùng A Tráng" }).click();
  await expect(page.getByText("Bạn chưa có khóa truy cập nào.")).toBeVisible();
  await page.context().clearCookies();
  await page.goto("/sign-in");
  await page.getByRole("button", { name: "Dùng khóa truy cập" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /^Chưa nhận ra khóa truy cập này/ })).toBeFocused();
});
