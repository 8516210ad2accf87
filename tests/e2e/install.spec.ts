import { expect, test } from "@playwright/test";

test("the app can be installed: its manifest, its icons in their sizes, and a service worker that no cache holds on to", async ({ page }) => {
  await page.goto("/");
  const manifest = await (await page.request.get((await page.locator('link[rel="manifest"]').getAttribute("href")) ?? "")).json();
  expect(manifest).toMatchObject({ name: expect.stringContaining("Phân Vai"), start_url: "/learn", display: "standalone" });
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
