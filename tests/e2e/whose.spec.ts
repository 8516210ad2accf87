import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { demo, signIn, signUp } from "./learner";

/** Somebody else signs in in the same browser, in a tab of their own, and this one is left as it was. */
async function anotherSignsIn(context: BrowserContext): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto("/sign-in?other");
  await tab.getByLabel("Email").fill(demo.manager);
  await tab.getByLabel("Mật khẩu").fill(demo.password);
  await tab.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(tab.getByRole("heading", { level: 1, name: "Nhóm" })).toBeVisible();
  return tab;
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a page left open by one person never acts as another who signed in since: it says so, and keeps what was typed", async ({
      page,
      context,
    }) => {
      await signUp(page, "Người Trước");
      await page.goto("/account");
      const lesson = await context.newPage();
      await lesson.goto("/learn/caio-cto/background");
      await page.getByLabel("Tên hiển thị").fill("Tên Của Người Trước");
      const tab = await anotherSignsIn(context);

      await page.getByRole("button", { name: "Lưu", exact: true }).click();
      await expect(page.locator("form [role=alert]")).toContainText("đang đăng nhập trong trình duyệt này");
      await expect(page.getByLabel("Tên hiển thị")).toHaveValue("Tên Của Người Trước");
      await lesson.getByRole("button", { name: "Làm bài luyện" }).click();
      await expect(lesson.getByRole("heading", { level: 1 })).toContainText("đang đăng nhập trong trình duyệt này");
      await expect(lesson.getByRole("link", { name: "Đăng nhập bằng tài khoản khác" })).toBeVisible();

      // A form that is answered by a page which leads elsewhere isn't sent again there.
      await context.clearCookies();
      await page.getByRole("button", { name: "Lưu", exact: true }).click();
      await expect(page.getByRole(javaScriptEnabled ? "link" : "button", { name: "Đăng nhập" }).first()).toBeVisible();
      if (javaScriptEnabled) await expect(page.getByLabel("Tên hiển thị")).toHaveValue("Tên Của Người Trước");
      await signIn(tab, demo.manager);

      await tab.goto("/account");
      await expect(tab.getByLabel("Tên hiển thị")).not.toHaveValue("Tên Của Người Trước");
    });
  });
}
