import { expect, type Page } from "@playwright/test";
import { choices } from "@/domain/choice";
import { isControlled, isPageKept } from "./browser-store";
import { itemByStem } from "./course";
import { goOn, question, settled, signUp, stemOf, zoneName } from "./learner";

export const quiz = "/learn/caio-cto/background/quiz";
export const held = "Đáp án sẽ hiện khi có mạng. Câu trả lời đã được lưu trên máy này.";
export const waiting = (page: Page, n: number) =>
  page.getByText(`Mất mạng. ${n} câu trả lời đang chờ gửi, bạn cứ làm tiếp.`);
export const allSent = (page: Page, n: number) => page.getByText(`Đã gửi đủ ${n} câu trả lời.`);
export const stored = async (page: Page, n: number) => {
  await page.goto(quiz);
  await expect(page.getByText(new RegExp(`^Câu ${n + 1} trên`))).toBeVisible();
};

/** A learner in a practice whose page is kept. */
export async function begin(page: Page) {
  const account = await signUp(page);
  await isControlled(page);
  await page.goto(quiz);
  await expect(question(page)).toBeVisible();
  await settled(page);
  await isPageKept(page, quiz);
  return account;
}

export async function pick(page: Page, rightly = true) {
  const { key } = itemByStem(await stemOf(page));
  const choice = rightly ? key : (choices.find((other) => other !== key) ?? key);
  await question(page).getByRole("radio", { name: zoneName[choice], exact: true }).check({ force: true });
}

export const submit = (page: Page) => page.getByRole("button", { name: /^Khá chắc/ }).click();

/** Answers without network; the last one's verdict is still withheld. */
export async function answerOffline(page: Page, rightly: boolean[]) {
  const stems: string[] = [];
  for (const [index, isRight] of rightly.entries()) {
    if (index > 0) await goOn(page);
    await expect(question(page)).toBeVisible();
    stems.push(await stemOf(page));
    await pick(page, isRight);
    await submit(page);
    await expect(page.getByText(held)).toBeVisible();
  }
  return stems;
}
