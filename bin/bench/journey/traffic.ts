import type { BrowserContext, Request } from "playwright";

/** What came over the wire: requests, and bytes with their headers as they were encoded. */
export type Traffic = { requests: number; bytes: number };

/**
 * Counts from now on what the browser fetches, its service worker's fetches too; what a cache or the worker answers came over no wire. The two
 * sizes together are Chromium's `encodedDataLength` (Network.loadingFinished).
 */
export function countTraffic(context: BrowserContext): () => Promise<Traffic> {
  const counting: Promise<number>[] = [];
  context.on("requestfinished", (request) => counting.push(bytesOf(request)));
  return async () => {
    const bytes = (await Promise.all(counting)).filter((size) => size > 0);
    return { requests: bytes.length, bytes: bytes.reduce((sum, size) => sum + size, 0) };
  };
}

async function bytesOf(request: Request): Promise<number> {
  const response = await request.response();
  if (!response || response.fromServiceWorker()) return 0;
  const { responseHeadersSize, responseBodySize } = await request.sizes();
  return responseHeadersSize + responseBodySize;
}
