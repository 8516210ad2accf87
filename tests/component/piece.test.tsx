import { AsyncLocalStorage } from "node:async_hooks";
import { readdirSync, readFileSync } from "node:fs";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { piece } from "@/app/_page/piece";
import { Doubts } from "@/app/[locale]/progress/[course]/doubts";
import { openDb } from "@/prisma/client";
import { course } from "@/tests/first-course";
import { setRequest } from "@/tests/integration/request";

vi.mock("next/headers", () => import("@/tests/integration/request"));
afterEach(() => {
  globalThis.phanVaiResponses = undefined;
});

/** A response as Node makes them, while the work goes on. */
async function onResponse<Result>(work: () => Promise<Result>, method = "GET") {
  const request = Object.assign(new IncomingMessage(new Socket()), { method });
  const response = new ServerResponse(request);
  const responses = new AsyncLocalStorage<ServerResponse>();
  globalThis.phanVaiResponses = responses;
  return { result: await responses.run(response, work), response };
}

test("a piece whose database is away says so in its place, and the page that it stands on may be asked for again", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  setRequest(undefined, "/progress/caio-cto");
  globalThis.phanVaiDb = openDb({ host: "/nowhere", user: "app", database: "phan_vai" });
  const { result, response } = await onResponse(() =>
    Doubts({ course, locale: "vi", userId: "00000000-0000-4000-8000-000000000000" }),
  );
  render(result);
  expect([response.statusCode, response.getHeader("retry-after")]).toEqual([503, "5"]);
  expect(screen.getByRole("status").textContent).toMatch(/\S/);
  expect(screen.getByRole("link").getAttribute("href")).toBe("/progress/caio-cto");
  expect(log.mock.calls).toEqual([[expect.stringContaining("The database did not answer.")]]);
  log.mockClear();
});

test("what was sent isn't asked for again by a link, and a fault of ours stays one", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const away = piece(() => Promise.reject(Object.assign(new Error("away"), { code: "ECONNREFUSED" })));
  const { result } = await onResponse(() => away({}), "POST");
  render(result);
  expect(screen.queryByRole("link")).toBeNull();
  log.mockClear();
  const broken = piece(() => Promise.reject(new TypeError("a bug")));
  await expect(onResponse(() => broken({}))).rejects.toThrow("a bug");
});

/** They read the request alone, or what a page has read already. */
const plain = /^(NoSuchCertificate|NotFound|Forbidden|RootLayout|TypedForm|Owner|Press|LanguageSwitch)$/;

test("whatever of a page reads something itself is a piece, or is read by its page", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
  const bare = files.flatMap((file) =>
    [...readFileSync(`app/${file}`, "utf8").matchAll(/(.*)async function ([A-Z]\w*)\(/g)]
      .filter(([, before = "", name = ""]) => !/(piece|answering)\($/.test(before) && !plain.test(name))
      .map(([, , name]) => `${file}: ${name}`),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(bare).toEqual([]);
});
