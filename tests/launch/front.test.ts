import { request as httpRequest, type IncomingMessage, type RequestOptions } from "node:http";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { longestUrl } from "@/bin/front/edges.mjs";
import { frontServer } from "@/bin/front/front.mjs";
import { doors } from "@/bin/front/load.mjs";

const appOrigin = new URL("https://learn.example.com");
const seen: IncomingMessage[] = [];
/** Answers what is held back. */
const held: (() => void)[] = [];
const { server } = frontServer(
  (request, response) => {
    seen.push(request);
    const [, path = "", status = "200"] = /^\/answer\/(\w+)\/(\d+)/.exec(request.url ?? "") ?? [];
    if (path === "html") response.setHeader("content-type", "text/html");
    if (path === "page") response.setHeader("content-security-policy", "default-src 'self'");
    if (path === "plain") response.setHeader("content-type", "text/plain");
    response.statusCode = Number(status);
    if (request.url === "/sign-in?held") {
      held.push(() => response.end());
      return;
    }
    const waitMs = path === "held" ? 1500 : 0;
    request.resume().on("end", () => setTimeout(() => response.end("Internal Server Error"), waitMs));
  },
  { appOrigin, trustedProxies: "loopback, 10.0.0.0/8", isDevelopment: false },
);
function work(ms: number): void {
  for (const begunAt = performance.now(); performance.now() - begunAt < ms; );
}

const address = () => {
  const bound = server.address();
  return typeof bound === "object" && bound ? bound.port : 0;
};

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

type Answer = { status: number; headers: IncomingMessage["headers"]; body: string };

const send = (path: string, { body, ...options }: RequestOptions & { body?: string } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = httpRequest({ host: "127.0.0.1", port: address(), path, agent: false, ...options }, async (answer) => {
      let text = "";
      for await (const chunk of answer.setEncoding("utf8")) text += chunk;
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text });
    });
    sent.on("error", reject).end(body);
  });

/** What the server answers to bytes that are no request. */
const raw = (bytes: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = "";
    const socket = connect(address(), "127.0.0.1", () => socket.write(bytes));
    socket.setEncoding("latin1").on("data", (chunk) => {
      text += chunk;
    });
    socket.on("error", reject).on("close", () => resolve(text));
  });

const own = { origin: appOrigin.origin, "content-length": "1" };

test("pages are let in while any number try passwords, of whom a few are let in, some wait, and the others are sent away", async () => {
  const headers = { ...own, "content-type": "text/plain" };
  const taken = doors.sideBySide + doors.most;
  const statuses: number[] = [];
  const tries = Array.from({ length: taken + 20 }, async () => {
    statuses.push((await send("/sign-in?held", { method: "POST", headers, body: "x" })).status);
  });
  await vi.waitFor(() => expect(statuses).toEqual(Array.from({ length: 20 }, () => 503)), { timeout: 5000 });
  expect(await send("/en/reset/a-token", { method: "POST", headers, body: "x" })).toMatchObject({
    status: 503,
    headers: { "retry-after": expect.stringMatching(/^[1-9]/) },
  });
  expect((await send("/answer/plain/200")).status).toBe(200);
  for (let count = 0; count < taken; count++) {
    await vi.waitFor(() => expect(held.length).toBeGreaterThan(0), { interval: 1, timeout: 5000 });
    held.shift()?.();
  }
  await Promise.all(tries);
  expect(statuses.filter((status) => status === 200)).toHaveLength(taken);
});

