import "fake-indexeddb/auto";
import { render, screen } from "@testing-library/react";
import { beforeEach, expect, test, vi } from "vitest";
import { deliver, keepResponse } from "@/app/_ui/delivery/outbox.client";
import { Strip } from "@/app/_ui/delivery/strip.client";
import { offlineMessages } from "@/messages/offline";
import { aSentResponse } from "@/tests/unit/builders";

let owner = "";
beforeEach(() => {
  owner = crypto.randomUUID();
  document.documentElement.dataset.owner = owner;
});

const status = () => screen.getByRole("status").textContent;
const open = (origin = window.location.origin) =>
  render(
    <Strip
      person={owner}
      origin={origin}
      words={{ ...offlineMessages.vi, wrongAddress: "Hãy mở đúng địa chỉ.", noCookies: "Hãy cho phép cookie." }}
    />,
  );
const noNetwork = () => Promise.reject(new TypeError("fetch failed"));

async function keepTwo() {
  for (const position of [0, 1])
    await keepResponse(
      "attempt",
      "/learn/roles/quiz",
      aSentResponse({ position, itemId: `item-${position}`, certainty: null }),
    );
}

const refused = (status: number, refusal: string) => async () => Response.json({ refusal, standing: null }, { status });

test.each([
  ["no network", noNetwork, "Mất mạng. 2 câu trả lời đang chờ gửi, bạn cứ làm tiếp."],
  [
    "a server in trouble",
    async () => new Response(null, { status: 503 }),
    "Máy chủ đang gặp sự cố. 2 câu trả lời đang chờ gửi lại, bạn cứ làm tiếp.",
  ],
  [
    "too many requests",
    refused(429, "too-many"),
    "Máy chủ đang nhận quá nhiều yêu cầu. 2 câu trả lời đang chờ gửi lại, bạn cứ làm tiếp.",
  ],
  ["an ended session", refused(401, "signed-out"), "2 câu trả lời đang chờ gửi. Đăng nhập lại để gửi."],
  [
    "somebody else signed in",
    refused(409, "other-person"),
    "2 câu trả lời của người dùng trang này đang chờ gửi. Đăng nhập lại bằng tài khoản đó để gửi.",
  ],
  [
    "another address",
    refused(403, "foreign-origin"),
    "Máy chủ không nhận câu trả lời từ địa chỉ này. 2 câu đang chờ; tải lại trang để xem địa chỉ đúng.",
  ],
  ["a page from before", refused(409, "stale-page"), "2 câu trả lời đang chờ gửi. Tải lại trang để gửi."],
  [
    "an attempt that is gone",
    refused(404, "not-found"),
    "2 câu trả lời không gửi được, vì bạn đã làm tiếp bài này ở nơi khác.",
  ],
  ["its time over", refused(409, "late"), "2 câu trả lời đến sau khi hết giờ nên không được tính."],
  [
    "nothing that makes sense",
    refused(400, "malformed"),
    "2 câu trả lời không lưu được, vì máy chủ không đọc được. Mở lại bài luyện để trả lời lại.",
  ],
])("a page that is opened sends what waits, and with %s says how many", async (_, fetch, text) => {
  await keepTwo();
  vi.stubGlobal("fetch", fetch);
  open();
  await vi.waitFor(() => expect(status()).toBe(text));
});

test("when the network returns what waits is sent, and the page says that all is", async () => {
  await keepTwo();
  vi.stubGlobal("fetch", noNetwork);
  open();
  await vi.waitFor(() => expect(status()).toContain("Mất mạng."));
  vi.stubGlobal("fetch", async () => Response.json({ next: null }));
  window.dispatchEvent(new Event("online"));
  await vi.waitFor(() => expect(status()).toBe("Đã gửi đủ 2 câu trả lời."));
});

test("while nothing waits the page says nothing", async () => {
  open();
  await deliver();
  expect(status()).toBe("");
});

test("each request says whose response it carries", async () => {
  await keepTwo();
  const owners: unknown[] = [];
  vi.stubGlobal("fetch", async (_: string, { headers }: RequestInit) => {
    owners.push(new Headers(headers).get("x-owner"));
    return Response.json({ next: null });
  });
  await deliver();
  expect(owners).toEqual([owner, owner]);
});

test("a page that was opened by another name than the app's says so, and sends nothing", async () => {
  await keepTwo();
  const fetch = vi.fn(noNetwork);
  vi.stubGlobal("fetch", fetch);
  open("https://learn.example.com");
  await vi.waitFor(() => expect(status()).toBe("Hãy mở đúng địa chỉ."));
  expect(fetch).not.toHaveBeenCalled();
});

test("a browser that blocks cookies is told so", async () => {
  Object.defineProperty(navigator, "cookieEnabled", { value: false, configurable: true });
  open();
  await vi.waitFor(() => expect(status()).toBe("Hãy cho phép cookie."));
  Reflect.deleteProperty(navigator, "cookieEnabled");
});

test.each([
  ["Vietnam's", -420, false],
  ["another", -60, true],
])("on a clock of %s zone, the page knows whether times of day need their zone's name", async (_, offset, isAbroad) => {
  vi.spyOn(Date.prototype, "getTimezoneOffset").mockReturnValue(offset);
  document.documentElement.toggleAttribute("data-abroad", !isAbroad);
  open();
  await vi.waitFor(() => expect(document.documentElement.hasAttribute("data-abroad")).toBe(isAbroad));
});
