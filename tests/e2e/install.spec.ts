import { expect, test } from "@playwright/test";

test("the app can be installed: its manifest, its icons in their sizes, and a service worker that no cache holds on to", async ({
  page,
}) => {
  await page.goto("/");
  const manifest = await (
    await page.request.get((await page.locator('link[rel="manifest"]').getAttribute("href")) ?? "")
  ).json();
  expect(manifest).toMatchObject({
    name: expect.stringContaining("Phân Vai"),
    start_url: "/learn",
    display: "standalone",
  });
  const icons: { src: string; sizes: string; purpose?: string }[] = manifest.icons;
  const sizes = await page.evaluate(
    (addresses) =>
      Promise.all(
        addresses.map(async (src) => {
          const image = new Image();
          image.src = src;
          await image.decode();
          return `${image.naturalWidth}x${image.naturalHeight}`;
        }),
      ),
    icons.filter(({ sizes }) => sizes !== "any").map(({ src }) => src),
  );
  expect(sizes).toEqual(["192x192", "512x512", "512x512"]);
  expect(icons.filter(({ purpose }) => purpose === "maskable")).toHaveLength(1);
  const worker = await page.request.get("/sw.js");
  expect([worker.status(), worker.headers()["content-type"], worker.headers()["cache-control"]]).toEqual([
    200,
    expect.stringContaining("javascript"),
    "no-cache",
  ]);
});

test("what browsers and search engines ask for unasked is there: an icon, and which pages are nobody's but a person's", async ({
  request,
}) => {
  const icon = await request.get("/favicon.ico");
  expect([icon.status(), icon.headers()["content-type"], (await icon.body()).readUInt16LE(4)]).toEqual([
    200,
    expect.stringContaining("icon"),
    3,
  ]);
  const robots = await request.get("/robots.txt");
  expect([robots.status(), robots.headers()["content-type"]]).toEqual([200, expect.stringContaining("text/plain")]);
  const closed = [...(await robots.text()).matchAll(/^Disallow: (.*)$/gm)].flatMap(([, path]) => path ?? []);
  for (const path of ["/learn", "/review", "/progress", "/account", "/manage", "/certificate/", "/en/", "/api/"])
    expect(closed).toContain(path);
  expect(closed).not.toContain("/");
});
