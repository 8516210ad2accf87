import { expect, test } from "@playwright/test";
import { course } from "./course";
import { answer, finishPractice, goOn, question, signUp, verdict } from "./learner";
import { respondToAll } from "./wire";

test("a learner goes from sign-up past the questions before learning through every lesson and practice to the finished course", async ({
  page,
}) => {
  test.setTimeout(300_000);
  await page.goto("/");
  await page.getByRole("link", { name: "Đăng nhập" }).click();
  await signUp(page);
  await page.getByRole("button", { name: "Bỏ qua" }).click();
  await expect(page.getByRole("heading", { name: /^Trước khi học/ })).toHaveCount(0);
  for (const [index, lesson] of course.lessons.entries()) {
    await page.goto("/learn");
    await page
      .getByRole("link", { name: index === 0 ? "Bắt đầu học" : /Bắt đầu học|Học tiếp/ })
      .first()
      .click();
    await expect(page.getByRole("heading", { level: 1, name: lesson.title.vi })).toBeVisible();
    await page.getByRole("button", { name: "Làm bài luyện" }).click();
    await answer(page, { rightly: index > 0 });
    await goOn(page);
    if (index === 0) {
      await finishPractice(page, 1);
    } else {
      await expect(question(page)).toBeVisible();
      await respondToAll(page);
      await page.goto(`/learn/${lesson.id}/quiz`);
    }
    const after = course.lessons[index + 1];
    await expect(
      page.getByRole("link", { name: after ? `Bài tiếp: ${after.title.vi}` : "Vào bài kiểm tra cuối khóa" }),
    ).toBeVisible();
  }
  await page.goto("/learn");
  await expect(page.getByText(`Bạn đã học hết ${course.lessons.length} bài`)).toBeVisible();
  await page.goto("/progress");
  await expect(page.getByText(`Đã học ${course.lessons.length} trên ${course.lessons.length} bài`)).toBeVisible();
});

test("a missed item comes back after at least three others, and the score counts its first response", async ({
  page,
}) => {
  await signUp(page);
  await page.goto("/learn/caio-cto/background/quiz");
  const missed = await answer(page, { rightly: false, certainty: "Rất chắc" });
  await expect(page.getByText("Câu 1 trên 12", { exact: true })).toBeVisible();
  await expect(page.getByText("+1 câu ôn lại", { exact: true })).toBeVisible();
  await expect(page.getByText("Bạn sẽ gặp lại câu này sau vài câu nữa, rồi một lần nữa vào ngày mai.")).toBeVisible();
  const asked: string[] = [];
  for (let next = 0; next < 4; next += 1) {
    await goOn(page);
    asked.push(await answer(page, { rightly: true }));
  }
  expect(asked.indexOf(missed)).toBe(3);
  await goOn(page);
  await expect(question(page)).toBeVisible();
  await respondToAll(page);
  await page.goto("/learn/caio-cto/background/quiz");
  await expect(page.getByRole("heading", { level: 1, name: "Đúng 11 trên 12 câu" })).toBeVisible();
});

test("a learner retries the missed items, and the lesson's score stays that of the first attempt", async ({ page }) => {
  await signUp(page);
  await page.goto("/learn/caio-cto/caio/quiz");
  await respondToAll(page, 2);
  await page.goto("/learn/caio-cto/caio/quiz");
  await page.getByRole("button", { name: "Làm lại 2 câu sai" }).click();
  await expect(page.getByText("Câu 1 trên 2")).toBeVisible();
  await finishPractice(page);
  await expect(page.getByRole("heading", { level: 1, name: "Làm lại: đúng 2 trên 2 câu ngay lần đầu" })).toBeVisible();
  await page.goto("/learn");
  await expect(page.getByText("Lượt đầu: đúng 10 trên 12 câu")).toBeVisible();
});

test("the whole of a question works by keyboard alone, and the verdict takes the focus", async ({ page }) => {
  await signUp(page);
  await page.goto("/learn/caio-cto/background/quiz");
  await question(page).getByRole("radio", { name: "CAIO", exact: true }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(question(page).getByRole("radio", { name: "Cả hai" })).toBeChecked();
  await page.keyboard.press("3");
  await expect(question(page).getByRole("radio", { name: "CTO", exact: true })).toBeChecked();
  // Enter in a zone says nothing of certainty, so nothing is sent: the first response to go out is the one chosen below.
  const sent = page.waitForRequest((request) => request.url().includes("/responses"));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: /^Khá chắc/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(verdict(page)).toBeFocused();
  expect((await sent).postDataJSON()).toMatchObject({ choice: "second", certainty: "fairly" });
});

test("a lesson remembers the paragraph and offers to go on from its section", async ({ page }) => {
  await signUp(page);
  await page.goto("/learn/caio-cto/background");
  const paragraph = page.locator("[data-paragraph]").nth(5);
  const saved = page.waitForResponse((response) => response.url().includes("/reading") && response.status() === 204);
  await paragraph.scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 300);
  await saved;
  await page.goto("/learn/caio-cto/background");
  await expect(page.getByRole("link", { name: /^Tiếp tục từ: / })).toBeVisible();
});
