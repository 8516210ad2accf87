import { readFileSync } from "node:fs";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type FetchEvent = {
  request: { url: string; method: string; mode: string };
  respondWith: (answer: Promise<Response>) => void;
  waitUntil: () => void;
};

/** A browser that keeps these pages of one person, and what its service worker answers when one is asked for. */
function worker(pages: Record<string, string>, fetch: () => Promise<Response>, name = "pages-an") {
  const match = async (address: string) => (pages[address] === undefined ? undefined : new Response(pages[address]));
  const caches = { keys: async () => [name], open: async () => ({ match }) };
  const listeners = new Map<string, (event: FetchEvent) => void>();
  const self = {
    location: { origin: "http://own" },
    addEventListener: (type: string, listen: (event: FetchEvent) => void) => listeners.set(type, listen),
  };
  new Function("self", "caches", "fetch", readFileSync("public/sw.js", "utf8"))(self, caches, fetch);
  return (path: string) =>
    new Promise<Response>((respondWith) => {
      const request = { url: `http://own${path}`, method: "GET", mode: "navigate" };
      listeners.get("fetch")?.({ request, respondWith, waitUntil: () => {} });
    });
}

const never = () => new Promise<Response>(() => {});

test("a page that was kept opens where the network is there and answers nothing, after a few seconds", async () => {
  const opened = worker({ "/learn/caio-cto/caio": "kept" }, never)("/learn/caio-cto/caio");
  await vi.advanceTimersByTimeAsync(8000);
  expect(await (await opened).text()).toBe("kept");
});

test("a network that answers late still answers, where no page is kept, and before one that is", async () => {
  const late = (ms: number) => () =>
    new Promise<Response>((resolve) => setTimeout(() => resolve(new Response("fresh", { status: 500 })), ms));
  const slow = worker({}, late(60_000))("/learn/caio-cto/caio");
  const inTime = worker({ "/learn/caio-cto/caio": "kept" }, late(7000))("/learn/caio-cto/caio");
  await vi.advanceTimersByTimeAsync(60_000);
  expect([await (await slow).text(), await (await inTime).text()]).toEqual(["fresh", "fresh"]);
});

test("a page that was kept opens at once where there is no network", async () => {
  const opened = worker({ "/learn/caio-cto/caio": "kept" }, () => Promise.reject(new TypeError("Failed to fetch")))(
    "/learn/caio-cto/caio",
  );
  expect(await (await opened).text()).toBe("kept");
});

test.each(["final", "pretest", "map"])(
  "a page under a course that is no lesson is not given as it was kept: %s",
  async (name) => {
    const place = `/learn/caio-cto/${name}`;
    const opened = worker({ [place]: "kept" }, () => Promise.reject(new TypeError("Failed to fetch")))(place);
    await expect(opened).rejects.toThrow("Failed to fetch");
  },
);

/** A service worker that is installed while these pages are open, or that is asked for one; gives what it keeps then. */
async function keptBy(event: "install" | { asked: string }, open: string[] = []): Promise<string[]> {
  const kept: string[] = [];
  const cache = {
    addAll: async (files: string[]) => kept.push(...files),
    put: async (page: string) => kept.push(page),
    match: async (page: string) => (kept.includes(page) ? new Response("") : undefined),
    keys: async () => [],
  };
  const caches = { open: async () => cache, keys: async () => ["shell"], delete: async () => true };
  type Event = { request?: unknown; respondWith?: (answer: unknown) => void; waitUntil: (work: Promise<void>) => void };
  const listeners = new Map<string, (event: Event) => void>();
  const self = {
    location: { origin: "http://own" },
    clients: { matchAll: async () => open.map((path) => ({ url: `http://own${path}` })) },
    addEventListener: (type: string, listen: (event: Event) => void) => listeners.set(type, listen),
    skipWaiting: () => {},
  };
  const page =
    '<html data-owner="an"><link rel="stylesheet" href="/_next/static/chunks/a.css"/><script src="/_next/static/chunks/b.js" async=""></script>' +
    '<script src="/_next/static/chunks/old.js" noModule=""></script><script>push("/_next/static/chunks/c.js")</script>';
  const answer = async () => new Response(page, { headers: { "content-type": "text/html" } });
  new Function("self", "caches", "fetch", readFileSync("public/sw.js", "utf8"))(self, caches, answer);
  await new Promise<void>((done) => {
    const waitUntil = (work: Promise<void>) => void work.then(done);
    if (event === "install") return listeners.get("install")?.({ waitUntil });
    const request = { url: `http://own${event.asked}`, method: "GET", mode: "navigate" };
    listeners.get("fetch")?.({ request, respondWith: () => {}, waitUntil });
  });
  return kept;
}

const files = ["a.css", "b.js", "c.js"].map((name) => `/_next/static/chunks/${name}`);

test("what a page needs is kept for it, and no script for browsers that know no modules", async () => {
  expect(await keptBy("install", ["/sign-up"])).toEqual([...files, "/offline"]);
});

test.each([
  [["/en/sign-up"], ["/en/offline"]],
  [["/en"], ["/en/offline"]],
  [["/environment"], ["/offline"]],
  [
    ["/learn", "/en/learn", "/"],
    ["/offline", "/en/offline"],
  ],
  [[], ["/offline"]],
])(
  "where %j is open, the pages that stand for others without network are kept in its language: %j",
  async (open, pages) => {
    expect((await keptBy("install", open)).filter((address) => !files.includes(address))).toEqual(pages);
  },
);

test("the one of the other language is kept with the first page that is opened in it", async () => {
  expect((await keptBy({ asked: "/en/learn/caio-cto" })).filter((address) => !files.includes(address))).toEqual([
    "/en/offline",
    "/en/learn/caio-cto",
  ]);
});

test("without network a page of the language that is kept stands for one of the other", async () => {
  const unreached = () => Promise.reject(new TypeError("Failed to fetch"));
  expect(await (await worker({ "/offline": "none" }, unreached, "shell")("/en/progress")).text()).toBe("none");
});
