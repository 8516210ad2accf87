import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { settlingMs } from "@/app/_ui/settling.client";
import { aSentResponse } from "@/tests/unit/builders";
import {
  certainty,
  certaintyNames,
  goOn,
  itemIds,
  openQuiz,
  pass,
  QuizServer,
  status,
  stem,
  stemsAsked,
  verdict,
  zone,
} from "./quiz-page";

async function respond(choice = "CAIO") {
  await userEvent.click(zone(choice));
  await userEvent.click(certainty(/^Khá chắc/));
}

const offline = () => {
  throw new TypeError("fetch failed");
};
const retry = () => {
  pass(settlingMs);
  return userEvent.click(screen.getByRole("button", { name: "Thử lại" }));
};

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

const refused = (status: number, refusal: string) => () => Response.json({ refusal, standing: null }, { status });
const way = (name: string) => screen.queryByRole(name === "Thử lại" ? "button" : "link", { name });

/** Each refusal, the words that say what it is, and the way on. None but the first is called offline. */
const refusals: [name: string, mishap: () => Response, words: string, way: string][] = [
  ["the network is gone", offline, "Mất kết nối nên câu trả lời chưa được lưu.", "Thử lại"],
  [
    "the server is down",
    () => new Response(null, { status: 503 }),
    "Máy chủ đang gặp sự cố nên câu trả lời chưa được lưu.",
    "Thử lại",
  ],
  [
    "the server fails",
    () => new Response("oops", { status: 500 }),
    "Máy chủ đang gặp sự cố nên câu trả lời chưa được lưu.",
    "Thử lại",
  ],
  [
    "a conflict comes without sense",
    () => new Response("<html>", { status: 409 }),
    "Máy chủ đang gặp sự cố nên câu trả lời chưa được lưu.",
    "Thử lại",
  ],
  [
    "there are too many requests",
    refused(429, "too-many"),
    "Máy chủ đang nhận quá nhiều yêu cầu nên câu trả lời chưa được lưu.",
    "Thử lại",
  ],
  ["the session has ended", refused(401, "signed-out"), "Phiên đăng nhập đã hết.", "Đăng nhập lại"],
  [
    "somebody else is signed in",
    refused(409, "other-person"),
    "Trình duyệt này đang đăng nhập bằng tài khoản khác",
    "Đăng nhập lại",
  ],
  [
    "the page is from before",
    refused(409, "stale-page"),
    "Trang này đã cũ nên câu trả lời chưa được gửi.",
    "Tải lại trang",
  ],
  [
    "the address isn't the app's",
    refused(403, "foreign-origin"),
    "Bạn đang mở ứng dụng bằng một địa chỉ khác",
    "Tải lại trang",
  ],
];

test.each(refusals)(
  "when %s the choice stays, and the page says so and names the way on",
  async (_, mishap, words, on) => {
    const server = new QuizServer();
    server.mishaps.push(mishap);
    openQuiz(server);
    await respond("Cả hai");
    await vi.waitFor(() => expect(status()).toContain(words));
    expect([zone("Cả hai").checked, stem(), certainty(/^Khá chắc/).disabled]).toEqual([true, stemsAsked[0], false]);
    expect(["Thử lại", "Đăng nhập lại", "Tải lại trang"].filter(way)).toEqual([on]);
  },
);

test.each([
  ["the attempt went on elsewhere", refused(409, "out-of-order"), "Bạn đã làm tiếp bài này ở nơi khác"],
  ["the attempt isn't there", refused(404, "not-found"), "Bạn đã làm tiếp bài này ở nơi khác"],
  ["time was up", refused(409, "late"), "Câu trả lời đến sau khi hết giờ nên không được tính."],
  ["the response makes no sense", refused(400, "malformed"), "Máy chủ không đọc được câu trả lời này"],
  ["the response isn't JSON on its way", refused(415, "not-json"), "Máy chủ không đọc được câu trả lời này"],
  ["the response is too long", refused(413, "too-large"), "Máy chủ không đọc được câu trả lời này"],
])(
  "when a response is lost because %s the page says why, and leads to where the practice stands",
  async (_, mishap, words) => {
    const server = new QuizServer();
    server.mishaps.push(mishap);
    openQuiz(server);
    await respond();
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain(words);
    expect(within(alert).getByRole("link", { name: "Làm tiếp từ chỗ đã lưu" }).getAttribute("href")).toBe(
      "/learn/roles/quiz",
    );
  },
);

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
  expect((await verdict()).textContent).toBe("Đúng, việc này của CAIO.");
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
  expect(screen.getByText("Bạn đã chọn: CTO")).toBeTruthy();
});

test("when the session has ended the page offers sign-in, and keeps the choice", async () => {
  const server = new QuizServer();
  server.mishaps.push(() => Response.json({ refusal: "signed-out" }, { status: 401 }));
  openQuiz(server);
  await respond("Cả hai");
  const link = await screen.findByRole("link", { name: "Đăng nhập lại" });
  expect(link.getAttribute("href")).toBe("/sign-in?next=%2Flearn%2Froles%2Fquiz");
  expect([status(), zone("Cả hai").checked]).toEqual([
    "Phiên đăng nhập đã hết. Đăng nhập lại để làm tiếp, câu trả lời vẫn còn.",
    true,
  ]);
});

test("when the question was answered elsewhere the page shows what is stored, and goes on from there", async () => {
  const server = new QuizServer();
  openQuiz(server);
  server.store(aSentResponse({ itemId: itemIds[0] ?? "", choice: "both", certainty: "very" }));
  await respond("CAIO");
  expect((await verdict()).textContent).toBe("Chưa đúng. Đáp án: CAIO.");
  expect(screen.getByText("Câu này đã được trả lời ở thẻ khác. Đây là câu trả lời đã lưu.")).toBeTruthy();
  expect(screen.getByText("Bạn đã chọn: Cả hai")).toBeTruthy();
  await goOn();
  expect(stem()).toBe(stemsAsked[1]);
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
  expect([
    screen.getByRole<HTMLFieldSetElement>("group").disabled,
    ...certaintyNames.map((name) => certainty(name).disabled),
  ]).toEqual([true, true, true, true]);
  screen.getByRole("heading", { level: 1 }).focus();
  await userEvent.keyboard("3");
  await userEvent.click(certainty(/^Khá chắc/));
  expect([server.bodies, zone("CAIO").checked]).toEqual([[], true]);
});
