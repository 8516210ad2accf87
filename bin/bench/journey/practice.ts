import type { Page } from "playwright";
import { compiledCourses } from "@/content/courses";
import { lessonItems } from "@/domain/course";

const { course } = compiledCourses[0];
const keys = new Map(course.lessons.flatMap(lessonItems).map(({ stem, key }) => [stem.vi, key]));
const names = { first: course.roles.first.short.vi, both: "Cả hai", second: course.roles.second.short.vi };

/** Responds right and fairly sure to what the page asks, and sees the verdict. */
export async function respondTo(page: Page): Promise<void> {
  const stem = (await page.getByRole("heading", { level: 1 }).innerText()).trim();
  await page.getByRole("radio", { name: names[keys.get(stem) ?? "both"], exact: true }).check({ force: true });
  await page.getByRole("button", { name: /^Khá chắc/ }).click();
  await page.getByRole("heading", { name: /^(Đúng|Chưa đúng)/ }).waitFor();
}

/** Goes on: to the next question, or after the last one to the results. */
export const goOn = (page: Page) => page.getByRole("button", { name: "Tiếp tục" }).click();
