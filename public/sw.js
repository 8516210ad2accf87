/*
 * What opens without network: the course map, the lessons that were opened, and a practice that is not done. Pages come
 * from the network first and are kept under the tag of whoever they were made for (`data-owner` in the page); with another
 * person's first page, or nobody's, they are gone. The app's files are named by their content and come from here first.
 * Docs: docs/decisions/0010-offline.md.
 */
const shell = "shell";
const files = "files";
const mostFiles = 300;
const longestWaitMs = 8000;
const offlinePages = { vi: "/offline", en: "/en/offline" };

/** The courses, a course's map, a lesson, its practice; the final and the pretest are no lessons, nor is the page of all duties. */
const isKept = (url) =>
  /^(\/en)?\/learn(\/[a-z0-9-]+(\/(?!(final|map|pretest)$|final\/)[a-z0-9-]+(\/quiz)?)?)?$/.test(url.pathname);
const offlinePage = ({ pathname }) => (/^\/en(\/|$)/.test(pathname) ? offlinePages.en : offlinePages.vi);
const isFile = (url) =>
  url.pathname.startsWith("/_next/static/") || /^\/(icon|apple-icon|maskable)[\w.-]*$/.test(url.pathname);

self.addEventListener("install", (event) => {
  event.waitUntil(keepShells().then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(event, url));
  else if (isFile(url)) event.respondWith(file(event));
});

async function page(event, url) {
  const asked = fetch(event.request);
  event.waitUntil(asked.then((response) => keepPage(url, response.clone())).catch(() => {}));
  const findKept = async () =>
    isKept(url)
      ? ((await find((name) => name.startsWith("pages-"), url.pathname)) ?? (await toOnlyMap(url)))
      : undefined;
  // A network that is there and answers nothing is none, where there is a page to show.
  const late = new Promise((resolve) => setTimeout(resolve, longestWaitMs))
    .then(findKept)
    .then((kept) => kept ?? asked);
  try {
    return await Promise.race([asked, late]);
  } catch (error) {
    const answer = (await findKept()) ?? (await findShell(offlinePage(url)));
    if (answer) return answer;
    throw error;
  }
}

/** The courses' address leads on to the only one, which is what is kept. */
async function toOnlyMap({ pathname }) {
  if (!/^(\/en)?\/learn$/.test(pathname)) return undefined;
  const maps = [];
  for (const name of await caches.keys())
    if (name.startsWith("pages-"))
      for (const { url } of await (await caches.open(name)).keys()) {
        const kept = new URL(url).pathname;
        if (kept.startsWith(`${pathname}/`) && !kept.slice(pathname.length + 1).includes("/")) maps.push(kept);
      }
  return maps.length === 1 ? Response.redirect(maps[0]) : undefined;
}

async function keepPage(url, response) {
  // Who is sent on, as from a practice that is done, has nothing here to come back to.
  if (response.type === "opaqueredirect" || response.status === 404) return dropPage(url.pathname);
  if (!response.ok || !response.headers.get("content-type")?.startsWith("text/html")) return;
  const html = await response.text();
  // Made while the database was away, so that nobody knew whose it is: it says nothing of what is kept.
  if (/<html\b[^>]*\bdata-unknown\b/.test(html)) return;
  const owner = /<html\b[^>]*\bdata-owner="([\w-]+)"/.exec(html)?.[1];
  const pages = (await caches.keys()).filter((name) => name.startsWith("pages-") && name !== `pages-${owner}`);
  await Promise.all(pages.map((name) => caches.delete(name)));
  const offline = offlinePage(url);
  if (!(await find((name) => name === shell, offline))) await keepShell(offline);
  if (!owner || !isKept(url) || url.search !== "") return;
  const { status, statusText, headers } = response;
  await (await caches.open(`pages-${owner}`)).put(url.pathname, new Response(html, { status, statusText, headers }));
}

async function dropPage(path) {
  for (const name of await caches.keys()) if (name.startsWith("pages-")) await (await caches.open(name)).delete(path);
}

async function file(event) {
  const kept = await find((name) => name === files || name === shell, event.request.url);
  if (kept) return kept;
  const response = await fetch(event.request);
  if (response.ok) event.waitUntil(keepFile(event.request.url, response.clone()));
  return response;
}

async function keepFile(url, response) {
  const cache = await caches.open(files);
  await cache.put(url, response);
  const all = await cache.keys();
  for (const old of all.slice(0, Math.max(0, all.length - mostFiles))) await cache.delete(old);
}

/** Of the pages that are open: nobody reads the other language's before they open one of its pages. */
async function keepShells() {
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const wanted = new Set(open.map(({ url }) => offlinePage(new URL(url))));
  for (const address of wanted.size > 0 ? wanted : [offlinePages.vi]) await keepShell(address);
}

/** The page that stands for one that isn't kept, as nobody's, with the files that it needs. */
async function keepShell(address) {
  const cache = await caches.open(shell);
  const response = await fetch(address, { credentials: "omit" });
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  // No browser with a service worker runs what is for those that know no modules.
  const html = (await response.clone().text()).replaceAll(/<script\b[^>]*\bnomodule\b[^>]*>/gi, "");
  await cache.addAll([...new Set(html.match(/\/_next\/static\/[\w./~-]+\.(?:js|css|woff2)/g))]);
  await cache.put(address, response);
}

/** In the page's language, or in the one that is kept. */
async function findShell(address) {
  for (const each of new Set([address, ...Object.values(offlinePages)])) {
    const found = await find((name) => name === shell, each);
    if (found) return found;
  }
}

async function find(isWanted, address) {
  for (const name of (await caches.keys()).filter(isWanted)) {
    const found = await (await caches.open(name)).match(address);
    if (found) return found;
  }
}
