import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { demo, signIn } from "./learner";

test.use({ viewport: { width: 1280, height: 900 } });

test("a manager lands at the cohorts, is in the course with one press, and reviews the cohort, its items and one learner", async ({
  page,
}) => {
  await signIn(page, demo.manager);
  await page
    .getByRole("navigation", { name: "Điều hướng chính" })
    .getByRole("link", { name: "Khóa học", exact: true })
    .click();
  await expect(page.getByRole("heading", { level: 1, name: "CAIO hay CTO?" })).toBeVisible();
  await page.goto("/manage");
  await page.getByRole("link", { name: "Nhóm mẫu" }).first().click();
  await expect(page.getByRole("table").first()).toBeVisible();
  await page.getByRole("link", { name: "An Nguyên" }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: /An Nguyên/ })).toBeVisible();
  await page.goBack();
  await page.getByRole("link", { name: "Câu hỏi", exact: true }).first().click();
  await expect(page.getByRole("table").first()).toBeVisible();
  await page.getByRole("link", { name: "Tiến bộ" }).click();
  await expect(page.getByRole("row", { name: /^Sau khi học \d+ \d+% \d+% \+\d+ điểm phần trăm/ })).toBeVisible();
  await expect(page.getByText("Trang 1 trên 2").first()).toBeVisible();
  await page.getByRole("region", { name: "Theo trách nhiệm" }).getByRole("link").first().click();
  await expect(page.getByRole("region", { name: "Từng câu hỏi" }).getByRole("row")).not.toHaveCount(1);
});

test("from a weak responsibility to a response in four steps, by keyboard alone", async ({ page }) => {
  await signIn(page, demo.manager);
  await page.goto("/manage");
  await page.getByRole("link", { name: "Nhóm mẫu" }).first().click();
  await page.getByRole("link", { name: "Trách nhiệm", exact: true }).click();
  const grid = page.getByRole("grid", { name: "Ai nắm được trách nhiệm nào" });
  await expect(grid.getByRole("link").first()).toHaveAttribute("tabindex", "-1");
  await page.getByRole("button", { name: "Xem" }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  const weakest = grid.getByRole("rowheader").getByRole("link").first();
  await expect(weakest).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(grid.getByRole("gridcell").first().getByRole("link")).toBeFocused();
  await page.keyboard.press("Home");
  const duty = await weakest.innerText();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: duty })).toBeVisible();
  for (const [region, address] of [
    ["Ai đang ở đâu", /\/learners\/[^/]+\/responsibilities\//],
    ["Câu trả lời", /\/attempts\/[^/]+#response-/],
  ] as const) {
    await page.getByRole("region", { name: region }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(address);
  }
  await expect(page.locator("tr:target")).toBeInViewport();
});

test("people are found and narrowed down by the keyboard alone, those who were invited among them, and the address keeps what was asked", async ({
  page,
}) => {
  await signIn(page, demo.manager);
  await page.getByRole("link", { name: "Nhóm mẫu" }).first().press("Enter");
  const search = page.getByLabel("Tìm theo tên hoặc email");
  await expect(search).toBeVisible();
  // As far as a Tab goes: the field is reached, and the way on from it is the form's own order.
  for (
    let pressed = 0;
    pressed < 60 && !(await search.evaluate((field) => field === document.activeElement));
    pressed += 1
  )
    await page.keyboard.press("Tab");
  await page.keyboard.type("duc huy");
  await page.keyboard.press("Enter");
  await expect(page.getByText("1–1 trong 1 học viên")).toBeVisible();
  await expect(page.getByRole("row", { name: /Đức Huy/ })).toBeVisible();
  await expect(search).toHaveValue("duc huy");
  await search.focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Tab");
  await expect(page.getByLabel("Lọc", { exact: true })).toBeFocused();
  await page.keyboard.press("End");
  for (const _ of ["order", "size", "show"]) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/state=invited/);
  await expect(page.getByRole("row", { name: /Thục Quyên.*Đã gửi/ })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("row", { name: /Vân Khánh.*Đã hết hạn/ })).toBeVisible();
});

test("the cohort's CSV opens in a spreadsheet: byte order mark, its learners, and the switch that was chosen", async ({
  page,
}) => {
  await signIn(page, demo.manager);
  await page.goto("/manage");
  await page.getByRole("link", { name: "Nhóm mẫu" }).first().click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải CSV" }).first().click();
  const text = readFileSync(await (await download).path(), "utf8");
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(text).toContain("An Nguyên");
});

test("a manager makes a cohort and invites by a list with a slip in it; the learner comes in by the link, once", async ({
  page,
  browser,
  baseURL,
}) => {
  await signIn(page, demo.manager);
  await page.goto("/manage");
  const name = `=Nhóm thử ${Date.now()}`;
  await page.getByLabel(/Tên nhóm/).fill(name);
  await page.getByRole("button", { name: "Tạo nhóm" }).click();
  await page
    .getByRole("link", { name: /Lời mời|Gửi lời mời/ })
    .first()
    .click();
  const email = `invited-${Date.now()}@example.com`;
  await page.getByLabel("Danh sách người được mời").fill(`Người Được Mời\t${email}\nNgười Gõ Nhầm\tnham@`);
  await page.getByRole("button", { name: "Xem trước" }).click();
  await expect(page.getByRole("row", { name: /nham@.*Địa chỉ email chưa đúng/ })).toBeVisible();
  await page.getByRole("button", { name: "Mời 1 người" }).click();
  const link = await page
    .getByRole("row", { name: new RegExp(email) })
    .locator("code")
    .innerText();
  const learner = await browser.newPage({ baseURL });
  await learner.goto(new URL(link).pathname);
  await expect(learner.getByLabel("Tên hiển thị")).toHaveValue("Người Được Mời");
  await learner.getByLabel("Mật khẩu").fill("mot cau de nho 2026");
  await learner.getByRole("button", { name: /Tạo tài khoản|Tham gia/ }).click();
  await expect(learner.getByRole("heading", { level: 1, name: "CAIO hay CTO?" })).toBeVisible();
  const stranger = await browser.newContext({ baseURL });
  const late = await stranger.newPage();
  await late.goto(new URL(link).pathname);
  await expect(late.getByRole("button", { name: /Tạo tài khoản|Tham gia/ })).toBeHidden();
  await page.goto("/manage");
  await page.getByRole("link", { name }).first().click();
  await expect(page.getByText("Người Được Mời").first()).toBeVisible();
  await learner.close();
  await stranger.close();
});
