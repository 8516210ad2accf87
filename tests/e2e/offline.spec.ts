import { type BrowserContext, expect, test } from "@playwright/test";
import { breakDelivery, isControlled, isPageKept, keptResponses, mendDelivery, waitFor } from "./browser-store";
import { answer, goOn, signUp, stemOf, verdict } from "./learner";
import { allSent, answerOffline, begin, held, pick, quiz, stored, submit, waiting } from "./offline-learner";

for (const moment of ["before choosing", "after choosing", "at submit", "at continue"] as const)
  test(`a network that goes ${moment} loses nothing, and the verdict comes with it`, async ({ page, context }) => {
    await begin(page);
    if (moment === "at continue") await answer(page, { rightly: true });
    if (moment === "after choosing") await pick(page);
    if (moment === "at submit") {
      await pick(page);
      await breakDelivery(page, "unsent");
      await submit(page);
      await expect(page.getByText(held)).toBeVisible();
      await context.setOffline(true);
      await mendDelivery(page);
    } else {
      await context.setOffline(true);
      if (moment === "at continue") await goOn(page);
      if (moment !== "after choosing") await pick(page);
      await submit(page);
      await expect(page.getByText(held)).toBeVisible();
    }
    await expect(waiting(page, 1)).toBeVisible();
    await context.setOffline(false);
    await expect(verdict(page)).toHaveText(/^Đúng/);
    await expect(allSent(page, 1)).toBeVisible();
    await goOn(page);
    const done = moment === "at continue" ? 2 : 1;
    await expect(page.getByText(`Câu ${done + 1} trên 12`)).toBeVisible();
    await stored(page, done);
  });

test("a practice goes on without network; then its responses are sent in order and once, and the verdicts shown", async ({
  page,
  context,
}) => {
  await begin(page);
  await context.setOffline(true);
  const stems = await answerOffline(page, [true, false, true]);
  await expect(waiting(page, 3)).toBeVisible();
  const sent: string[] = [];
  page.on(
    "request",
    (request) => request.url().endsWith("/responses") && sent.push(String(request.postDataJSON().position)),
  );
  await context.setOffline(false);
  await expect(page.getByRole("heading", { level: 1, name: "Đáp án của 3 câu vừa gửi" })).toBeFocused();
  await expect(allSent(page, 3)).toBeVisible();
  expect(sent).toEqual(["0", "1", "2"]);
  await expect(page.getByRole("main").getByRole("listitem")).toContainText(
    [`${stems[1]}Chưa đúng`, `${stems[0]}Đúng`, `${stems[2]}Đúng`].map(loosely),
  );
  await goOn(page);
  await expect(page.getByText("Câu 4 trên 12")).toBeVisible();
  await stored(page, 3);
});

/** The text of an item of the list, whatever stands between its lines. */
const loosely = (text: string) =>
  new RegExp(text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/(Chưa đúng|Đúng)$/, "[\\s\\S]*$1"));

test("when every question was answered without network the page says so, and goes on with it", async ({
  page,
  context,
}) => {
  await begin(page);
  await context.setOffline(true);
  await answerOffline(page, Array(12).fill(true));
  await goOn(page);
  await expect(page.getByRole("heading", { name: "Bạn đã trả lời hết các câu của bài" })).toBeFocused();
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "Đáp án của 12 câu vừa gửi" })).toBeVisible();
  await goOn(page);
  await expect(page.getByRole("heading", { level: 1, name: "Đúng cả 12 câu" })).toBeVisible();
  expect(await keptResponses(page)).toEqual([]);
  await waitFor(page, async (path) => (await caches.match(path)) === undefined, quiz);
});

