import { gzipSync } from "node:zlib";

export type FirstLoad = { scriptsKiB: number; stylesKiB: number; fontsKiB: number };

/** What a page loads at first, gzip at level 9, in KiB: every script without `nomodule`, style sheets, preloaded fonts as they are. */
export async function firstLoad(origin: string, path: string, cookie: string): Promise<FirstLoad> {
  const reply = await fetch(origin + path, { headers: { cookie } });
  const html = await reply.text();
  const tags = [...html.matchAll(/<(script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]+)"`).exec(tag)?.[1];
  const scripts = tags.flatMap((tag) =>
    tag.startsWith("<script") && !/nomodule/i.test(tag) ? (attribute(tag, "src") ?? []) : /as="script"/.test(tag) ? (attribute(tag, "href") ?? []) : [],
  );
  const styles = tags.flatMap((tag) => (/rel="stylesheet"/.test(tag) ? (attribute(tag, "href") ?? []) : []));
  const fonts = [...(reply.headers.get("link") ?? "").matchAll(/<([^>]+\.woff2)>/g)].flatMap(([, href]) => href ?? []);
  const weigh = async (hrefs: string[], size: (bytes: Buffer) => number) => {
    const bodies = await Promise.all([...new Set(hrefs)].map(async (href) => Buffer.from(await (await fetch(origin + href)).arrayBuffer())));
    return bodies.reduce((sum, body) => sum + size(body), 0) / 1024;
  };
  const zipped = (bytes: Buffer) => gzipSync(bytes, { level: 9 }).length;
  return { scriptsKiB: await weigh(scripts, zipped), stylesKiB: await weigh(styles, zipped), fontsKiB: await weigh(fonts, (bytes) => bytes.length) };
}
