import type { Source } from "./source";

/** Requests as they stand on the wire, with the headers by which a browser of ours is known to the server. */
const asBrowser = [
  "accept: */*",
  "accept-encoding: gzip, deflate, br, zstd",
  "sec-fetch-site: same-origin",
  "user-agent: phan-vai-bench",
];

/** A browser that keeps no cookie sends no header for it. */
export const get = (origin: string, path: string, cookie: string): string =>
  [
    ...[`GET ${path} HTTP/1.1`, `host: ${new URL(origin).host}`, ...(cookie ? [`cookie: ${cookie}`] : [])],
    ...[...asBrowser, "", ""],
  ].join("\r\n");

/** A signed-in browser, and whose page it sends from. */
export type Asker = { cookie: string; owner: string };

/** The body is ASCII: as many bytes as characters. */
export const post = (origin: string, path: string, { cookie, owner }: Asker, body: string): string =>
  [
    ...[
      `POST ${path} HTTP/1.1`,
      `host: ${new URL(origin).host}`,
      `origin: ${origin}`,
      `cookie: ${cookie}`,
      `x-owner: ${owner}`,
      ...asBrowser,
    ],
    ...["content-type: application/json", `content-length: ${body.length}`, "", body],
  ].join("\r\n");

/** The same request again and again. */
export const again = (request: string): Source => ({ next: () => request, repeat: () => {} });
