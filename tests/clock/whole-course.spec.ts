import { expect, type Page, test } from "@playwright/test";
import { checkCourse } from "@/content/check";
import type { Draft } from "@/content/draft/draft";
import { folderOfDraft } from "@/content/draft/folder";
import { type Course, type Item, lessonItems } from "@/domain/course";
import { demo, goOn, question, signUp, stemOf, verdict } from "@/tests/e2e/learner";
import { storeWholeDraft } from "@/tests/e2e/studio-draft";
import { respondToAll } from "@/tests/e2e/wire";
import { moveClock } from "./clock";

// Here, where nothing runs beside it: what is published is in everybody's list.
test.describe.configure({ timeout: 240_000 });
test.use({ viewport: { width: 1280, height: 900 } });

let published: Draft[] = [];
test.afterEach(async ({ browser, baseURL }) => {
  moveClock(0);
  const page = await browser.newPage({ baseURL });
  await comeIn(page);
  for (const { courseId } of published) {
    await page.goto(`/author/${courseId}/publish`);
    await page.getByRole("button", { name: "Cất khóa học" }).click();
    await expect(page.getByText("Đã cất khóa học.")).toBeVisible();
  }
  published = [];
  await page.close();
});

function courseOf(draft: Draft): Course {
  const checked = checkCourse(folderOfDraft(draft));
  if (!checked.accepted) throw new Error("The draft is whole.");
  return checked.value.course;
}

