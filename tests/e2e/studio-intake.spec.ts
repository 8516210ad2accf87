import { expect, test } from "@playwright/test";
import { chefAndManager } from "./articles/chef-and-manager";
import { demo, signIn } from "./learner";
import { article, bringArticle, dutiesListed, readArticle } from "./studio";

test.use({ viewport: { width: 1280, height: 900 } });

test("what was pasted outlives a session that ends before it is sent; a PDF with text gives each duty its owner", async ({
  page,
  context,
}) => {
  await signIn(page, demo.manager);
  await page.goto("/author/new");
  const pasted = page.getByLabel("Nội dung bài viết");
  await pasted.fill(article);
  await context.clearCookies();
  await page.getByRole("button", { name: "Tiếp tục" }).first().click();
  const alert = page.getByRole("main").getByRole("alert");
  await expect(alert).toContainText("Bạn không còn đăng nhập");
  await expect(pasted).toHaveValue(article);
  const [other] = await Promise.all([
    context.waitForEvent("page"),
    alert.getByRole("link", { name: "Đăng nhập" }).click(),
  ]);
  await other.getByLabel("Email").fill(demo.manager);
  await other.getByLabel("Mật khẩu").fill(demo.password);
  await other.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(other).toHaveURL(/\/author\/new$/);
  await other.close();
  await page.getByRole("button", { name: "Tiếp tục" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Hai vai trò trong bài" })).toBeVisible({ timeout: 60_000 });

  await bringArticle(page, { file: "tests/e2e/articles/chef-and-manager.pdf" });
  await readArticle(page);
  const names = { first: "Head chef", both: "Cả hai", second: "Restaurant manager" };
  const { duties, noDuties } = chefAndManager;
  const owned = Object.entries(duties).map(([name, { owner }]) => `${name}: ${names[owner]}`);
  const listed = (await dutiesListed(page)).filter(({ name }) => !noDuties.includes(name));
  expect(listed.map(({ name, owner }) => `${name}: ${owner}`).sort()).toEqual(owned.sort());
});
