import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { certainty, certaintyNames, itemIds, openQuiz, QuizServer, status, stem, stemsAsked, verdict, zone } from "./quiz-page";

async function respond(choice = "CAIO") {
  await userEvent.click(zone(choice));
  await userEvent.click(certainty(/^Khá chắc/));
}

const offline = () => {
  throw new TypeError("fetch failed");
};
const retry = () => userEvent.click(screen.getByRole("button", { name: "Thử lại" }));

test("a double click sends one request", async () => {
  const server = new QuizServer();
  openQuiz(server);
  await userEvent.click(zone("CAIO"));
  await userEvent.dblClick(certainty(/^Khá chắc/));
  await verdict();
  expect(server.bodies).toHaveLength(1);
});

test("while a response is under way the page says so, and nothing more can be sent", async () => {
  const server = new QuizServer();
  let deliver = () => {};
  server.mishaps.push((_, store) => new Promise((resolve) => (deliver = () => resolve(store()))));
  openQuiz(server);
  await respond();
  expect([status(), certaintyNames.map((name) => certainty(name).disabled)]).toEqual(["Đang lưu…", [true, true, true]]);
  await userEvent.click(zone("CAIO"));
  await userEvent.keyboard("{Enter}");
  deliver();
  await verdict();
  expect(server.bodies).toHaveLength(1);
});

test.each([
  ["the network is gone", offline],
  ["the server is down", () => new Response(null, { status: 503 })],
  ["the server fails", () => new Response("oops", { status: 500 })],
  ["a conflict comes without sense", () => new Response("<html>", { status: 409 })],
])("when %s the choice stays and the page says that it isn't saved", async (_, mishap) => {
  const server = new QuizServer();
  server.mishaps.push(mishap);
  openQuiz(server);
  await respond("Cả hai");
  await vi.waitFor(() => expect(status()).toBe("Chưa lưu được câu trả lời. Lựa chọn của bạn vẫn còn đây."));
  expect([zone("Cả hai").checked, stem(), certainty(/^Khá chắc/).disabled]).toEqual([true, stemsAsked[0], false]);
});

test("“Thử lại” sends the same response under the same id", async () => {
  const server = new QuizServer();
  server.mishaps.push(offline);
  openQuiz(server);
  await respond();
  await retry();
  await verdict();
  const [first, second] = server.bodies.map(({ durationMs: _, ...body }) => body);
  expect(second).toEqual(first);
  expect(server.attempt.responses).toHaveLength(1);
});

test("after a lost reply “Thử lại” shows the verdict of what was stored, once", async () => {
  const server = new QuizServer();
  server.mishaps.push((_, store) => {
    store();
    return offline();
  });
  openQuiz(server);
  await respond();
  await retry();
  expect((await verdict()).textContent).toBe("Đúng. Đáp án: CAIO.");
  expect(server.attempt.responses.map(({ id }) => id)).toEqual([server.bodies[0]?.responseId]);
});

test("after a lost reply another choice doesn't replace what was stored: the page shows that", async () => {
  const server = new QuizServer();
  server.mishaps.push((_, store) => {
    store();
    return offline();
  });
  openQuiz(server);
  await respond("CTO");
  await screen.findByRole("button", { name: "Thử lại" });
  await respond("CAIO");
  expect((await verdict()).textContent).toBe("Chưa đúng. Đáp án: CAIO.");
  expect(zone("CTO").checked).toBe(true);
});

test("when the session has ended the page offers sign-in, and keeps the choice", async () => {
  const server = new QuizServer();
  server.mishaps.push(() => Response.json({ refusal: "signed-out" }, { status: 401 }));
  openQuiz(server);
  await respond("Cả hai");
  const link = await screen.findByRole("link", { name: "Đăng nhập lại" });
  expect(link.getAttribute("href")).toBe("/sign-in?next=%2Flearn%2Froles%2Fquiz");
  expect([status(), zone("Cả hai").checked]).toEqual(["Phiên đăng nhập đã hết. Đăng nhập lại để làm tiếp, câu trả lời vẫn còn.", true]);
});

test("when the question was answered elsewhere the page shows what is stored, and goes on from there", async () => {
  const server = new QuizServer();
  openQuiz(server);
  server.store({ responseId: "another-tab", position: 0, itemId: itemIds[0] ?? "", choice: "both", certainty: "very", durationMs: 1, locale: "vi" });
  await respond("CAIO");
  expect((await verdict()).textContent).toBe("Chưa đúng. Đáp án: CAIO.");
  expect(screen.getByText("Câu này đã được trả lời ở thẻ khác. Đây là câu trả lời đã lưu.")).toBeTruthy();
  expect(zone("Cả hai").checked).toBe(true);
  await userEvent.click(screen.getByRole("button", { name: "Tiếp tục" }));
  expect(stem()).toBe(stemsAsked[1]);
});

test.each([
  ["a position that isn't the attempt's next", 409],
  ["an attempt that isn't there", 404],
])("when the server knows %s the page is fetched anew", async (_, status) => {
  const server = new QuizServer();
  server.mishaps.push(() => Response.json({ refusal: "out-of-order", standing: null }, { status }));
  // A place in the page is the one address that jsdom goes to.
  openQuiz(server, { quiz: `#quiz-${status}` });
  await respond();
  await vi.waitFor(() => expect(window.location.hash).toBe(`#quiz-${status}`));
});

test("a choice that wasn't sent survives a reload of the page", async () => {
  const server = new QuizServer();
  const { unmount } = openQuiz(server);
  await userEvent.click(zone("CTO"));
  unmount();
  openQuiz(server);
  expect([zone("CTO").checked, certainty(/^Đoán/).disabled]).toEqual([true, false]);
});

test("a choice that was sent isn't offered again at the next question", async () => {
  const server = new QuizServer();
  const { unmount } = openQuiz(server);
  await respond("CTO");
  await verdict();
  unmount();
  openQuiz(server);
  expect(screen.getAllByRole<HTMLInputElement>("radio").some(({ checked }) => checked)).toBe(false);
  expect(sessionStorage).toHaveLength(0);
});

test("where storage is switched off the quiz works without it", async () => {
  vi.stubGlobal("sessionStorage", {
    getItem: offline,
    setItem: offline,
    removeItem: offline,
    clear: () => {},
  });
  openQuiz(new QuizServer());
  await respond();
  expect((await verdict()).textContent).toMatch(/^Đúng/);
});

test("when another tab takes the practice over this one steps back and sends nothing", async () => {
  const server = new QuizServer();
  openQuiz(server);
  await userEvent.click(zone("CAIO"));
  const other = new BroadcastChannel(`phan-vai:${server.attempt.id}`);
  other.postMessage("here");
  expect((await screen.findByRole("alert")).textContent).toContain("Bài này đang mở ở thẻ khác.");
  other.close();
  expect([screen.getByRole<HTMLFieldSetElement>("group").disabled, ...certaintyNames.map((name) => certainty(name).disabled)]).toEqual([
    true,
    true,
    true,
    true,
  ]);
  screen.getByRole("heading", { level: 1 }).focus();
  await userEvent.keyboard("3");
  await userEvent.click(certainty(/^Khá chắc/));
  expect([server.bodies, zone("CAIO").checked]).toEqual([[], true]);
});
