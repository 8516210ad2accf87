import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { checkCourse } from "@/content/check";
import { Draft, dutiesOf } from "@/content/draft/draft";
import { folderOfDraft } from "@/content/draft/folder";
import { type Course, lessonItems } from "@/domain/course";
import { accountantAndCfo } from "@/tests/e2e/articles/accountant-and-cfo";
import { chefAndManager } from "@/tests/e2e/articles/chef-and-manager";
import { course as firstCourse } from "@/tests/e2e/course";
import { runSql } from "@/tests/e2e/database";
import { signUp, stemOf } from "@/tests/e2e/learner";
import { bringArticle } from "@/tests/e2e/studio";
import { storeWholeDraft } from "@/tests/e2e/studio-draft";
import { respondToAll } from "@/tests/e2e/wire";
import { nameCourse, writeCourse } from "./author";
import { moveClock } from "./clock";
import { learnInCohort } from "./in-a-cohort";
import { OwnRoles } from "./own-roles";
import { beToldRight, comeIn, goOn, question } from "./taking";

// Here, where nothing runs beside it: what is published is in everybody's list.
test.describe.configure({ timeout: 600_000 });
test.use({ viewport: { width: 1280, height: 900 } });

const articles = "tests/e2e/articles";

let published: Draft[] = [];
test.afterEach(async ({ browser, baseURL }) => {
  moveClock(0);
  const page = await browser.newPage({ baseURL });
  await comeIn(page, "vi");
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

const itemsOf = (course: Course) => course.lessons.flatMap(lessonItems);

/** The draft whose review is at this place. */
async function draftAt(place: string): Promise<Draft> {
  const courseId = place.split("/").at(-1);
  const [row] = await runSql<{ content: unknown }>("SELECT content FROM drafts WHERE course_id = $1", [courseId]);
  return Draft.parse(row?.content);
}

async function publish(page: Page, draft: Draft) {
  await page.goto(`/author/${draft.courseId}/publish`);
  await page.getByRole("button", { name: /^Xuất bản/ }).click();
  await expect(page.getByText("Đã xuất bản. Học viên vào là thấy bản này.")).toBeVisible();
  if (!published.includes(draft)) published.push(draft);
}

test("an article that is pasted becomes a course by keyboard alone, a cohort learns it, and every page names its roles alone", async ({
  page,
  browser,
}) => {
  const own = new OwnRoles();
  const { title } = accountantAndCfo;
  await comeIn(page, "vi");
  const brought = await bringArticle(page, readFileSync(`${articles}/accountant-and-cfo.txt`, "utf8"));
  await own.expectAt(page, brought, title);
  const place = await nameCourse(page, accountantAndCfo);
  await own.expectOn(page, title);
  await writeCourse(page, accountantAndCfo);
  const draft = await draftAt(place);
  const course = courseOf(draft);
  const [lesson] = course.lessons;
  const [duty] = dutiesOf(draft);
  for (const each of ["", "/lessons", `/lessons/${lesson?.id}`, "/questions", `/questions/${duty?.id}`])
    await own.expectAt(page, `${place}${each}`, title);
  for (const each of ["/questions/pairs", "/details", "/publish", "/history", "/doubts", `/preview/${lesson?.id}`])
    await own.expectAt(page, `${place}${each}`, title);
  await page.getByRole("link", { name: "Làm thử bài luyện" }).press("Enter");
  await beToldRight(page, "vi", course, itemsOf(course));
  await own.expectOn(page, title);
  for (const each of ["/author", "/author/new"]) await own.expectAt(page, each, title);
  await publish(page, draft);
  await learnInCohort({ page, browser, course, locale: "vi", own });
  expect(own.left()).toEqual([]);
});

test("an English Word file becomes a course by keyboard alone, a cohort learns it, and its manager reads of its roles", async ({
  page,
  browser,
}) => {
  const own = new OwnRoles();
  await comeIn(page, "en");
  await page.goto("/en/author/new");
  await page.getByLabel("The article's file").setInputFiles(`${articles}/chef-and-manager.docx`);
  await page.getByRole("button", { name: "Continue" }).last().press("Enter");
  const place = await nameCourse(page, chefAndManager);
  await writeCourse(page, chefAndManager);
  const draft = await draftAt(place);
  await page.getByRole("button", { name: "Publish" }).press("Enter");
  await expect(page.getByText("Published. Learners get this edition from now on.")).toBeVisible();
  published.push(draft);
  await learnInCohort({ page, browser, course: courseOf(draft), locale: "en", own });
});

test("a second edition is for whoever starts now; an attempt under way goes on in its own; both courses have their progress and one review", async ({
  page,
  browser,
  baseURL,
}) => {
  const draft = await storeWholeDraft();
  const course = courseOf(draft);
  const items = itemsOf(course);
  const [lesson] = course.lessons;
  const context = await browser.newContext({ baseURL, locale: "vi-VN" });
  const learner = await context.newPage();
  await signUp(learner);
  await comeIn(page, "vi");
  await publish(page, draft);
  await learner.goto(`/learn/${course.id}/${lesson?.id}/quiz`);
  await beToldRight(learner, "vi", course, items);
  await goOn(learner, "vi");
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
  // What is missed comes back in the review.
  await respondToAll(learner, 1, items);

  await learner.goto("/learn/caio-cto/background/quiz");
  await respondToAll(learner, 1);
  const courses = [course, firstCourse];
  for (const place of ["/learn", "/progress"]) {
    await learner.goto(place);
    for (const { title, lessons } of courses)
      await expect(learner.getByRole("main").getByRole("listitem").filter({ hasText: title.vi })).toContainText(
        `Đã học 1 trên ${lessons.length} bài`,
      );
  }
  moveClock(2);
  await learner.goto("/review");
  await learner.getByRole("button", { name: "Bắt đầu ôn" }).click();
  const inTurn: string[] = [];
  for (const _ of courses) {
    await expect(question(learner, "vi")).toBeVisible();
    const names = await learner
      .getByText(new RegExp(courses.map(({ title }) => title.vi.replace("?", "\\?")).join("|")))
      .allInnerTexts();
    inTurn.push(...courses.map(({ title }) => title.vi).filter((title) => names.join().includes(title)));
    await respondToAll(learner, 0, courses.flatMap(itemsOf));
    await learner.goto("/review/quiz");
  }
  expect(inTurn.sort()).toEqual(courses.map(({ title }) => title.vi).sort());
  await context.close();
});
