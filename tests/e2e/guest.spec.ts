import { expect, type Page, test } from "@playwright/test";
import { withDb } from "./certificate";
import { answer, beginTrial, finishPractice, question, signUp, verdict } from "./learner";

let people = 0;

async function fillSignUp(page: Page) {
  await page.getByLabel("Tên hiển thị").fill("Người Thử");
  await page.getByLabel("Email").fill(`guest-${process.pid}-${Date.now()}-${people++}@example.com`);
  await page.getByLabel("Mật khẩu").fill("mot cau de nho 2026");
  await page.getByRole("button", { name: "Tạo tài khoản" }).click();
}

/** How many responses the practice took, by its results' own address. */
const responsesOf = (page: Page) =>
  withDb((db) => db.response.count({ where: { attemptId: new URL(page.url()).pathname.split("/").at(-1) ?? "" } }));

/** Every press that the browser gets from here on, on whatever page. */
async function countTaps(page: Page) {
  let taps = 0;
  await page.exposeFunction("tapped", () => {
    taps += 1;
  });
  await page.addInitScript("addEventListener('pointerdown', () => tapped(), true)");
  return () => taps;
}

const history = (page: Page) => page.getByRole("region", { name: "Các lượt làm bài" });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a visitor tries the question and the first lesson, signs up, and has both in the progress, once", async ({
      page,
    }) => {
      test.setTimeout(180_000);
      const taps = await countTaps(page);
      await beginTrial(page);
      await expect(page.getByText("Bạn đang làm thử. Tạo tài khoản để giữ kết quả.")).toBeVisible();
      await finishPractice(page, 1);
      const results = new URL(page.url()).pathname;
      // A zone, how sure, and on to the next; six more for everything from the landing page to here.
      if (javaScriptEnabled) expect(taps()).toBeLessThanOrEqual(3 * (await responsesOf(page)) + 6);
      await page.getByRole("region", { name: "Làm thử" }).getByRole("link", { name: "Tạo tài khoản" }).click();
      await fillSignUp(page);
      await expect(page).toHaveURL(new RegExp(`${results}$`));
      await expect(page.getByRole("heading", { level: 1, name: "Đúng 11 trên 12 câu" })).toBeVisible();
      await expect(page.getByText("Bạn đang làm thử.")).toBeHidden();
      await page.goto("/progress");
      await expect(history(page).getByRole("listitem")).toHaveCount(2);
      await expect(history(page)).toContainText("Câu thử ở trang chủ");
      await expect(history(page)).toContainText("11 trên 12");

      await page.goto("/account");
      await page.getByRole("button", { name: "Đăng xuất", exact: true }).click();
      await expect(page).toHaveURL(/\/$/);
      await page.goto("/sign-up");
      await fillSignUp(page);
      await expect(page.getByRole("heading", { level: 1, name: "CAIO hay CTO?" })).toBeVisible();
      await page.goto("/progress");
      await expect(page.getByText("Bạn chưa làm bài luyện nào.")).toBeVisible();
    });
  });
}

test("a guest is asked to sign in everywhere but in the first lesson, and a reload of the practice goes on", async ({
  page,
}) => {
  await beginTrial(page);
  for (const address of [
    "/learn",
    "/progress",
    "/account",
    "/manage",
    "/learn/caio-cto/caio",
    "/learn/caio-cto/caio/quiz",
  ]) {
    await page.goto(address);
    await expect(page, address).toHaveURL(new RegExp(`/sign-in\\?next=${encodeURIComponent(address)}$`));
  }
  await page.goto("/learn/caio-cto/background");
  await expect(page.getByRole("link", { name: /Làm tiếp/ })).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Điều hướng chính" })).toHaveCount(0);
  await page.goto("/");
  await page.getByRole("link", { name: "Làm tiếp bài làm thử" }).first().click();
  await page.getByRole("link", { name: "Làm tiếp bài luyện · câu 1" }).click();
  await expect(page.getByText("Câu 1 trên 12")).toBeVisible();
});

test("signing in to an account that began the lesson keeps what it has and says that the trial was left out", async ({
  page,
}) => {
  const { email, password } = await signUp(page);
  await page.goto("/learn/caio-cto/background/quiz");
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

test("on a phone the first verdict is two taps away without scrolling, and the lesson's practice is at hand while it is read", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const taps = await countTaps(page);
  await page.goto("/");
  const last = await page.getByRole("button", { name: /^Rất chắc/ }).boundingBox();
  expect(last && last.y + last.height, "all of the question stands within 640 px").toBeLessThanOrEqual(640);
  await question(page).getByRole("radio", { name: "CTO", exact: true }).check({ force: true });
  await page.getByRole("button", { name: /^Đoán/ }).click();
  await expect(verdict(page)).toBeInViewport();
  expect(taps()).toBeLessThanOrEqual(2);
  await page.getByRole("button", { name: "Học thử bài 1, chưa cần tài khoản" }).click();
  await expect(page).toHaveURL(/\/learn\/caio-cto\/background$/);
  const practice = page.getByRole("button", { name: "Làm bài luyện" });
  await expect(practice).toBeInViewport();
  await practice.click();
  await expect(page.getByRole("link", { name: /^Đóng/ })).toHaveAttribute("href", "/learn/caio-cto/background");
});
