import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Negotiator from "negotiator";

/** @type {Record<string, string>} */
const types = { js: "application/javascript; charset=UTF-8", css: "text/css; charset=UTF-8" };

/**
 * The app's scripts and styles, as Brotli made them small when they were built (bin/step/compress.ts): a seventh less to fetch than what
 * can be done for each request, and nothing to do then. They are held, half a megabyte, so that a page of this server finds its
 * files while the next version is built in their place. To a browser that takes no Brotli, or asks for a part, Next gives them.
 *
 * @param {string} [folder]
 */
export function builtFiles(folder = ".next/static") {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  const files = new Map(
    names
      .filter((name) => name.endsWith(".br"))
      .map((name) => [`/_next/static/${name.slice(0, -".br".length)}`, readFileSync(join(folder, name))]),
  );

  /**
   * Whether it answered.
   *
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   */
  return function answer(request, response) {
    const { method, url = "", headers } = request;
    const file = method === "GET" && headers.range === undefined ? files.get(url) : undefined;
    if (!file || !new Negotiator(request).encodings(["br"]).includes("br")) return false;
    response
      .writeHead(200, {
        "content-type": types[url.slice(url.lastIndexOf(".") + 1)],
        "content-encoding": "br",
        "content-length": file.length,
        "cache-control": "public, max-age=31536000, immutable",
        vary: "Accept-Encoding",
      })
      .end(file);
    return true;
  };
}