describe("before any page, the front server", () => {
  test.each<[string, number, string, RequestOptions & { body?: string }]>([
    ["a path that is no UTF-8", 400, "/%ff", {}],
    ["half of an escape", 400, "/en/%", {}],
    ["a lone surrogate", 400, "/%ed%a0%80", {}],
    ["NUL in the path", 400, "/a%00b", {}],
    ["NUL that is escaped twice", 400, "/invite/%2500", {}],
    ["NUL in the query", 400, "/invite/x?a=%00", {}],
    ["an absolute address", 400, "http://evil.example/", {}],
    ["a very long address", 414, `/${"a".repeat(longestUrl)}`, {}],
    ["TRACE", 405, "/", { method: "TRACE" }],
    ["OPTIONS", 405, "/api/v1/me/export", { method: "OPTIONS" }],
    ["DELETE", 405, "/learn", { method: "DELETE" }],
    ["a form without Origin", 403, "/sign-in", { method: "POST", headers: { "content-length": "1" }, body: "a" }],
    [
      "a form without Origin that another site sent",
      403,
      "/sign-in",
      { method: "POST", headers: { "content-length": "1", "sec-fetch-site": "cross-site" }, body: "a" },
    ],
    [
      "a form of a sister site",
      403,
      "/sign-in",
      { method: "POST", headers: { ...own, "sec-fetch-site": "same-site" }, body: "a" },
    ],
    [
      "a foreign Origin that a forwarded host agrees with, at the sign-in library",
      403,
      "/api/auth/callback/credentials",
      {
        method: "POST",
        headers: { ...own, origin: "https://evil.example", "x-forwarded-host": "evil.example", host: "evil.example" },
        body: "a",
      },
    ],
    ["a form of 70 kB", 413, "/sign-in", { method: "POST", headers: { ...own, "content-length": "70000" } }],
    [
      "a form of 300 kB for authors",
      413,
      "/en/author",
      { method: "POST", headers: { ...own, "content-length": "300000" } },
    ],
    [
      "a form whose length nobody tells",
      411,
      "/",
      { method: "POST", headers: { origin: appOrigin.origin, "transfer-encoding": "chunked" }, body: "a" },
    ],
  ])("refuses %s with %d, on a page of ours", async (_, status, path, options) => {
    const before = seen.length;
    const answer = await send(path, options);
    expect([answer.status, seen.length]).toEqual([status, before]);
    const isData = path.startsWith("/api/");
    expect(answer.headers["content-type"]).toContain(isData ? "application/json" : "text/html");
    if (!isData) expect(answer.body).toContain(path.startsWith("/en") ? '<html lang="en">' : '<html lang="vi">');
    expect(answer.headers).toMatchObject(always);
    expect(answer.headers["content-security-policy"]).toMatch(/^default-src 'none'/);
  });

  test.each([
    ["an unknown method", 405, "FOO / HTTP/1.1\r\nHost: x\r\n\r\n"],
    ["CONNECT", 405, "CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n"],
    ["no HTTP", 400, "GET / HELLO\r\n\r\n"],
    ["a NUL byte", 400, "GET /a\0b HTTP/1.1\r\nHost: x\r\n\r\n"],
    ["two lengths", 400, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"],
    ["an address without end", 414, `GET /${"a".repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
    ["headers without end", 431, `GET / HTTP/1.1\r\nHost: x\r\nA: ${"a".repeat(20_000)}\r\n\r\n`],
  ])("refuses %s with %d and closes", async (_, status, bytes) => {
    const text = await raw(bytes);
    expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(text.toLowerCase()).toContain("x-content-type-options: nosniff");
  });

  test("lets a mail program end a subscription, which is no browser", async () => {
    const { status } = await send("/api/v1/unsubscribe/x", {
      method: "POST",
      headers: { "content-length": "1" },
      body: "a",
    });
    expect(status).toBe(200);
  });
});

const always = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-resource-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "referrer-policy": "same-origin",
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "x-request-id": expect.stringMatching(/^[\w-]{8,64}$/),
};

describe("what comes out", () => {
  test("has the headers of every answer, and a page its own policy", async () => {
    const data = await send("/answer/html/200");
    expect(data.headers).toMatchObject(always);
    expect(data.headers["content-security-policy"]).toMatch(/^default-src 'none'/);
    expect((await send("/answer/page/200")).headers["content-security-policy"]).toBe("default-src 'self'");
  });

  test.each([
    ["a form that Next can't read", "POST", "/answer/plain/500", {}, 400, "không đọc được"],
    ["a form of long ago", "POST", "/answer/plain/409", {}, 409, "đã cũ"],
    ["a fault outside every page", "GET", "/answer/plain/500", {}, 500, "Mã của yêu cầu"],
    [
      "a database that doesn't answer",
      "GET",
      '/answer/none/503?a="<&b=1',
      {},
      503,
      '<meta http-equiv="refresh" content="5;url=?a=&quot;&lt;&amp;b=1">',
    ],
  ])("in place of bare words there is a page for %s", async (_, method, path, headers, status, words) => {
    const answer = await send(path, {
      method,
      ...(method === "POST" && { headers: { ...own, ...headers }, body: "a" }),
    });
    expect([answer.status, answer.headers["content-type"]]).toEqual([status, "text/html; charset=utf-8"]);
    expect(answer.body).toContain(words);
    expect(answer.headers["retry-after"]).toBe(status === 503 ? "5" : undefined);
  });

  test("a page's own fault stays as it is, and a script hears no page", async () => {
    expect((await send("/answer/html/500")).body).toBe("Internal Server Error");
    const byScript = { method: "POST", headers: { ...own, "next-action": "40" }, body: "a" };
    expect(await send("/answer/plain/500", byScript)).toMatchObject({ status: 400, body: "Internal Server Error" });
  });
});

describe("what a request says of itself", () => {
  const asked = async (headers: Record<string, string>) => {
    await send("/answer/html/200", { headers });
    return seen.at(-1)?.headers ?? {};
  };

  test("is not believed: neither an inner header nor another host", async () => {
    const headers = await asked({
      host: "evil.example",
      "x-forwarded-host": "evil.example",
      "x-forwarded-proto": "http",
      "x-address": "/manage",
      "x-client-address": "1.2.3.4",
      "x-middleware-subrequest": "proxy",
      forwarded: "for=1.2.3.4",
    });
    expect(headers).toMatchObject({
      host: "learn.example.com",
      "x-forwarded-host": "learn.example.com",
      "x-forwarded-proto": "https",
      "x-client-address": "127.0.0.1",
    });
    for (const name of ["x-address", "x-middleware-subrequest", "forwarded"]) expect(headers[name]).toBeUndefined();
  });

  test("of its address counts as far as trusted proxies say it", async () => {
    const from = async (forwarded: string) => (await asked({ "x-forwarded-for": forwarded }))["x-client-address"];
    expect(await from("203.0.113.7")).toBe("203.0.113.7");
    expect(await from("1.2.3.4, 203.0.113.7, 10.0.0.2")).toBe("203.0.113.7");
    expect(await from("1.2.3.4, ::ffff:203.0.113.7")).toBe("203.0.113.7");
    expect(await from("2001:db8::1")).toBe("2001:db8::1");
  });

  test("of its name is kept where a trusted proxy gave a decent one", async () => {
    const named = async (id: string) => (await asked({ "x-request-id": id }))["x-request-id"];
    expect(await named("0123456789abcdef")).toBe("0123456789abcdef");
    expect(await named('x" onclick="')).toMatch(/^[0-9a-f]{16}$/);
  });
});

test("who comes while there is too much to do is told that, and not that something is out of order", async () => {
  const working = setInterval(() => work(30), 1);
  const pages = Array.from({ length: 20 }, () => send("/answer/held/200"));
  const scripts = Array.from({ length: 20 }, () => send("/api/v1/courses"));
  const answers = await Promise.all([...pages, ...scripts]);
  clearInterval(working);
  const refused = answers.filter(({ status }) => status === 503);
  expect(refused.length).toBeGreaterThan(0);
  for (const { body } of refused) expect(body).toMatch(/^\{"refusal":"busy"\}$|quá nhiều người/);
});
