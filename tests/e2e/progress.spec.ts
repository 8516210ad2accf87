import { expect, type Page, test } from "@playwright/test";
import { course } from "./course";
import { answer, goOn, question, signUp } from "./learner";
import { respondToAll } from "./wire";

const [first, second] = course.lessons;
if (!first || !second) throw new Error("The course has two lessons");

/** The stop of a lesson on the course map. */
const stop = (page: Page, title: string) =>
  page
    .getByRole("region", { name: "Các bài học" })
    .getByRole("listitem")
    .filter({ has: page.getByRole("link", { name: title, exact: true }) });

test("the map says in a word, in figures and in the glyph what a practice brought, and explains its words", async ({
  page,
}) => {
  await signUp(page);
  await expect(stop(page, first.title.vi).getByText("Chưa học")).toBeVisible();
  await expect(stop(page, first.title.vi).locator("svg").first().locator("path")).toHaveCount(0);
  // All of the row is the link.
  await stop(page, first.title.vi).scrollIntoViewIfNeeded();
  const row = await stop(page, first.title.vi).boundingBox();
  await page.mouse.click((row?.x ?? 0) + (row?.width ?? 0) - 8, (row?.y ?? 0) + (row?.height ?? 0) - 8);
  await expect(page).toHaveURL(new RegExp(`/learn/caio-cto/${first.id}$`));
  await page.goto(`/learn/caio-cto/${first.id}/quiz`);
  await answer(page, { rightly: true });
  await page.goto("/learn");
  await expect(stop(page, first.title.vi).getByText("Đang học")).toBeVisible();
  await page.goto(`/learn/caio-cto/${first.id}/quiz`);
  await respondToAll(page);
  await page.goto("/learn");
  const done = stop(page, first.title.vi);
  await expect(done.getByText("Đã học", { exact: true })).toBeVisible();
  await expect(done.getByRole("list", { name: "Đã nắm" })).toContainText("2/2 việc của CAIO");
  await expect(done.locator("svg").first().locator("path")).toHaveCount(3);
  await expect(stop(page, second.title.vi).getByText("Chưa học")).toBeVisible();
  await page.getByText("“Vững” nghĩa là gì?").click();
  await expect(page.getByText("“Vững”: trả lời đúng ổn định")).toBeVisible();
});

test("progress shows what is known as circles or as a list, and puts the surest error first", async ({ page }) => {
  await signUp(page);
  await page.goto(`/learn/caio-cto/${first.id}/quiz`);
  const unsure = await answer(page, { rightly: false, certainty: "Đoán" });
  await goOn(page);
  const sure = await answer(page, { rightly: false, certainty: "Rất chắc" });
  await goOn(page);
  await expect(question(page)).toBeVisible();
  await respondToAll(page);
  await page.goto(`/learn/caio-cto/${first.id}/quiz`);
  // The results: what to do next is the next lesson, then to retry, and the surest error stands first.
  await expect(page.locator("main [data-primary]")).toHaveText([`Bài tiếp: ${second.title.vi}`]);
  await expect(page.locator("main").getByRole("button").first()).toHaveText("Làm lại 2 câu sai");
  await expect(page.getByRole("region", { name: "Từng câu" }).getByRole("listitem").first()).toContainText(sure);
  await page.goto("/progress");
  await expect(page.getByRole("region", { name: "Việc tiếp theo" }).getByRole("link")).toBeVisible();
  // What has no data yet is left out, and no learner needs the edition's name.
  for (const absent of ["Còn đúng khi hỏi lại", "Kiểm tra nhớ lâu", /Chưa đủ dữ liệu/, /Phiên bản/])
    await expect(page.getByText(absent)).toHaveCount(0);

  const duties = [sure, unsure].map((stem) =>
    course.lessons
      .flatMap(({ responsibilities }) => responsibilities)
      .find((duty) => duty.items.some((item) => item.stem.vi === stem)),
  );
  const errors = page.getByRole("region", { name: "Còn nhầm" }).getByRole("listitem");
  await expect(errors.first()).toContainText("Sai khi rất chắc");
  await expect(errors.first()).toContainText(duties[0]?.name.vi ?? "");
  await expect(errors.first().getByRole("link", { name: /^Đọc lại đoạn này/ })).toHaveAttribute(
    "href",
    new RegExp(`^/learn/caio-cto/${first.id}#`),
  );

  const list = page.getByRole("table", { name: "Danh sách trách nhiệm" });
  await expect(list.getByRole("row", { name: new RegExp(`^${first.responsibilities[0]?.name.vi}`) })).toHaveCount(1);
  const venn = page.locator("figure svg").first();
  await expect(venn).toBeVisible();
  // A dot opens its duty: the list shows itself there.
  await page.locator('figure svg a[href^="#duty-"]').first().focus();
  await page.keyboard.press("Enter");
  await expect(list.locator("tr:target").getByRole("link")).toBeInViewport();
  await page.goBack();
  await page.getByRole("radio", { name: "Danh sách" }).check();
  await expect(venn).toBeHidden();
  const box = await list.boundingBox();
  expect(box && box.height > 200 && box.width > 200).toBe(true);
});
