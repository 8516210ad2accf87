import { expect, type Page, test } from "@playwright/test";
import { dayMs, shownAt } from "@/domain/day";
import { joinDemoCohort } from "@/tests/e2e/certificate";
import { course } from "@/tests/e2e/course";
import { runSql } from "@/tests/e2e/database";
import { signUp } from "@/tests/e2e/learner";
import { respondToAll } from "@/tests/e2e/wire";
import { anInbox } from "@/tests/inbox";
import { moveClock } from "./clock";
import { mailPort } from "./mail-port";
import { comeIn } from "./taking";

// Here, where nothing runs beside it: the first moves the clock, the second a key that everybody is judged by.
test.describe.configure({ timeout: 240_000 });
test.use({ viewport: { width: 1280, height: 900 } });
test.afterEach(async ({ page }) => {
  moveClock(0);
  // A test that failed on its way leaves no key behind that the others don't know.
  const [standing] = await runSql("SELECT FROM regrades WHERE reason = $1 AND undone_at IS NULL", [reason]);
  if (standing) await takeBack(page);
});

const reason = "Bài gốc nói khác.";
const takeBack = async (page: Page) => {
  await page.getByRole("button", { name: "Hoàn tác" }).first().click();
  await said(page, "Đã hoàn tác. Mọi kết quả trở lại như trước.", 60_000);
};

const dayIn = (days: number) => shownAt(new Date(Date.now() + days * dayMs), "Asia/Ho_Chi_Minh").day;
const said = (page: Page, text: string, timeout = 10_000) =>
  expect(page.getByRole("status").filter({ hasText: text })).toBeVisible({ timeout });

test("a list with slips becomes a cohort by e-mail; who is late is reminded by e-mail and given longer, finishes, and is erased when leaving the company", async ({
  page,
  browser,
  baseURL,
}) => {
  const inbox = await anInbox({ port: mailPort });
  const name = "Rơ Châm H'Linh";
  const who = { email: `mail-${Date.now()}@example.com`, password: "mot cau de nho 2026" };
  const arrived = async (subject: RegExp) => {
    const found = () =>
      inbox.arrived.find(({ to, mail }) => to === who.email && subject.test(mail.subject ?? ""))?.mail;
    await expect.poll(() => found()?.subject, { timeout: 20_000 }).toMatch(subject);
    return found()?.text ?? "";
  };
  await comeIn(page, "vi");
  const title = `Nhóm qua thư ${Date.now()}`;
  await page.goto("/manage");
  await page.getByLabel("Tên nhóm").fill(title);
  await page.getByRole("button", { name: "Tạo nhóm" }).click();
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  const cohort = new URL(page.url()).pathname;
  await runSql(
    `INSERT INTO memberships (id, cohort_id, user_id, role)
     SELECT gen_random_uuid(), $1::uuid, id, 'learner' FROM users WHERE email = 'hoc-vien-28@example.com'`,
    [cohort.split("/").at(-1)],
  );

  await page.goto(`${cohort}/invitations`);
  const lines = [
    `${name}\t${who.email}`,
    "Gõ Nhầm\tnham@",
    `${name}\t${who.email}`,
    "Bích Đào\thoc-vien-28@example.com",
  ];
  await page.getByLabel("Danh sách người được mời").fill(lines.join("\n"));
  await page.getByRole("button", { name: "Xem trước" }).click();
  for (const fault of [/nham@.*Địa chỉ email chưa đúng/, /mail-.*Đã có ở dòng trên/, /hoc-vien-28.*Đã ở trong nhóm/])
    await expect(page.getByRole("row", { name: fault })).toBeVisible();
  await page.getByRole("button", { name: "Mời 1 người" }).click();
  await page.getByRole("link", { name: "Gửi qua email" }).click();
  await page.getByRole("button", { name: "Gửi 1 email" }).click();
  await said(page, "Email đang được gửi.");
  await page.goto(`${cohort}?state=invited`);
  await expect(page.getByRole("row", { name: new RegExp(name) })).toContainText("Chưa dùng");

  const link = /http:\S+\/invite\/[\w-]+/.exec(await arrived(/./))?.[0] ?? "";
  const context = await browser.newContext({ baseURL, locale: "vi-VN" });
  const learner = await context.newPage();
  await learner.goto(new URL(link).pathname);
  await learner.getByLabel("Mật khẩu").fill(who.password);
  await learner.getByRole("button", { name: "Tạo tài khoản" }).click();
  await expect(learner.getByRole("heading", { level: 1, name: course.title.vi })).toBeVisible();

  await page.goto(`${cohort}/settings`);
  await page.getByLabel("Ngày", { exact: true }).fill(dayIn(1));
  await page.getByRole("button", { name: "Lưu hạn học" }).click();
  await said(page, "Đã lưu hạn học.");
  moveClock(2);
  await page.goto(`${cohort}?state=overdue`);
  const row = page.getByRole("row", { name: new RegExp(name) });
  await expect(row).toContainText("Quá hạn");
  await row.getByRole("checkbox").check();
  await page.getByRole("button", { name: "Gửi email nhắc học tiếp" }).click();
  await said(page, "Đang gửi email nhắc");
  await arrived(/nhắc bạn học tiếp|quá hạn/);
  await row.getByRole("checkbox").check();
  await page.getByLabel("Hạn mới").fill(dayIn(9));
  await page.getByRole("button", { name: "Dời hạn" }).click();
  await said(page, "Đã dời hạn cho những người đã chọn.");
  await expect(row).toBeHidden();

  for (const { id } of course.lessons) {
    await learner.goto(`/learn/${course.id}/${id}/quiz`);
    await respondToAll(learner);
  }
  await page.goto(`${cohort}?state=finished`);
  await expect(row).toContainText(`${course.lessons.length} trên ${course.lessons.length}`);
  await page.goto(`${cohort}/items`);
  const figures = await page.getByRole("table").first().innerText();
  expect(figures).toContain("1");

  await page.goto(cohort);
  await page.getByRole("link", { name }).click();
  await page.getByRole("link", { name: "Người này đã rời công ty?" }).click();
  await page.getByLabel(`Nhập email ${who.email} để xác nhận`).fill(who.email);
  await page.getByRole("button", { name: "Xóa hẳn dữ liệu" }).click();
  await said(page, "Đã xóa dữ liệu của người này.");
  await expect(page.getByText(name)).toHaveCount(0);
  await page.goto(`${cohort}/items`);
  expect(await page.getByRole("table").first().innerText()).toBe(figures);
  await learner.goto("/sign-in");
  await learner.getByLabel("Email").fill(who.email);
  await learner.getByLabel("Mật khẩu").fill(who.password);
  await learner.getByRole("button", { name: "Đăng nhập" }).click();
  await expect(learner.getByText("Email hoặc mật khẩu chưa đúng.")).toBeVisible();
  await context.close();
  await inbox.close();
});

