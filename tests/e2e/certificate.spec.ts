import { expect, test } from "@playwright/test";
import { certify, joinDemoCohort } from "./certificate";
import { demo, signIn, signUp } from "./learner";

test("a learner finds the certificate on the progress page, and anyone verifies it by its address", async ({
  page,
  browser,
  baseURL,
}) => {
  const { email } = await signUp(page, "Nguyễn Thị Ẳnh Ữ");
  const code = await certify(email);
  await page.goto("/progress");
  await page.getByRole("link", { name: /^21 trên 24/ }).click();
  await expect(page).toHaveURL(new RegExp(`/certificate/${code}$`));
  const stranger = await browser.newPage({ baseURL });
  const reply = await stranger.goto(`/certificate/${code}`);
  expect(reply?.headers()["cache-control"]).toContain("no-store");
  await expect(stranger.getByRole("heading", { level: 1, name: "Chứng nhận", exact: true })).toBeVisible();
  await expect(stranger.getByText("Đã đạt bài kiểm tra cuối khóa của khóa học “CAIO hay CTO?”")).toBeVisible();
  await expect(stranger.getByText("Chứng nhận còn hiệu lực.")).toBeVisible();
  await expect(stranger.getByText("Nguyễn Thị Ẳnh Ữ")).toBeVisible();
  await expect(stranger.getByText("Phân biệt đúng 21 trên 24 trách nhiệm của CAIO và CTO")).toBeVisible();
  await expect(stranger.getByRole("definition").filter({ hasText: "tính theo số câu hỏi, 95%" })).toBeVisible();
  await expect(stranger.getByRole("img", { name: "Mã QR dẫn đến trang kiểm tra chứng nhận này" })).toBeVisible();
  expect(await stranger.locator("main").innerText()).not.toMatch(/[0-9a-f]{64}/);
  await expect(stranger.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await stranger.getByRole("link", { name: /^EN/ }).click();
  await expect(stranger.getByText("Correctly told apart 21 of 24 CAIO and CTO responsibilities")).toBeVisible();
  await stranger.close();
});

test("the account says that a name goes onto the certificate, and which letters can't be printed there", async ({
  page,
}) => {
  await signUp(page, "Ksor Krŏn");
  await page.goto("/account");
  const name = page.getByLabel("Tên hiển thị");
  await expect(name).toHaveAccessibleDescription(/Tên này được in trên chứng nhận/);
  await name.fill("Lý 李 😀");
  await page.getByRole("button", { name: "Lưu", exact: true }).click();
  await expect(name).toHaveAccessibleDescription(/Chứng nhận không in được: 李 😀\./);
  await expect(name).toHaveValue("Lý 李 😀");
});

test("the production build makes the PDF, in both languages, for anyone", async ({ page, playwright, baseURL }) => {
  const { email } = await signUp(page, "Nguyễn Thị Ẳnh Ữ");
  const code = await certify(email);
  await page.goto(`/certificate/${code}`);
  const address = (await page.getByRole("link", { name: "Tải PDF" }).getAttribute("href")) ?? "";
  const stranger = await playwright.request.newContext({ baseURL });
  for (const [path, language] of [
    [address, "vi"],
    [address.replace("locale=vi", "locale=en"), "en"],
  ] as const) {
    const reply = await stranger.get(path);
    const file = await reply.body();
    expect([reply.status(), reply.headers()["content-type"], reply.headers()["cache-control"]]).toEqual([
      200,
      "application/pdf",
      "private, no-store",
    ]);
    expect(file.toString("latin1", 0, 5)).toBe("%PDF-");
    expect(file.toString("latin1")).toContain(`/Lang (${language})`);
    expect(file.toString("latin1").match(/\/BaseFont \/\w+\+BeVietnamPro/g)).not.toBeNull();
  }
  await stranger.dispose();
});

test("a code that nobody has shows what to do", async ({ page }) => {
  const reply = await page.goto("/certificate/01AR-Z3ND-EKTS-V4RR-FFQ6-9G5F-AV");
  expect(reply?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1, name: "Không có chứng nhận nào mang mã này." })).toBeVisible();
});

test("a manager revokes a certificate without JavaScript; the page says so to anyone, and the PDF is gone", async ({
  page,
  browser,
  baseURL,
}) => {
  const { email } = await signUp(page, "Đặng Thuỵ Ưởng");
  const code = await certify(email);
  const learnerPage = await joinDemoCohort(email);
  const manager = await browser.newContext({ baseURL });
  await signIn(await manager.newPage(), demo.manager);
  const plain = await browser.newContext({
    baseURL,
    javaScriptEnabled: false,
    storageState: await manager.storageState(),
  });
  const form = await plain.newPage();
  await form.goto(learnerPage);
  const summary = form.getByText("Thu hồi", { exact: true }).first();
  await summary.click();
  await form.getByLabel("Lý do thu hồi").fill("   ");
  await form.getByRole("button", { name: "Thu hồi" }).click();
  await expect(form.getByRole("alert")).toHaveText(/Hãy ghi lý do/);
  await form.getByLabel("Lý do thu hồi").fill("Người khác làm hộ bài");
  await form.getByRole("button", { name: "Thu hồi" }).click();
  await expect(form.getByText("Đã thu hồi chứng nhận.")).toBeVisible();
  await expect(form.getByText("Lý do thu hồi: Người khác làm hộ bài")).toBeVisible();

  await page.goto(`/certificate/${code}`);
  await expect(page.getByText(/Chứng nhận đã bị thu hồi ngày .+ và không còn giá trị\./)).toBeVisible();
  await expect(page.getByRole("link", { name: "Tải PDF" })).toBeHidden();
  expect(await page.content()).not.toContain("làm hộ");
  expect((await page.request.get(`/api/v1/certificates/${code}/pdf`)).status()).toBe(410);
  await manager.close();
  await plain.close();
});
