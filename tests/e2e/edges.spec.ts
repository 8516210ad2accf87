import { expect, test } from "@playwright/test";

/** What `bin/front` does before any page is proven by `tests/launch/front.test.ts`; here, that all of Next's answers pass it. */
const addresses: [string, number][] = [
  ["/", 200],
  ["/en/sign-in", 200],
  ["/learn", 303],
  ["/nothing-here", 404],
  ["/nothing.here", 404],
  ["/en/a.b.c", 404],
  ["/vi/learn", 308],
  ["/sw.js", 200],
  ["/robots.txt", 200],
  ["/manifest.webmanifest", 200],
  ["/icon.svg", 200],
  ["/_next/static/nothing.js", 404],
  ["/api/live", 200],
  ["/api/ready", 200],
  ["/api/health", 200],
  ["/api/nothing", 404],
  ["/api/auth/session", 404],
  ["/api/auth/providers", 404],
  ["/api/v1/me/export", 307],
  ["/api/v1/drafts/caio-cto/version", 401],
  ["/%ff", 400],
];

test("every answer has its headers and the request's id, whatever was asked for", async ({ playwright, baseURL }) => {
  const visitor = await playwright.request.newContext({ baseURL, maxRedirects: 0 });
  for (const [address, status] of addresses) {
    const answer = await visitor.get(address);
    const headers = answer.headers();
    expect(answer.status(), address).toBe(status);
    expect(headers["content-security-policy"], address).toMatch(/^default-src '(self|none)'.*frame-ancestors 'none'/);
    expect(headers, address).toMatchObject({
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-origin",
      "x-request-id": expect.stringMatching(/^[0-9a-f]{16}$/),
    });
    expect(new URL(headers.location ?? "", baseURL).origin, address).toBe(baseURL);
  }
  await visitor.dispose();
});

test("a form that can't be read, is foreign or too long is refused with a page of ours, never with 500", async ({
  playwright,
  baseURL,
}) => {
  const visitor = await playwright.request.newContext({ baseURL, maxRedirects: 0 });
  const own = { origin: new URL(baseURL ?? "").origin };
  const form = { "content-type": "multipart/form-data; boundary=x" };
  const whole = '--x\r\nContent-Disposition: form-data; name="email"\r\n\r\na\0b\r\n--x--\r\n';
  const sent: [string, number, Record<string, string>, string][] = [
    ["half of a form", 400, { ...own, ...form }, "--x\r\nContent-Disposition: form-data"],
    ["an action that isn't there", 400, { ...own, ...form }, whole.replace('"email"', '"$ACTION_ID_00"')],
    ["a foreign origin", 403, { origin: "https://evil.example", "sec-fetch-site": "cross-site", ...form }, whole],
    ["no origin", 403, form, whole],
    ["70 kB", 413, { ...own, ...form }, "a".repeat(70_000)],
  ];
  for (const [what, status, headers, data] of sent) {
    const answer = await visitor.post("/sign-in", { headers, data });
    expect([answer.status(), answer.headers()["content-type"]], what).toEqual([status, "text/html; charset=utf-8"]);
    expect(await answer.text(), what).toContain('<html lang="vi"');
  }
  await visitor.dispose();
});

test("the sign-in library's own addresses end nobody's session", async ({ playwright, baseURL }) => {
  const guest = await playwright.request.newContext({ baseURL, extraHTTPHeaders: { cookie: "phan-vai=a-guest" } });
  const answer = await guest.get("/api/auth/session");
  expect([answer.status(), answer.headers()["set-cookie"]]).toEqual([404, undefined]);
  await guest.dispose();
});