test("a key that a learner doubts reaches the manager, who sees whose results another key changes, regrades, and takes it back", async ({
  page,
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ baseURL, locale: "vi-VN" });
  const learner = await context.newPage();
  const name = `An Ẩn ${Date.now()}`;
  const { email } = await signUp(learner, name);
  const learnerPage = await joinDemoCohort(email);
  // The last lesson, which the fewest have practised: everybody who answered the item is replayed.
  const practice = `/learn/${course.id}/${course.lessons.at(-1)?.id}/quiz`;
  await learner.goto(practice);
  await respondToAll(learner, 1);
  await learner.goto(practice);
  const score = learner.getByRole("heading", { level: 1 });
  await expect(score).toHaveText(/^Đúng \d+ trên \d+ câu$/);
  const before = await score.innerText();
  const [raw = "", max = ""] = before.match(/\d+/g) ?? [];
  expect(Number(raw)).toBe(Number(max) - 1);
  const results = learner.url();
  await learner.locator("details").evaluateAll((all) => {
    for (const details of all) details.setAttribute("open", "");
  });
  await learner.getByRole("link", { name: "Tôi nghĩ đáp án này sai" }).first().click();
  const told = learner.url();
  const chosen = /Bạn đã chọn: (.+?)\. Đáp án/.exec(await learner.getByRole("main").innerText())?.[1] ?? "";
  const words = `Đoạn văn nói khác ${Date.now()}`;
  await learner.getByLabel("Vì sao bạn nghĩ đáp án sai?").fill(words);
  await learner.getByRole("button", { name: "Gửi", exact: true }).click();
  await said(learner, "Cảm ơn bạn.");

  await comeIn(page, "vi");
  await page.goto(`${learnerPage.split("/learners/")[0]}/doubts`);
  const doubt = page.getByRole("listitem").filter({ hasText: words });
  await expect(doubt).toContainText(name);
  await doubt.getByRole("link", { name: "Chấm lại câu này" }).click();
  await page.getByRole("radio", { name: chosen, exact: true }).check();
  await page.getByRole("button", { name: "Xem trước" }).click();
  const effect = page.getByRole("row", { name: new RegExp(name) });
  await expect(effect).toContainText(new RegExp(`${raw}.*${max}`, "s"));
  await page.getByLabel("Lý do").fill(reason);
  await page.getByRole("button", { name: "Áp dụng chấm lại" }).click();
  await said(page, "Đã chấm lại.", 60_000);
  await learner.goto(results);
  await expect(score).toHaveText(`Đúng cả ${max} câu`);
  await learner.goto(told);
  await expect(
    learner.getByText(/Câu này đã được sửa ngày .* Kết quả của bạn được tính theo đáp án mới\./),
  ).toBeVisible();

  await takeBack(page);
  await learner.goto(results);
  await expect(score).toHaveText(before);
  await context.close();
});
