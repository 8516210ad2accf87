import { type BrowserContext, expect, type Page } from "@playwright/test";

/** The service worker has taken the page over. */
export const isControlled = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
      );
  });

export const waitFor = (page: Page, is: (argument: string) => Promise<boolean>, argument: string) =>
  expect.poll(() => page.evaluate(is, argument)).toBe(true);

export const isPageKept = (page: Page, path: string) =>
  waitFor(page, async (kept) => (await caches.match(kept)) !== undefined, path);

/**
 * Responses no longer leave the page, or their replies no longer come back. By the page's own means: the browser sends them
 * so that they outlive the page, past what Playwright can route.
 */
export async function breakDelivery(where: Page | BrowserContext, how: "unsent" | "lost") {
  const breaking = (how: "unsent" | "lost") => {
    const whole = window.fetch;
    window.fetch = async (...request) => {
      if (!String(request[0]).endsWith("/responses")) return whole(...request);
      if (how === "lost") await whole(...request);
      throw new TypeError("Failed to fetch");
    };
    window.addEventListener("mended", () => {
      window.fetch = whole;
    });
  };
  await ("evaluate" in where ? where.evaluate(breaking, how) : where.addInitScript(breaking, how));
}

export const mendDelivery = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event("mended")));

/** What the outbox holds, by position. */
export const keptResponses = (page: Page): Promise<{ position: number; state: string }[]> =>
  page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("phan-vai", 1);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction("responses").objectStore("responses").getAll();
          all.onsuccess = () => {
            opening.result.close();
            resolve(all.result);
          };
        };
      }),
  );
