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
function worker(pages: Record<string, string>, fetch: () => Promise<Response>) {
  const match = async (address: string) => (pages[address] === undefined ? undefined : new Response(pages[address]));
  const caches = { keys: async () => ["pages-an"], open: async () => ({ match }) };
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

test("what a page needs is kept for it, and no script for browsers that know no modules", async () => {
  const kept: string[] = [];
  const cache = {
    addAll: async (files: string[]) => kept.push(...files),
    put: async (page: string) => kept.push(page),
  };
  type Listen = (event: { waitUntil: (work: Promise<void>) => void }) => void;
  const listeners = new Map<string, Listen>();
  const self = {
    addEventListener: (type: string, listen: Listen) => listeners.set(type, listen),
    skipWaiting: () => {},
  };
  const page =
    '<link rel="stylesheet" href="/_next/static/chunks/a.css"/><script src="/_next/static/chunks/b.js" async=""></script>' +
    '<script src="/_next/static/chunks/old.js" noModule=""></script><script>push("/_next/static/chunks/c.js")</script>';
  const sources = readFileSync("public/sw.js", "utf8");
  new Function("self", "caches", "fetch", sources)(self, { open: async () => cache }, async () => new Response(page));
  await new Promise<void>((done) => listeners.get("install")?.({ waitUntil: (work) => void work.then(done) }));
  const files = ["a.css", "b.js", "c.js"].map((name) => `/_next/static/chunks/${name}`);
  expect(kept).toEqual([...files, "/offline", ...files, "/en/offline"]);
});
