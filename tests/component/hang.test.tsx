import "fake-indexeddb/auto";
import { act, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SignOut } from "@/app/_ui/delivery/sign-out.client";
import { keptBy } from "@/app/_ui/delivery/store.client";
import { settlingMs } from "@/app/_ui/settling.client";
import { offlineMessages } from "@/messages/offline";
import { unsentMessages } from "@/messages/unsent";
import { certainty, openQuiz, pass, QuizServer, zone } from "./quiz-page";

let owner = "";
beforeEach(async () => {
  owner = crypto.randomUUID();
  document.documentElement.dataset.owner = owner;
  // Loaded as fast as from a browser's cache: the tests' time goes faster than the machine's.
  await Promise.all([import("@/app/_ui/later.client"), import("@/app/_ui/quiz/screens.client")]);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
});
afterEach(() => {
  vi.useRealTimers();
  delete document.documentElement.dataset.owner;
  Reflect.deleteProperty(navigator, "locks");
});

/** A lock that another tab, frozen, never gives back. */
const lock = () =>
  Object.defineProperty(navigator, "locks", {
    configurable: true,
    value: {
      request: (_: string, { signal }: { signal: AbortSignal }) =>
        new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason))),
    },
  });

/** A store that takes requests and answers none. It is opened once, so the test that needs it to work comes before. */
const store = () => vi.stubGlobal("indexedDB", { open: () => new IDBOpenDBRequest() });

function respond() {
  const server = new QuizServer();
  openQuiz(server);
  fireEvent.click(zone("CAIO"));
  fireEvent.click(certainty(/^Khá chắc/));
  return server;
}

/** Time goes on by half seconds until something is there, or half a minute has gone. */
async function inTime(isThere: () => boolean) {
  for (let step = 0; step < 60 && !isThere(); step += 1) {
    await act(() => vi.advanceTimersByTimeAsync(500));
    // The store and the modules of the page answer by queues of their own.
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  }
  expect(isThere()).toBe(true);
}

const isTold = () => screen.queryByRole("heading", { name: /^Đúng/ }) !== null;

function signOut(leave = vi.fn(async () => {})) {
  render(
    <SignOut label="Đăng xuất" words={offlineMessages.vi} unsentWords={unsentMessages.vi} action={leave}>
      <input type="hidden" name="owner" value="An" />
    </SignOut>,
  );
  pass(settlingMs);
  fireEvent.click(screen.getByRole("button", { name: "Đăng xuất" }));
  return leave;
}

test("a lock that is never given back holds up no response: it is kept, sent and told", async () => {
  lock();
  const server = respond();
  await inTime(isTold);
  expect(server.attempt.responses).toHaveLength(1);
  expect((await keptBy(owner)).map(({ state }) => state)).toEqual(["told"]);
});

test("a lock that is never given back doesn't hold up a sign-out", async () => {
  lock();
  const leave = signOut();
  await inTime(() => leave.mock.calls.length === 1);
});

test("a store that never answers holds up no response: it is sent without, and the page says that nothing is kept", async () => {
  vi.resetModules();
  store();
  const server = respond();
  expect(screen.getByRole("status").textContent).toBe("Đang lưu…");
  await inTime(isTold);
  expect(server.attempt.responses).toHaveLength(1);
  expect(screen.getByText("Trình duyệt này không lưu được khi mất mạng. Hãy giữ kết nối khi làm bài.")).toBeTruthy();
});

test("a store that never answers doesn't hold up a sign-out", async () => {
  vi.resetModules();
  store();
  const leave = signOut();
  await inTime(() => leave.mock.calls.length === 1);
});

test("a sign-out that reaches nobody says so, and can be tried again", async () => {
  const leave = signOut(
    vi.fn().mockRejectedValueOnce(new TypeError("Failed to fetch")).mockResolvedValueOnce(undefined),
  );
  await inTime(() => screen.queryByRole("alert")?.textContent === unsentMessages.vi.unreached);
  fireEvent.click(screen.getByRole("button", { name: "Đăng xuất" }));
  await inTime(() => leave.mock.calls.length === 2);
});

test("a part of the page that never loads holds up no response: it is sent without", async () => {
  vi.resetModules();
  vi.doMock("@/app/_ui/quiz/screens.client", () => new Promise(() => {}));
  const server = respond();
  await inTime(isTold);
  expect(server.attempt.responses).toHaveLength(1);
  vi.doUnmock("@/app/_ui/quiz/screens.client");
});
