/** Whom the page was made for, as an opaque tag; null for nobody. */
export const ownerOfPage = (): string | null => document.documentElement.dataset.owner ?? null;

/** Posts to our own API as the page's person: the server takes it from nobody else. It is sent also while the page closes. */
export const postJson = (address: string, body: string, owner: string | null, signal?: AbortSignal): Promise<Response> =>
  fetch(address, { method: "POST", headers: { "content-type": "application/json", "x-owner": owner ?? "nobody" }, body, keepalive: true, signal });

/** The service worker keeps one person's pages in `pages-<owner>`; see public/sw.js. */
const isOfPages = (name: string) => name.startsWith("pages-");

const names = async (): Promise<string[]> => ("caches" in window ? caches.keys() : []);

/**
 * Keeps a page that was opened before the service worker had taken over: without network it is to open again. Whoever signed in
 * since has no part in it.
 */
export async function keepPage(page: string): Promise<void> {
  const owner = ownerOfPage();
  if (!owner || !("caches" in window) || (await caches.match(page, { ignoreSearch: true }))) return;
  const reply = await fetch(page, { headers: { accept: "text/html" } });
  const isOurs = (await reply.clone().text()).includes(`data-owner="${owner}"`);
  if (reply.ok && !reply.redirected && isOurs) await (await caches.open(`pages-${owner}`)).put(page, reply);
}

/** A practice that is done is not gone on with. */
export async function dropPage(page: string): Promise<void> {
  for (const name of (await names()).filter(isOfPages)) await (await caches.open(name)).delete(page, { ignoreSearch: true });
}

/** The pages of whoever was here before. */
export async function dropPagesOfOthers(owner: string): Promise<void> {
  await Promise.all((await names()).filter((name) => isOfPages(name) && name !== `pages-${owner}`).map((name) => caches.delete(name)));
}

export async function dropAllCaches(): Promise<void> {
  await Promise.all((await names()).map((name) => caches.delete(name)));
}
