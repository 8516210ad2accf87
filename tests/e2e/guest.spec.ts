import { expect, type Page, test } from "@playwright/test";
import { answer, beginTrial, finishPractice, signUp } from "./learner";

let people = 0;

async function fillSignUp(page: Page) {
  await page.getByLabel("Tên hiển thị").fill("Người Thử");
  await page.getByLabel("Email").fill(`guest-${process.pid}-${Date.now()}-${people++}@example.com`);
  await page.getByLabel("Mật khẩu").fill("mot cau de nho 2026");
  await page.getByRole("button", { name: "Tạo tài khoản" }).click();
}

const history = (page: Page) => page.getByRole("table", { name: "Các lượt làm bài" });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a visitor tries the question and the first lesson, signs up, and has both in the progress, once", async ({ page }) => {
      test.setTimeout(180_000);
      await beginTrial(page);
      await expect(page.getByText("Bạn đang làm thử. Đăng ký để giữ kết quả.")).toBeVisible();
      await finishPractice(page, 1);
      const results = new URL(page.url()).pathname;
      await page.getByRole("region", { name: "Làm thử" }).getByRole("link", { name: "Đăng ký" }).click();
      await fillSignUp(page);
      await expect(page).toHaveURL(new RegExp(`${results}$`));
      await expect(page.getByRole("heading", { level: 1, name: "Đúng 11 trên 12 câu" })).toBeVisible();
      await expect(page.getByText("Bạn đang làm thử.")).toBeHidden();
      await page.goto("/progress");
      await expect(history(page).getByRole("row")).toHaveCount(3);
      await expect(history(page)).toContainText("Câu thử ở trang đầu");
      await expect(history(page)).toContainText("11 trên 12");

      await page.goto("/account");
      await page.getByRole("button", { name: "Đăng xuất", exact: true }).click();
      await expect(page).toHaveURL(/\/$/);
      await page.goto("/sign-up");
      await fillSignUp(page);
      await expect(page.getByRole("heading", { level: 1, name: "CAIO hay CTO?" })).toBeVisible();
      await page.goto("/progress");
      await expect(page.getByText("Bạn chưa trả lời câu nào.")).toBeVisible();
    });
  });
}

test("a guest is asked to sign in everywhere but in the first lesson, and a reload of the practice goes on", async ({ page }) => {
  await beginTrial(page);
  for (const address of ["/learn", "/progress", "/account", "/manage", "/learn/caio", "/learn/caio/quiz"]) {
    await page.goto(address);
    await expect(page, address).toHaveURL(new RegExp(`/sign-in\\?next=${encodeURIComponent(address)}$`));
  }
  await page.goto("/learn/background");
  await expect(page.getByRole("link", { name: /Làm tiếp/ })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Điều hướng chính" })).toHaveCount(0);
  await page.goto("/");
  await page.getByRole("link", { name: "Làm tiếp bài đang thử" }).click();
  await expect(page.getByText("Câu 1 trên 12")).toBeVisible();
});

test("signing in to an account that began the lesson keeps what it has and says that the trial was left out", async ({ page }) => {
  const { email, password } = await signUp(page);
  await page.goto("/learn/background/quiz");
  await answer(page, { rightly: true });
  await page.context().clearCookies();
  await beginTrial(page);
  await answer(page, { rightly: false });
  await page.getByRole("region", { name: "Làm thử" }).getByRole("link", { name: "Đăng nhập" }).click();
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByText("Phần bạn vừa làm thử không được gộp vào tài khoản")).toBeVisible();
  await page.getByRole("link", { name: "Làm tiếp · câu 2" }).first().click();
  await expect(page.getByText("Câu 2 trên 12")).toBeVisible();
});
