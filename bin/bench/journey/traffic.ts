import type { Page, Request } from "playwright";

/** What came over the wire: requests, and bytes with their headers as they were encoded. */
export type Traffic = { requests: number; bytes: number };

/**
 * Counts from now on what the browser fetches, its service worker's fetches too; what a cache or the worker answers came over no wire. The two
 * sizes together are Chromium's `encodedDataLength` (Network.loadingFinished). An answer that the page gives up, as Next does with one that leads on,
 * is told by no such event: its body is what came of it until then.
 */
export async function countTraffic(page: Page): Promise<() => Promise<Traffic>> {
  const counting: Promise<number>[] = [];
  const count = (request: Request) => counting.push(bytesOf(request));
  page.context().on("requestfinished", count).on("requestfailed", count);
  const givenUp = await countGivenUp(page);
  return async () => {
    const bytes = (await Promise.all(counting)).filter((size) => size > 0);
    return { requests: bytes.length, bytes: bytes.reduce((sum, size) => sum + size, givenUp()) };
  };
}

async function bytesOf(request: Request): Promise<number> {
  const response = await request.response();
  if (!response || response.fromServiceWorker()) return 0;
  const { responseHeadersSize, responseBodySize } = await request.sizes();
  return responseHeadersSize + responseBodySize;
}

/** Bytes of the bodies that the page took a part of. */
async function countGivenUp(page: Page): Promise<() => number> {
  const session = await page.context().newCDPSession(page);
  const came = new Map<string, number>();
  let sum = 0;
  session.on("Network.dataReceived", ({ requestId, encodedDataLength }) =>
    came.set(requestId, (came.get(requestId) ?? 0) + encodedDataLength),
  );
  session.on("Network.loadingFailed", ({ requestId }) => {
    sum += came.get(requestId) ?? 0;
  });
  await session.send("Network.enable");
  return () => sum;
}
