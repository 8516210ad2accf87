import { randomBytes } from "node:crypto";
import { codingFor } from "./coding.mjs";

/** Pages that every browser gets alike of which nothing is known: it sends no cookie, and the address says no more. */
const paths = new Set(
  ["", "/sign-in", "/sign-up", "/forgot", "/offline", "/privacy"].flatMap((path) => [path || "/", `/en${path}`]),
);

/** Milliseconds for which a page is given as it was rendered, and for which it is still given while it is rendered anew. */
const usual = { freshMs: 5000, keptMs: 30_000 };

/** They get their page's title in its head at once, where for others it may come later. */
const readers = /bot|crawl|spider|preview|slurp|externalhit|whatsapp|yandex|archiver|google/i;

/**
 * A page and its headers as they were rendered, cut where its nonce stood.
 *
 * @typedef {{ body: string[], headers: [string, string[]][], renderedAt: number }} Kept
 * @typedef {{ status: number, headers: Record<string, string>, body: string }} Rendered
 */

/**
 * Renders such a page once in a while instead of for each visitor, and gives each a nonce of their own all the same: what is
 * the same for all is rendering, nine tenths of what the page costs.
 *
 * @param {(path: string) => Promise<Rendered>} render as for a browser of which nothing is known
 * @param {typeof usual} [times]
 */
export function sameForAll(render, { freshMs, keptMs } = usual) {
  /** @type {Map<string, Kept>} */
  const kept = new Map();
  /** @type {Set<string>} */
  const rendering = new Set();

  /** @param {string} path */
  async function renew(path) {
    if (rendering.has(path)) return;
    rendering.add(path);
    try {
      const page = keptOf(await render(path));
      if (page) kept.set(path, page);
      else kept.delete(path);
    } catch {
      // The next visitor's own request says what is wrong.
      kept.delete(path);
    } finally {
      rendering.delete(path);
    }
  }

  /**
   * Whether it answered.
   *
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   */
  return function answer(request, response) {
    const { url = "" } = request;
    if (!isOfNobody(request)) return false;
    const page = kept.get(url);
    const age = page ? performance.now() - page.renderedAt : Number.POSITIVE_INFINITY;
    if (age > freshMs) renew(url);
    if (!page || age > keptMs) return false;
    give(page, request, response);
    return true;
  };
}

/** @param {import("node:http").IncomingMessage} request */
const isOfNobody = ({ method, url = "", headers }) =>
  method === "GET" &&
  paths.has(url) &&
  headers.cookie === undefined &&
  headers.rsc === undefined &&
  headers.authorization === undefined &&
  headers[filling] === undefined &&
  !readers.test(headers["user-agent"] ?? "");

/** Marks the request by which a page is rendered for this. */
export const filling = "x-same-for-all";

/** What of the headers is the page's own; `everywhere` is set already. */
const own = ["content-security-policy", "content-type", "cache-control", "link", "vary"];

/**
 * Null where it isn't a whole page, is somebody's, or says that it doesn't know whose.
 *
 * @param {Rendered} rendered
 * @returns {Kept | null}
 */
function keptOf({ status, headers, body }) {
  const nonce = /'nonce-([^']+)'/.exec(headers["content-security-policy"] ?? "")?.[1];
  const isAll = status === 200 && headers["set-cookie"] === undefined && !/<html[^>]* data-unknown/.test(body);
  if (!isAll || !nonce) return null;
  return {
    body: body.split(nonce),
    headers: own.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name].split(nonce)]])),
    renderedAt: performance.now(),
  };
}

/**
 * @param {Kept} page
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 */
function give({ body, headers }, request, response) {
  const nonce = randomBytes(16).toString("base64");
  for (const [name, value] of headers) response.setHeader(name, value.join(nonce));
  const html = body.join(nonce);
  const coding = codingFor(request);
  if (!coding) return response.end(html);
  response.setHeader("content-encoding", coding.name);
  response.end(coding.whole(Buffer.from(html)));
}
