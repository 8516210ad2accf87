import { expect, type Page, test } from "@playwright/test";
import { course } from "@/tests/e2e/course";
import { answer, goOn, question, signIn, signUp } from "@/tests/e2e/learner";
import { respondToAll } from "@/tests/e2e/wire";
import { moveClock } from "./clock";

test.afterEach(() => moveClock(0));
test.describe.configure({ timeout: 240_000 });

/** Does a quiz to its end over the wire, the first `misses` items wrong and very sure. */
async function finish(page: Page, place: string, misses = 0) {
  await page.goto(place);
  return respondToAll(page, misses);
}

/** The time goes on, and the learner comes back. */
async function comeBack(page: Page, days: number, { email, password }: { email: string; password: string }) {
  moveClock(days);
  await page.goto("/learn");
  if (/sign-in/.test(page.url())) await signIn(page, email, password);
}

test("what was missed when very sure is asked again the next day, with the reason, and the rest when it is due", async ({
  page,
}) => {
  const learner = await signUp(page);
  await page.goto("/review");
  await expect(page.getByText("Chưa có gì để ôn")).toBeVisible();

  await finish(page, "/learn/caio-cto/background/quiz", 1);
  await page.goto("/review");
  await expect(page.getByRole("heading", { name: "Hôm nay không có câu nào cần ôn" })).toBeVisible();
  await expect(page.getByText("Ngày mai: 1 câu.")).toBeVisible();

  await comeBack(page, 1, learner);
  await page.getByRole("link", { name: "Ôn tập hôm nay: 1 câu" }).click();
  await page.getByRole("button", { name: "Bắt đầu ôn" }).click();
  await expect(question(page)).toBeVisible();
  await expect(page.getByText("Sai khi rất chắc")).toBeVisible();
  await answer(page, { rightly: true });
  await goOn(page);
  await expect(page.getByRole("heading", { level: 1, name: "Đúng ngay lần đầu 1 trên 1 câu" })).toBeVisible();
  await expect(page.getByText("Hôm nay ôn xong rồi")).toBeVisible();

  await page.goto("/review");
  await expect(page.getByRole("heading", { name: "Hôm nay ôn xong rồi" })).toBeVisible();
});

test("days that were missed are not held against anyone: never more than ten a day, and no reproach", async ({
  page,
}) => {
  const learner = await signUp(page);
  for (const { id } of course.lessons.slice(0, 3)) await finish(page, `/learn/${id}/quiz`);
  await comeBack(page, 21, learner);
  await page.goto("/review");
  await expect(page.getByRole("heading", { name: "Ôn tập hôm nay: 10 câu" })).toBeVisible();
  await page.getByRole("button", { name: "Bắt đầu ôn" }).click();
  await expect(page.getByText("Câu mới về việc bạn đã học")).toBeVisible();
  await finish(page, "/review/quiz");
  await page.goto("/review");
  await expect(page.getByRole("heading", { name: "Hôm nay ôn xong rồi" })).toBeVisible();
  await expect(page.getByText(/Ngày mai: \d+ câu/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Ôn trước" })).toBeVisible();
});

test("thirty days after the last lesson six questions ask what is left, and ninety days after once more", async ({
  page,
}) => {
  const learner = await signUp(page);
  for (const { id } of course.lessons) await finish(page, `/learn/${id}/quiz`);
  await page.goto("/review");
  await expect(page.getByText(/Lần kiểm tra nhớ lâu tiếp theo, sau 30 ngày/)).toBeVisible();
  await comeBack(page, 29.9, learner);
  await page.goto("/review");
  await expect(page.getByRole("button", { name: "Làm bài kiểm tra nhớ lâu" })).toBeHidden();
  for (const days of [30, 90]) {
    await comeBack(page, days + 0.01, learner);
    await page.goto("/review");
    await expect(page.getByRole("heading", { name: `Kiểm tra nhớ lâu sau ${days} ngày` })).toBeVisible();
    await page.getByRole("button", { name: "Làm bài kiểm tra nhớ lâu" }).click();
    await expect(page.getByText("Câu 1 trên 6")).toBeVisible();
    expect(await finish(page, "/review/check/caio-cto", 1)).toBe(6);
    await page.goto("/review/check/caio-cto");
    await expect(page).toHaveURL("/review");
    await expect(page.getByRole("heading", { name: `Kiểm tra nhớ lâu sau ${days} ngày` })).toBeHidden();
  }
});

for (const [hours, isSolid] of [
  [15.9, false],
  [16.1, true],
] as const) {
  test(`right in two sittings ${hours} hours apart is ${isSolid ? "" : "not "}solid`, async ({ page }) => {
    const learner = await signUp(page);
    await finish(page, "/learn/caio-cto/background/quiz");
    await comeBack(page, hours / 24, learner);
    await page.goto("/learn/caio-cto/background/quiz");
    await page.getByRole("button", { name: "Làm lại tất cả" }).click();
    await expect(question(page)).toBeVisible();
    await finish(page, "/learn/caio-cto/background/quiz");
    await page.goto("/progress");
    const solid = page.getByRole("row", { name: /^Vững/ }).first();
    await expect(solid).toBeVisible();
    expect(/[1-9]/.test(await solid.innerText())).toBe(isSolid);
  });
}
