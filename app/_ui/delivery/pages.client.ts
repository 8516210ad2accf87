import { ownerOfPage } from "@/app/_ui/owner.client";

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
  for (const name of (await names()).filter(isOfPages))
    await (await caches.open(name)).delete(page, { ignoreSearch: true });
}

/** The pages of whoever was here before. */
export async function dropPagesOfOthers(owner: string): Promise<void> {
  await Promise.all(
    (await names()).filter((name) => isOfPages(name) && name !== `pages-${owner}`).map((name) => caches.delete(name)),
  );
}

export async function dropAllCaches(): Promise<void> {
  await Promise.all((await names()).map((name) => caches.delete(name)));
}
