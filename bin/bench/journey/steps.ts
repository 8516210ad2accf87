import type { Page } from "playwright";
import { goOn, respondTo } from "./practice";

/** A step of a journey, by its name in the table; one that hashes a password costs what it costs on purpose. */
export type Step = { name: string; hashes?: true; go(page: Page, origin: string): Promise<unknown> };

const lesson = "/learn/caio-cto/background";
const asked = 12;

/** Of somebody who comes for the first time: from the page on which they sign up to the results of their first practice. */
export const steps: Step[] = [
  { name: "first page: sign-up", go: (page, origin) => page.goto(`${origin}/sign-up`) },
  { name: "account made", hashes: true, go: signUp },
  { name: "lesson", go: (page, origin) => page.goto(origin + lesson) },
  { name: `${asked} questions`, go: practise },
  { name: "results", go: seeResults },
];

async function signUp(page: Page): Promise<void> {
  await page.getByLabel("Tên hiển thị").fill("Minh Anh");
  await page.getByLabel("Email").fill(`minh-anh-${Date.now()}@example.com`);
  await page.getByLabel("Mật khẩu").fill("mot cau de nho 2026");
  // Who types pauses, and is told how hard it is to guess.
  await page.getByText(/Mật khẩu (rất )?tốt\./).waitFor();
  await page.getByRole("button", { name: "Tạo tài khoản" }).click();
  await page.waitForURL(/\/learn\/[a-z0-9-]+$/);
}

async function practise(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}${lesson}/quiz`);
  for (let number = 1; number <= asked; number += 1) {
    if (number > 1) await goOn(page);
    await page.getByText(`Câu ${number} trên ${asked}`).first().waitFor();
    await respondTo(page);
  }
}

async function seeResults(page: Page): Promise<void> {
  await goOn(page);
  await page.getByRole("heading", { level: 1, name: /^Đúng (cả )?\d/ }).waitFor();
}