test("a reload and a killed tab without network go on where the learner was", async ({ page, context }) => {
  await begin(page);
  const first = await answer(page, { rightly: false });
  await goOn(page);
  await context.setOffline(true);
  const stems = [first, ...(await answerOffline(page, [true]))];
  await page.reload();
  await expect(page.getByText("Câu 3 trên")).toBeVisible();
  await expect(waiting(page, 1)).toBeVisible();
  stems.push(...(await answerOffline(page, [true])));
  await page.close({ runBeforeUnload: false });
  const again = await context.newPage();
  await again.goto(`${quiz}?feedback=0`);
  await expect(again.getByText("Câu 4 trên")).toBeVisible();
  expect(stems).not.toContain(await stemOf(again));
  await context.setOffline(false);
  await expect(again.getByRole("heading", { name: "Đáp án của 2 câu vừa gửi" })).toBeVisible();
  await stored(again, 3);
});

test("a killed tab's responses are sent by the next page that is opened, and their verdicts wait for the quiz", async ({
  page,
  context,
}) => {
  await begin(page);
  await context.setOffline(true);
  await answerOffline(page, [true, true]);
  await page.close({ runBeforeUnload: false });
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto("/progress");
  await expect(allSent(again, 2)).toBeVisible();
  await again.goto(quiz);
  await expect(again.getByRole("heading", { name: "Đáp án của 2 câu vừa gửi" })).toBeVisible();
  await goOn(again);
  await expect(again.getByText("Câu 3 trên 12")).toBeVisible();
  await stored(again, 2);
});

test("a practice whose page opened before anything could keep it opens without network all the same, and what is missing with it", async ({
  page,
  context,
}) => {
  await signUp(page);
  await page.evaluate(async () => {
    for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.goto(quiz);
  await isControlled(page);
  await isPageKept(page, quiz);
  await context.setOffline(true);
  await answerOffline(page, [true]);
  await page.reload();
  await expect(page.getByText("Câu 2 trên 12", { exact: true })).toBeVisible();
  await page.goto("/progress");
  await expect(page.getByRole("heading", { level: 1, name: "Trang này cần có mạng." })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("heading", { level: 1, name: "Trang này cần có mạng." })).toHaveCount(0);
  await expect(allSent(page, 1)).toBeVisible();
});

test("a reply that is lost is asked for again: the response is stored once", async ({ page }) => {
  await begin(page);
  await pick(page);
  await breakDelivery(page, "lost");
  await submit(page);
  await expect(page.getByText(held)).toBeVisible();
  await mendDelivery(page);
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(verdict(page)).toHaveText(/^Đúng/);
  await stored(page, 1);
});

test("two tabs that get their network back send each response once", async ({ page, context }) => {
  await begin(page);
  await page.goto("/learn");
  await isPageKept(page, "/learn/caio-cto");
  await page.goto(quiz);
  await context.setOffline(true);
  await answerOffline(page, [true, true]);
  const second = await context.newPage();
  await second.goto("/learn");
  await expect(waiting(second, 2)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("heading", { name: "Đáp án của 2 câu vừa gửi" })).toBeVisible();
  expect((await keptResponses(page)).map(({ state }) => state)).toEqual(["told", "told"]);
  await stored(page, 2);
});

test("where the browser keeps nothing the quiz works online, says so, and keeps the choice when the network goes", async ({
  page,
  context,
}) => {
  await denyStorage(context);
  await signUp(page);
  await page.goto(quiz);
  await expect(
    page.getByText("Trình duyệt này không lưu được khi mất mạng. Hãy giữ kết nối khi làm bài."),
  ).toBeVisible();
  await context.setOffline(true);
  await pick(page);
  await submit(page);
  await expect(
    page.getByText("Mất kết nối nên câu trả lời chưa được lưu. Lựa chọn của bạn vẫn còn đây; hãy thử lại khi có mạng."),
  ).toBeVisible();
  await context.setOffline(false);
  await page.getByRole("button", { name: "Thử lại" }).click();
  await expect(verdict(page)).toHaveText(/^Đúng/);
});

const denyStorage = (context: BrowserContext) =>
  context.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException("denied", "SecurityError");
    };
  });
