import { expect, test } from "@playwright/test";
import { choices } from "@/domain/choice";
import { itemByStem } from "./course";
import { choose, startFinal } from "./final";
import { goOn, question, signUp, stemOf, verdict, zoneName } from "./learner";
import { startPretest } from "./pretest";

test.use({ javaScriptEnabled: false });

test("without JavaScript a learner signs up, answers two questions before learning and goes on with them from the map, reads, does a whole practice and sees the results", async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signUp(page);
  await startPretest(page);
  await choose(page, false);
  await page.goto("/learn");
  await expect(page.getByText("Đã trả lời 1 trên 9 câu")).toBeVisible();
  await page.getByRole("link", { name: "Làm tiếp" }).click();
  await expect(page.getByText("Câu 2 trên 9", { exact: true })).toBeVisible();
  await choose(page, true);
  await expect(page.getByText(/Đáp án|Chưa đúng/)).toHaveCount(0);
  await page.getByRole("button", { name: "Kết thúc" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Xong phần trước khi học" })).toBeVisible();
  await expect(page.getByText("Đã trả lời 2 trên 9 câu")).toBeVisible();
  await page.getByRole("link", { name: "Bắt đầu học" }).click();
  await page.getByRole("button", { name: "Làm bài luyện" }).click();
  for (let asked = 0; asked < 30; asked += 1) {
    const { key } = itemByStem(await stemOf(page));
    const choice = asked === 0 ? (choices.find((other) => other !== key) ?? key) : key;
    await question(page).getByRole("radio", { name: zoneName[choice], exact: true }).check({ force: true });
    await page.getByRole("button", { name: /^Khá chắc/ }).click();
    await expect(verdict(page)).toHaveText(asked === 0 ? /^Chưa đúng/ : /^Đúng/);
    await page.reload();
    await expect(verdict(page)).toBeVisible();
    await goOn(page);
    const results = page.getByRole("heading", { level: 1, name: /^Đúng \d+ trên/ });
    await expect(question(page).or(results)).toBeVisible();
    if (await results.isVisible()) break;
  }
  await expect(page.getByRole("heading", { level: 1, name: "Đúng 11 trên 12 câu" })).toBeVisible();
});

test("without JavaScript a wrong password is answered in words and what was typed stays", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill("learner@example.com");
  await page.getByLabel("Mật khẩu").fill("not the password");
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByText("Email hoặc mật khẩu chưa đúng.")).toBeVisible();
  await expect(page.getByLabel("Email")).toHaveValue("learner@example.com");
});

test("without JavaScript Enter in a zone says what is missing and keeps the zone, at the landing page's question, in a practice and in the final, until it is answered", async ({
  page,
}) => {
  const said = page.getByRole("alert").filter({ hasText: /^Câu này chưa được (gửi|lưu)\./ });
  const pickOnly = async () => {
    await question(page).getByRole("radio", { name: "CTO" }).press("Space");
    await question(page).getByRole("radio", { name: "CTO" }).press("Enter");
    await expect(said).toBeVisible();
    await expect(question(page).getByRole("radio", { name: "CTO" })).toBeChecked();
  };
  await page.goto("/");
  await pickOnly();
  await page.getByRole("button", { name: /^Đoán/ }).click();
  await expect(verdict(page)).toBeVisible();
  await signUp(page);
  await page.goto("/learn/caio-cto/background/quiz");
  await pickOnly();
  await page.getByRole("button", { name: /^Đoán/ }).click();
  await expect(verdict(page)).toBeVisible();
  await page.goBack();
  await expect(page.getByText("Câu 2 trên 12")).toBeVisible();
  await expect(said).toHaveCount(0);
  await startFinal(page);
  await pickOnly();
  await page.getByRole("button", { name: /^Đoán/ }).click();
  await expect(page.getByText("Câu 2 trên 24")).toBeVisible();
  await page.goBack();
  await expect(page.getByText("Câu 1 trên 24")).toBeVisible();
  await expect(said).toHaveCount(0);
});

test("without JavaScript the landing page's question is answered", async ({ page }) => {
  await page.goto("/");
  await question(page).getByRole("radio", { name: "Cả hai" }).check({ force: true });
  await page.getByRole("button", { name: /^Đoán/ }).click();
  await expect(verdict(page)).toBeVisible();
});

test("without JavaScript what isn't there is told in words and in the page's language, with its status and a way on", async ({
  page,
}) => {
  const missing = { heading: "Không tìm thấy trang này.", wayOn: "Đến khóa học", language: "vi" };
  const english = { heading: "This page can't be found.", wayOn: "To the course", language: "en" };
  const certificate = { heading: "Không có chứng nhận nào mang mã này.", wayOn: /^Về trang/, language: "vi" };
  await signUp(page);
  for (const [address, { heading, wayOn, language }] of [
    ["/no-such-page", missing],
    ["/en/no-such-page", english],
    ["/no-such-file.txt", missing],
    ["/learn/no-such-lesson", missing],
    ["/en/learn/no-such-lesson/quiz", english],
    [`/review/${crypto.randomUUID()}`, missing],
    ["/manage", missing],
    ["/certificate/AAAA", certificate],
  ] as const) {
    const reply = await page.goto(address);
    expect(reply?.status(), address).toBe(404);
    await expect(page.getByRole("heading", { level: 1 }), address).toHaveText(heading);
    await expect(page.locator("html"), address).toHaveAttribute("lang", language);
    await expect(page.locator("title"), address).toHaveCount(1);
    await expect(page.getByRole("link", { name: wayOn }), address).toBeVisible();
  }
});
