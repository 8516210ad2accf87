import "fake-indexeddb/auto";
import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test, vi } from "vitest";
import { deliver } from "@/app/_ui/delivery/outbox.client";
import { keptBy } from "@/app/_ui/delivery/store.client";
import { aSentResponse } from "@/tests/unit/builders";
import { certainty, goOn, itemIds, openQuiz, QuizServer, stem, stemsAsked, verdict, zone } from "./quiz-page";

let owner = "";
beforeEach(() => {
  owner = crypto.randomUUID();
  document.documentElement.dataset.owner = owner;
});

const noNetwork = () => {
  throw new TypeError("fetch failed");
};
const states = async () => (await keptBy(owner)).map(({ position, state }) => `${position} ${state}`);

async function respond(choice: string) {
  await userEvent.click(zone(choice));
  await userEvent.click(certainty(/^Khá chắc/));
}

/** Responds without network to one question after the other. */
async function respondOffline(server: QuizServer, chosen: string[]) {
  for (const [index, choice] of chosen.entries()) {
    if (index > 0) await goOn();
    // What waits is tried first, and nothing after it.
    server.mishaps.push(noNetwork);
    await respond(choice);
    await screen.findByRole("heading", { name: "Đã lưu tạm câu trả lời" });
  }
}

test("without network the response is kept, its verdict withheld, and the next item of the set asked", async () => {
  const server = new QuizServer();
  openQuiz(server);
  await respondOffline(server, ["CTO"]);
  expect(screen.getByText("Đáp án sẽ hiện khi có mạng. Câu trả lời đã được lưu trên máy này.")).toBeTruthy();
  await vi.waitFor(() => expect(document.activeElement?.textContent).toBe("Đã lưu tạm câu trả lời"));
  expect([await states(), screen.queryByText("Bạn đã chọn: CTO") !== null, screen.queryAllByRole("radio")]).toEqual([
    ["0 waiting"],
    true,
    [],
  ]);
  await goOn();
  expect([stem(), screen.getByText(/^Câu \d trên/).textContent]).toEqual([stemsAsked[1], "Câu 2 trên 3"]);
});

test("with the network what waits is sent in order under its first ids, and the verdicts are shown, the missed first", async () => {
  const server = new QuizServer();
  openQuiz(server);
  await respondOffline(server, ["CAIO", "CTO"]);
  await deliver();
  await screen.findByRole("heading", { level: 1, name: "Đáp án của 2 câu vừa gửi" });
  expect(screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent)).toEqual([
    "Chưa đúng. Đáp án: Cả hai.",
    "Đúng, việc này của CAIO.",
  ]);
  expect(screen.getByText("Bạn đã chọn: CTO")).toBeTruthy();
  expect(server.attempt.responses.map(({ position, itemId }) => [position, itemId])).toEqual([
    [0, itemIds[0]],
    [1, itemIds[1]],
  ]);
  expect(new Set(server.bodies.filter(({ position }) => position === 0).map(({ responseId }) => responseId)).size).toBe(
    1,
  );
  await goOn();
  expect(stem()).toBe(stemsAsked[2]);
  expect(await states()).toEqual(["0 told", "1 told"]);
});

test("while the network is back only for some of what waits, no verdict is shown before the last", async () => {
  const server = new QuizServer();
  openQuiz(server);
  await respondOffline(server, ["CAIO", "Cả hai"]);
  server.mishaps.push((_, store) => store(), noNetwork);
  await deliver();
  expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("Đã lưu tạm câu trả lời");
  await deliver();
  await screen.findByRole("heading", { level: 1, name: "Đáp án của 2 câu vừa gửi" });
});

test("verdicts that come while the learner is at a question wait until it is done", async () => {
  const server = new QuizServer();
  openQuiz(server);
  await respondOffline(server, ["CAIO"]);
  await goOn();
  await deliver();
  expect(stem()).toBe(stemsAsked[1]);
  await respond("Cả hai");
  await screen.findByRole("heading", { level: 1, name: "Đáp án của 2 câu vừa gửi" });
});

test("when every item of the set was answered the page says so, and its network brings the results", async () => {
  const server = new QuizServer();
  openQuiz(server);
  await respondOffline(server, ["CAIO", "Cả hai", "CTO"]);
  await goOn();
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Bạn đã trả lời hết các câu của bài");
  await userEvent.click(screen.getByRole("button", { name: "Thử lại" }));
  await screen.findByRole("heading", { level: 1, name: "Đáp án của 3 câu vừa gửi" });
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Tiếp tục" }).form?.getAttribute("action")).toBe(
    "/learn/roles/quiz/results",
  );
  await vi.waitFor(async () => expect(await states()).toEqual([]));
});

