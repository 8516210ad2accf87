import { expect, type Page } from "@playwright/test";
import { type Choice, choices } from "@/domain/choice";
import { itemByStem } from "./course";

export const demo = { learner: "learner@example.com", manager: "manager@example.com", password: "phan-vai-demo" };

export const zoneName: Record<Choice, string> = { first: "CAIO", both: "Cả hai", second: "CTO" };

/** Signs in and is at home: a learner at the course, a manager at the cohorts. */
export async function signIn(page: Page, email: string, password = demo.password) {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  const home = email === demo.manager ? "Nhóm" : "CAIO hay CTO?";
  await expect(page.getByRole("heading", { level: 1, name: home })).toBeVisible();
}

/** What a page of ours sends along with JSON. */
export const ownHeaders = async (page: Page) => ({
  origin: new URL(page.url()).origin,
  "content-type": "application/json",
  "x-owner": (await page.locator("html").getAttribute("data-owner")) ?? "nobody",
});

let people = 0;

/** A learner of one's own, signed in on the course map. */
export async function signUp(page: Page, name = "Người Học") {
  const email = `learner-${process.pid}-${Date.now()}-${people++}@example.com`;
  await page.goto("/sign-up");
  await page.getByLabel("Tên hiển thị").fill(name);
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Mật khẩu").fill("mot cau de nho 2026");
  await page.getByRole("button", { name: "Tạo tài khoản" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "CAIO hay CTO?" })).toBeVisible();
  return { email, password: "mot cau de nho 2026" };
}

/** The form of the question that is asked now. */
export const question = (page: Page) => page.getByRole("group", { name: "Trách nhiệm này thuộc về ai?" });

/** The page runs its script, and nothing on it is too new to take a press. A click waits for that by itself, a key does not. */
export const settled = (page: Page) => expect(page.locator("[data-settling]")).toHaveCount(0);

/** The verdict's heading, which tells that a response is stored. */
export const verdict = (page: Page) => page.getByRole("heading", { name: /^(Đúng|Chưa đúng)/ });

export const stemOf = async (page: Page) => (await page.getByRole("heading", { level: 1 }).innerText()).trim();

/** Answers the home page's question, then begins the first lesson and its practice as a guest. */
export async function beginTrial(page: Page) {
  await page.goto("/");
  await question(page).getByRole("radio", { name: "Cả hai" }).check({ force: true });
  await page.getByRole("button", { name: /^Rất chắc/ }).click();
  await expect(verdict(page)).toBeVisible();
  await page.getByRole("button", { name: "Học thử bài 1, chưa cần tài khoản" }).click();
  await page.getByRole("button", { name: "Làm bài luyện" }).click();
  await expect(page.getByText("Câu 1 trên 12")).toBeVisible();
}

/** Answers the question on the screen, rightly or not, and waits for its verdict. Gives the stem. */
export async function answer(
  page: Page,
  { rightly, certainty = "Khá chắc" }: { rightly: boolean; certainty?: string },
) {
  await expect(question(page)).toBeVisible();
  const stem = await stemOf(page);
  const { key } = itemByStem(stem);
  const choice = rightly ? key : (choices.find((other) => other !== key) ?? key);
  await question(page).getByRole("radio", { name: zoneName[choice], exact: true }).check({ force: true });
  await page.getByRole("button", { name: new RegExp(`^${certainty}`) }).click();
  await expect(verdict(page)).toHaveText(rightly ? /^Đúng/ : /^Chưa đúng/);
  return stem;
}

export const goOn = (page: Page) => page.getByRole("button", { name: "Tiếp tục" }).click();

/** Does the whole practice that is open, missing the first `misses` questions, up to the results. */
export async function finishPractice(page: Page, misses = 0) {
  for (let asked = 0; asked < 60; asked += 1) {
    await answer(page, { rightly: asked >= misses });
    await goOn(page);
    const results = page.getByRole("heading", { level: 1, name: /^(Đúng (\d+ trên|cả) \d+ câu|Làm lại: đúng)/ });
    await expect(question(page).or(results)).toBeVisible();
    if (await results.isVisible()) return;
  }
  throw new Error("The practice did not end");
}