/** With two courses a sign-in leads to their list. */
async function comeIn(page: Page) {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(demo.manager);
  await page.getByLabel("Mật khẩu").fill(demo.password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(page.getByRole("navigation", { name: "Điều hướng chính" })).toBeVisible();
}

async function publish(page: Page, draft: Draft) {
  await page.goto(`/author/${draft.courseId}/publish`);
  await page.getByRole("button", { name: /^Xuất bản/ }).click();
  await expect(page.getByText("Đã xuất bản. Học viên vào là thấy bản này.")).toBeVisible();
  if (!published.includes(draft)) published.push(draft);
}

/** A page of the course by its own roles, and by nobody else's. */
async function expectOwnRoles(page: Page, place: string) {
  await page.goto(place);
  await expect(page.getByRole("main")).not.toBeEmpty();
  await expect(page.locator("body")).not.toContainText(/CAIO|CTO/);
}

/** Answers the question on the screen rightly, as a learner does. */
async function answerRightly(page: Page, { roles }: Course, items: Item[]) {
  await expect(question(page)).toBeVisible();
  const stem = await stemOf(page);
  const key = items.find((item) => item.stem.vi === stem)?.key ?? "both";
  const name = key === "both" ? "Cả hai" : roles[key].short.vi;
  await question(page).getByRole("radio", { name, exact: true }).check({ force: true });
  await page.getByRole("button", { name: /^Khá chắc/ }).click();
}

test("a published course reaches a cohort: lesson, practice, review, final and report, all by its own roles", async ({
  page,
  browser,
  baseURL,
}) => {
  const draft = await storeWholeDraft();
  const course = courseOf(draft);
  const items = course.lessons.flatMap(lessonItems);
  await comeIn(page);
  await page.goto(`/author/${draft.courseId}/preview/${course.lessons[0]?.id}`);
  await page.getByRole("link", { name: "Làm thử bài luyện" }).click();
  await answerRightly(page, course, items);
  await expect(verdict(page)).toHaveText(/^Đúng/);
  await publish(page, draft);

  await page.goto("/manage");
  const name = `Nhóm ca kho ${Date.now()}`;
  await page.getByLabel(/Tên nhóm/).fill(name);
  await page.getByLabel("Khóa học của nhóm").selectOption(draft.courseId);
  await page.getByRole("button", { name: "Tạo nhóm" }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  const cohort = new URL(page.url()).pathname;
  await page
    .getByRole("link", { name: /Lời mời/ })
    .first()
    .click();
  await page.getByRole("textbox").first().fill(`ca-kho-${Date.now()}@example.com`);
  await page
    .getByRole("button", { name: /Tạo|Gửi/ })
    .first()
    .click();
  const link = await page.getByRole("status").getByRole("listitem").locator("code").innerText();

  const context = await browser.newContext({ baseURL, locale: "vi-VN" });
  const learner = await context.newPage();
  await learner.goto(new URL(link).pathname);
  await learner.getByLabel("Tên hiển thị").fill("H'Hen Êban");
  await learner.getByLabel("Mật khẩu").fill("mot cau de nho 2026");
  await learner.getByRole("button", { name: /Tạo tài khoản|Tham gia/ }).click();
  await expect(learner.getByRole("navigation", { name: "Điều hướng chính" })).toBeVisible();
  await learner.goto("/learn");
  await learner.getByRole("link", { name: course.title.vi }).first().click();
  await expect(learner.getByRole("heading", { level: 1, name: course.title.vi })).toBeVisible();

  const place = `/learn/${course.id}`;
  for (const { id, title } of course.lessons) {
    await expectOwnRoles(learner, `${place}/${id}`);
    await expect(learner.getByRole("heading", { level: 1, name: title.vi })).toBeVisible();
    await learner.goto(`${place}/${id}/quiz`);
    await answerRightly(learner, course, items);
    await expect(verdict(learner)).toHaveText(/^Đúng/);
    await expect(learner.locator("body")).not.toContainText(/CAIO|CTO/);
    await goOn(learner);
    await respondToAll(learner, 1, items);
    await expectOwnRoles(learner, `${place}/${id}/quiz`);
  }

  await learner.goto(`${place}/final`);
  await learner.getByRole("button", { name: "Bắt đầu bài kiểm tra" }).click();
  const isOver = learner.getByRole("heading", { level: 1, name: "Nộp bài?" });
  for (let asked = 0; asked < 40; asked += 1) {
    await expect(question(learner).or(isOver)).toBeVisible();
    if (await isOver.isVisible()) break;
    const stem = await stemOf(learner);
    await answerRightly(learner, course, items);
    await expect(learner.getByRole("heading", { level: 1, name: stem, exact: true })).toHaveCount(0);
  }
  await learner.getByRole("button", { name: "Nộp bài" }).click();
  await expect(learner.getByRole("heading", { level: 1, name: "Đã nộp bài" })).toBeVisible();
  for (const each of [place, `${place}/map`, `/progress/${course.id}`]) await expectOwnRoles(learner, each);

  moveClock(2);
  await learner.goto("/review");
  await expect(learner.getByRole("button", { name: "Bắt đầu ôn" })).toBeVisible();
  await learner.getByRole("button", { name: "Bắt đầu ôn" }).click();
  await answerRightly(learner, course, items);
  await expect(verdict(learner)).toHaveText(/^Đúng/);
  await expect(learner.locator("body")).not.toContainText(/CAIO|CTO/);

  for (const each of [cohort, `${cohort}/items`]) await expectOwnRoles(page, each);
  await page.goto(cohort);
  await page.getByRole("link", { name: "H'Hen Êban" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: /H'Hen Êban/ })).toBeVisible();
  await expect(page.getByRole("main")).toContainText(course.roles.first.short.vi);
  await expect(page.locator("body")).not.toContainText(/CAIO|CTO/);
  await context.close();
});

test("a second edition is for whoever starts now; an attempt under way goes on in its own, and the first course stays", async ({
  page,
  browser,
  baseURL,
}) => {
  const draft = await storeWholeDraft();
  const course = courseOf(draft);
  const items = course.lessons.flatMap(lessonItems);
  const [lesson] = course.lessons;
  const context = await browser.newContext({ baseURL, locale: "vi-VN" });
  const learner = await context.newPage();
  await signUp(learner);
  await comeIn(page);
  await publish(page, draft);
  await learner.goto(`/learn/${course.id}/${lesson?.id}/quiz`);
  await answerRightly(learner, course, items);
  await expect(verdict(learner)).toHaveText(/^Đúng/);
  await goOn(learner);
  const asked = await stemOf(learner);
  const item = items.find(({ stem }) => stem.vi === asked);

  const changed = `${asked} trong tuần này`;
  await page.goto(`/author/${course.id}/questions/${item?.responsibilityId}`);
  const field = page
    .locator("textarea, input")
    .and(page.getByText(asked, { exact: true }))
    .or(page.locator(`textarea:text-is("${asked}")`));
  await field.first().fill(changed);
  await page.keyboard.press("Control+s");
  await expect(page.getByText(/Đã lưu lúc/).first()).toBeVisible();
  await publish(page, draft);
  await expect(page.getByText("Bản 2", { exact: true })).toBeVisible();

  await learner.reload();
  expect(await stemOf(learner)).toBe(asked);
  await respondToAll(learner, 0, items);
  await learner.goto(`/learn/caio-cto`);
  await expect(learner.getByRole("heading", { level: 1, name: "CAIO hay CTO?" })).toBeVisible();
  await context.close();
});
