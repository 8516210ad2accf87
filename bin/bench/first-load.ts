import { gzipSync } from "node:zlib";

/** In KiB: scripts and style sheets zipped, fonts as they are. */
export type FirstLoad = { scriptsKiB: number; stylesKiB: number; fontsKiB: number };

/** The pages that learners are on: how much more scripts they may load than an empty app, and what shows that they came whole. */
export const budgets = [
  { name: "lesson", path: "/learn/caio-cto/background", mark: "data-paragraph", budgetKiB: 2 },
  { name: "question", path: "/learn/caio-cto/background/quiz", mark: 'name="certainty"', budgetKiB: 10 },
];

/** What a page loads at first: its scripts, its style sheets, and the fonts that it asks for ahead. */
export async function firstLoad(
  origin: string,
  { path, mark }: { path: string; mark: string },
  cookie: string,
): Promise<FirstLoad> {
  const page = await fetch(origin + path, { headers: { cookie }, redirect: "error" });
  const html = await page.text();
  if (!page.ok) throw new Error(`${path} answered ${page.status}.`);
  if (!html.includes(mark)) throw new Error(`${path} is another page: it has no ${mark}.`);
  const fetched = (hrefs: string[]) =>
    Promise.all(hrefs.map(async (href) => Buffer.from(await (await fetch(origin + href)).arrayBuffer())));
  const fonts = await fetched(fontsIn(html, page.headers.get("link") ?? ""));
  return {
    scriptsKiB: zippedKiB(await fetched(scriptsIn(html))),
    stylesKiB: zippedKiB(await fetched(hrefsOf(html, (tag) => /\brel="stylesheet"/.test(tag)))),
    fontsKiB: fonts.reduce((sum, { length }) => sum + length, 0) / 1024,
  };
}

/**
 * The addresses of the scripts that a browser of today loads for a page: those of its tags, and those that its data names for the parts that come
 * alive, as the error page does.
 */
export function scriptsIn(html: string): string[] {
  const forOldBrowsers = hrefsOf(html, (tag) => tag.startsWith("<script") && /\bnomodule\b/i.test(tag));
  return [...new Set(html.match(/\/_next\/static\/[\w./-]+\.js\b/g))].filter((href) => !forOldBrowsers.includes(href));
}

const fontsIn = (html: string, linkHeader: string): string[] => [
  ...new Set([
    ...hrefsOf(html, (tag) => /\bas="font"/.test(tag)),
    ...[...linkHeader.matchAll(/<([^>]+)>;[^,]*as="?font/g)].flatMap(([, href]) => href ?? []),
  ]),
];

const hrefsOf = (html: string, isWanted: (tag: string) => boolean): string[] => [
  ...new Set(
    [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].flatMap(([tag]) =>
      isWanted(tag) ? (/\b(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? []) : [],
    ),
  ),
];

/** Gzip at its best level, each file for itself. */
export const zippedKiB = (files: Buffer[]): number =>
  files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0) / 1024;
