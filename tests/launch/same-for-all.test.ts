import { createServer, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { sameForAll } from "@/bin/front/same-for-all.mjs";

type Rendered = Awaited<ReturnType<Parameters<typeof sameForAll>[0]>>;

const page = (nonce: string, changes: Partial<Rendered> = {}): Rendered => ({
  status: 200,
  headers: {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": `script-src 'nonce-${nonce}'`,
    link: `</a.woff2>; rel=preload; nonce="${nonce}"`,
    "x-request-id": "the rendering's own",
  },
  body: `<html lang="vi"><script nonce="${nonce}">"data-unknown"</script>Vai của ai</html>`,
  ...changes,
});

const times = { freshMs: 1000, keptMs: 5000 };
const render = vi.fn<(path: string) => Promise<Rendered>>();
let clock = 0;
let answer = sameForAll(render, times);
const server = createServer((request, response) => {
  if (!answer(request, response)) response.end("rendered for this one");
});

beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
afterAll(() => server.close());
beforeEach(() => {
  clock = 0;
  vi.spyOn(performance, "now").mockImplementation(() => clock);
  render.mockReset().mockImplementation(async () => page(`bm9uY2U${render.mock.calls.length}+/==`));
  answer = sameForAll(render, times);
});

type Answer = { headers: IncomingHttpHeaders; body: string };

const ask = (path: string, { method = "GET", ...headers }: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const address = server.address();
    const port = typeof address === "object" ? address?.port : undefined;
    httpRequest({ host: "127.0.0.1", port, path, method, headers, agent: false }, async (told) => {
      const chunks: Buffer[] = [];
      for await (const chunk of told) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      resolve({
        headers: told.headers,
        body: (told.headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes).toString(),
      });
    })
      .once("error", reject)
      .end();
  });

const forThisOne = "rendered for this one";

test("a page is rendered once, and each visitor's has a nonce of its own wherever one stands", async () => {
  expect((await ask("/")).body).toBe(forThisOne);
  const [one, other] = [await ask("/"), await ask("/", { "accept-encoding": "gzip" })];
  expect(other.headers["content-encoding"]).toBe("gzip");
  const nonces = [one, other].map(({ headers, body }) => {
    const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";
    expect(Buffer.from(nonce, "base64")).toHaveLength(16);
    expect(body).toBe(page(nonce).body);
    expect(headers.link).toBe(page(nonce).headers.link);
    expect(headers["x-request-id"]).toBeUndefined();
    return nonce;
  });
  expect(new Set(nonces).size).toBe(2);
  expect(nonces.join()).not.toContain("bm9uY2U");
  expect(render.mock.calls).toEqual([["/"]]);
});

test("it is rendered anew after a while, given meanwhile, and not given when it is old", async () => {
  await ask("/en");
  clock = 1500;
  render.mockImplementation(async () => page("bmV1", { body: "anew" }));
  expect((await ask("/en")).body).toContain("Vai của ai");
  expect((await ask("/en")).body).toBe("anew");
  expect(render).toHaveBeenCalledTimes(2);
  clock = 7000;
  expect((await ask("/en")).body).toBe(forThisOne);
});

test.for([
  ["with a cookie", "/", { cookie: "theme=dark" }],
  ["with a query", "/sign-in?next=%2Freview", {}],
  ["of another page", "/manage", {}],
  ["of a part of the page", "/", { rsc: "1" }],
  ["by a search engine, which reads the head alone", "/", { "user-agent": "Mozilla/5.0 (compatible; bingbot/2.0)" }],
  ["that is sent", "/sign-in", { method: "POST" }],
  ["that renders it", "/", { "x-same-for-all": "1" }],
] as const)("a request %s is met by itself", async ([, path, headers]) => {
  await ask("/");
  await ask("/sign-in");
  expect((await ask(path, headers)).body).toBe(forThisOne);
});

test.for<[string, Partial<Rendered>]>([
  ["is a fault", { status: 503 }],
  ["sets a cookie", { headers: { ...page("bm9uY2U").headers, "set-cookie": "a=b" } }],
  ["doesn't know whose it is", { body: '<html lang="vi" data-unknown="true">' }],
  ["has no nonce", { headers: {} }],
])("a page that %s is given to nobody else", async ([, changes]) => {
  render.mockImplementation(async () => page("bm9uY2U", changes));
  await ask("/");
  expect((await ask("/")).body).toBe(forThisOne);
});

test("where rendering fails, each is met by itself, and it is tried again", async () => {
  render.mockRejectedValueOnce(new Error("no answer"));
  await ask("/");
  expect((await ask("/")).body).toBe(forThisOne);
  expect((await ask("/")).body).toContain("Vai của ai");
});
