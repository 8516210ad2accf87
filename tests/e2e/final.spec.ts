import { expect, test } from "@playwright/test";
import { choose, expectResult, finish, handIn, openQuestion, result, startFinal } from "./final";
import { question, settled, signUp, stemOf, zoneName } from "./learner";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a learner does the whole final: changes one, leaves two open, hands in, takes it back, hands in again", async ({
      page,
    }) => {
      test.setTimeout(240_000);
      await signUp(page);
      await startFinal(page);
      const stems: string[] = [];
      for (let number = 1; number <= 22; number += 1) {
        await expect(page.getByText(`Câu ${number} trên 24`, { exact: true })).toBeVisible();
        await expect(page.getByRole("progressbar", { name: `Đã trả lời ${number - 1} trên 24 câu` })).toBeVisible();
        const { stem } = await choose(page, number !== 3);
        stems.push(stem);
      }
      await expect(page.getByText("Câu 23 trên 24", { exact: true })).toBeVisible();
      await openQuestion(page, 3);
      await expect(page.getByText(/^Đã lưu: .*, khá chắc\./i)).toBeVisible();
      await expect(page.getByRole("button", { name: /^Khá chắc/ })).toHaveAttribute("aria-current", "true");
      const { choice } = await choose(page, true, "Rất chắc");
      await expect(page.getByText("Câu 23 trên 24", { exact: true })).toBeVisible();
      await openQuestion(page, 3);
      await expect(question(page).getByRole("radio", { name: zoneName[choice], exact: true })).toBeChecked();

      await page.getByRole("link", { name: "Xem lại và nộp" }).click();
      await expect(finish(page)).toBeVisible();
      await expect(page.getByText("Còn 2 câu chưa trả lời:")).toBeVisible();
      await expect(page.getByRole("link", { name: "Câu 24 trên 24" })).toBeVisible();
      await handIn(page);
      await expect(result(page)).toHaveCount(0);
      await page.getByRole("button", { name: /^Hoàn tác \(\d+ giây\)$/ }).click();
      await expect(
        page.getByText("Đã hoàn tác: bài chưa được nộp. Bạn có thể sửa câu trả lời rồi nộp lại."),
      ).toBeVisible();
      await expect(page.getByText("Còn 2 câu chưa trả lời:")).toBeVisible();
      await page.getByRole("link", { name: "Câu 23 trên 24" }).click();
      await choose(page, true);
      await choose(page, false, "Rất chắc");
      await expect(page.getByText("Bạn đã trả lời cả 24 câu.")).toBeVisible();
      await handIn(page);
      await expectResult(page, "Đúng 23 trên 24 câu");
      await expect(page.getByText("Mức đạt: đúng từ 80%, tức là 20 trên 24 câu.")).toBeVisible();
      await expect(page.getByText(/^Với những câu khác, bạn thường đúng từ \d+ đến 24 câu\.$/)).toBeVisible();
      await expect(page.getByRole("link", { name: "Xem chứng nhận" })).toBeVisible();
      await expect(page.getByRole("listitem").filter({ hasText: "✕ Chưa đúng" }).first()).toContainText("Rất chắc");
      await page.goBack();
      await page.goto("/learn");
      await expect(page.getByText("Lần gần nhất: đúng 23 trên 24 câu")).toBeVisible();
      await expect(
        page.getByRole("region", { name: "Các bài học" }).getByRole("link", { name: "Xem chứng nhận" }),
      ).toBeVisible();
      await page.getByRole("link", { name: "Bài kiểm tra cuối khóa" }).click();
      await expect(page.getByRole("cell", { name: "23 trên 24 · Đạt" })).toBeVisible();

      await page.getByRole("button", { name: "Bắt đầu bài kiểm tra" }).click();
      await expect(page.getByText("Câu 1 trên 24", { exact: true })).toBeVisible();
      expect(stems).not.toContain(await stemOf(page));
    });
  });
}

test("a form that says too little stores nothing, says so and keeps the zone", async ({ page }) => {
  await signUp(page);
  await startFinal(page);
  await question(page).getByRole("radio", { name: "Cả hai" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(
    page.getByText("Câu này chưa được lưu. Hãy chọn CAIO, CTO hay cả hai, rồi chọn mức chắc chắn."),
  ).toBeVisible();
  await expect(question(page).getByRole("radio", { name: "Cả hai" })).toBeChecked();
  await expect(page.getByRole("progressbar", { name: "Đã trả lời 0 trên 24 câu" })).toBeVisible();
});

test("the whole way works by keyboard alone, and the next question's stem takes the focus", async ({ page }) => {
  await signUp(page);
  await startFinal(page);
  await page.reload();
  const press = async (name: string | RegExp, role: "link" | "button" | "radio") => {
    const target = page.getByRole(role, { name, exact: typeof name === "string" }).first();
    for (let step = 0; step < 40 && !(await target.evaluate((node) => node === document.activeElement)); step += 1)
      await page.keyboard.press("Tab");
    await expect(target).toBeFocused();
    await settled(page);
  };
  await press("CAIO", "radio");
  await page.keyboard.press("ArrowRight");
  await expect(question(page).getByRole("radio", { name: "Cả hai" })).toBeChecked();
  await press(/^Rất chắc/, "button");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Câu 2 trên 24", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  await press("Xem lại và nộp", "link");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Còn 23 câu chưa trả lời:")).toBeVisible();
  await press("Nộp bài", "button");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Đã nộp bài" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("button", { name: /^Hoàn tác/ })).toBeFocused();
  await settled(page);
  await page.keyboard.press("Enter");
  await expect(finish(page)).toBeVisible();
});

test("two tabs: what the first one stored is shown to the second, and a hand-in ends both", async ({
  page,
  context,
}) => {
  await signUp(page);
  await startFinal(page);
  const other = await context.newPage();
  await openQuestion(other, 1);
  const { choice } = await choose(page, true);
  const another = choice === "second" ? "CAIO" : "CTO";
  await question(other).getByRole("radio", { name: another, exact: true }).check({ force: true });
  await other.getByRole("button", { name: /^Đoán/ }).click();
  await expect(other.getByText("Câu này đã được trả lời ở thẻ khác. Đây là câu trả lời đã lưu.")).toBeVisible();
  await expect(question(other).getByRole("radio", { name: zoneName[choice], exact: true })).toBeChecked();
  await page.goto("/learn/caio-cto/final/hand-in");
  await handIn(page);
  await question(other).getByRole("radio", { name: another, exact: true }).check({ force: true });
  await other.getByRole("button", { name: /^Đoán/ }).click();
  await expect(
    other.getByText("Bài này đã được nộp ở nơi khác, nên câu trả lời bạn vừa gửi không được tính."),
  ).toBeVisible();
  await expectResult(page, "Đúng 1 trên 24 câu");
});