test("a page from before goes on after what this browser knows to be answered", async () => {
  const server = new QuizServer();
  const before = server.attempt;
  const { unmount } = openQuiz(server);
  await respond("CTO");
  await verdict();
  unmount();
  server.attempt = { ...server.attempt, responses: before.responses };
  openQuiz(server);
  await vi.waitFor(() => expect(stem()).toBe(stemsAsked[1]));
});

test("a quiz that is opened again sends what waits and shows its verdict", async () => {
  const server = new QuizServer();
  const { unmount } = openQuiz(server);
  await respondOffline(server, ["Cả hai"]);
  unmount();
  openQuiz(server);
  expect((await verdict()).textContent).toBe("Chưa đúng. Đáp án: CAIO.");
});

test("what was sent while no quiz was open is told its verdict when it is opened", async () => {
  const server = new QuizServer();
  const { unmount } = openQuiz(server);
  await respondOffline(server, ["CAIO"]);
  unmount();
  await deliver();
  expect(await states()).toEqual(["0 untold"]);
  openQuiz(server);
  expect((await verdict()).textContent).toBe("Đúng, việc này của CAIO.");
  expect(server.attempt.responses).toHaveLength(1);
});

test("when the attempt went on elsewhere, what has no place in it is dropped, and the page says so", async () => {
  const server = new QuizServer();
  openQuiz(server);
  await respondOffline(server, ["CAIO", "Cả hai"]);
  server.mishaps.push(() => Response.json({ refusal: "already-submitted", standing: null }, { status: 409 }));
  expect(await deliver()).toMatchObject({ waiting: 0, dropped: 2 });
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("Bạn đã làm tiếp bài này ở nơi khác, nên một số câu trả lời không gửi được.");
  expect(within(alert).getByRole("link").getAttribute("href")).toBe("/learn/roles/quiz");
  expect(await states()).toEqual([]);
});

test("where another response stands at the place it is shown, and the rest is sent", async () => {
  const server = new QuizServer();
  openQuiz(server);
  await respondOffline(server, ["CAIO", "Cả hai"]);
  server.store(aSentResponse({ itemId: itemIds[0] ?? "", choice: "second", certainty: "very" }));
  await deliver();
  await screen.findByRole("heading", { level: 1, name: "Đáp án của 2 câu vừa gửi" });
  expect(screen.getByText("Câu này đã được trả lời ở thẻ khác. Đây là câu trả lời đã lưu.")).toBeTruthy();
  expect(server.attempt.responses.map(({ choice }) => choice)).toEqual(["second", "both"]);
});

test("when the session has ended the response is kept, and sign-in offered", async () => {
  const server = new QuizServer();
  openQuiz(server);
  server.mishaps.push(() => Response.json({ refusal: "signed-out" }, { status: 401 }));
  await respond("CAIO");
  expect((await screen.findByRole("link", { name: "Đăng nhập lại" })).getAttribute("href")).toBe(
    "/sign-in?next=%2Flearn%2Froles%2Fquiz",
  );
  expect(screen.getByText("Phiên đăng nhập đã hết. Đăng nhập lại để làm tiếp, câu trả lời vẫn còn.")).toBeTruthy();
  expect(await states()).toEqual(["0 waiting"]);
});

test("another person's page sends nothing of what waits", async () => {
  const server = new QuizServer();
  openQuiz(server);
  await respondOffline(server, ["CAIO"]);
  document.documentElement.dataset.owner = "another";
  expect(await deliver()).toEqual({ waiting: 0, overdue: 0, dropped: 0, loss: null, trouble: null });
  expect([server.attempt.responses, await states()]).toEqual([[], ["0 waiting"]]);
});

test("an attempt that its server doesn't take holds up no other", async () => {
  const server = new QuizServer();
  const { unmount } = openQuiz(server);
  await respondOffline(server, ["CAIO"]);
  unmount();
  server.attempt = { ...server.attempt, id: "0199d3a0-0000-7000-8000-000000000002" };
  openQuiz(server);
  server.mishaps.push(() => new Response(null, { status: 503 }));
  await respond("CAIO");
  expect((await verdict()).textContent).toBe("Đúng, việc này của CAIO.");
  expect(await states()).toEqual(["0 waiting", "0 told"]);
});
