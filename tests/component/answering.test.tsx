import { AsyncLocalStorage } from "node:async_hooks";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { render, screen } from "@testing-library/react";
import { forbidden, notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { answering } from "@/app/_page/answering";
import { setRequest } from "@/tests/integration/request";

vi.mock("next/headers", () => import("@/tests/integration/request"));
vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "1");
afterEach(() => {
  globalThis.phanVaiResponses = undefined;
});

const broken = (): never => {
  throw new Error("The database is gone.");
};

/** What the page comes to, on a response as Node makes them. */
async function answered(show: () => Promise<ReactNode>, address = "/the-address") {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  const responses = new AsyncLocalStorage<ServerResponse>();
  globalThis.phanVaiResponses = responses;
  setRequest(undefined, address);
  render(await responses.run(response, () => answering(show)({})));
  return response.statusCode;
}

test.each([
  [404, "Không tìm thấy trang này.", "/a", async () => notFound()],
  [404, "This page can't be found.", "/en/a", async () => notFound()],
  [403, "Bạn chưa có quyền xem.", "/a", async () => forbidden()],
  [403, "You don't have access to this.", "/en/a", async () => forbidden()],
  [200, "A page", "/a", async () => <h1>A page</h1>],
] as const)("a page is answered with %i and “%s” at %s", async (status, heading, address, show) => {
  expect(await answered(show, address)).toBe(status);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe(heading);
});

test("a page that fails says so with a code, which the log has beside the fault, and can be asked for again", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  expect(await answered(async () => broken())).toBe(500);
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Có lỗi ở phía chúng tôi.");
  const code = screen.getByText(/^Mã: [0-9a-f]{8}$/).textContent?.slice(4);
  expect(log.mock.calls).toEqual([[expect.stringContaining(`[${code}] Error: The database is gone.`)]]);
  log.mockClear();
  expect(screen.getByText("Thử lại").getAttribute("href")).toBe("");
});

test("a redirect is left to Next, as one to ask for: a form that the page was to answer isn't sent again there", async () => {
  await expect(answered(async () => redirect("/elsewhere;307;"))).rejects.toMatchObject({
    digest: expect.stringMatching(/^NEXT_REDIRECT;\w+;\/elsewhere;307;;303;$/),
  });
});
