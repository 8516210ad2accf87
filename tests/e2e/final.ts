import { expect, type Page } from "@playwright/test";
import { type Choice, choices } from "@/domain/choice";
import { itemByStem } from "./course";
import { question, stemOf, zoneName } from "./learner";

/** Starts a final from the course map. */
export async function startFinal(page: Page) {
  await page.goto("/learn");
  await page.getByRole("link", { name: "Bài kiểm tra cuối khóa" }).click();
  await page.getByRole("button", { name: "Bắt đầu bài kiểm tra" }).click();
  await expect(page.getByText("Câu 1 trên 24", { exact: true })).toBeVisible();
}

/** Chooses rightly or not in the question that is shown, and waits for what comes next. */
export async function choose(page: Page, isRight: boolean, certainty = "Khá chắc") {
  const stem = await stemOf(page);
  const { key } = itemByStem(stem);
  const choice: Choice = isRight ? key : (choices.find((other) => other !== key) ?? key);
  await question(page).getByRole("radio", { name: zoneName[choice], exact: true }).check({ force: true });
  await page.getByRole("button", { name: new RegExp(`^${certainty}`) }).click();
  await expect(page.getByRole("heading", { level: 1, name: stem, exact: true })).toHaveCount(0);
  return { stem, choice };
}

export const openQuestion = async (page: Page, number: number) => {
  await page.goto(`/learn/caio-cto/final?question=${number}`);
  await expect(page.getByText(`Câu ${number} trên 24`, { exact: true })).toBeVisible();
};

export const finish = (page: Page) => page.getByRole("heading", { level: 1, name: "Nộp bài?" });

/** A hand-in, up to the page with the way back. */
export async function handIn(page: Page) {
  await page.getByRole("button", { name: "Nộp bài" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Đã nộp bài" })).toBeVisible();
}

/** The result takes ten seconds to show. */
export const result = (page: Page) => page.getByRole("heading", { level: 1, name: /^Đúng \d+ trên 24 câu$/ });
export const expectResult = (page: Page, text: string) => expect(result(page)).toHaveText(text, { timeout: 30_000 });
