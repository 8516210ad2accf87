import { isOrigin } from "../../domain/origin.ts";

/** Bytes of an address with its query; what the app makes itself stays far below. */
export const longestUrl = 8192;

/** Bytes that a body may have, by where it goes. Files are counted again by their own gate, which answers in words up to here. */
const bodies = /** @type {const} */ ([
  [/^\/api\/v1\/(articles|cohorts\/[^/]+\/roster)$/, 64 * 1024 * 1024],
  [/^(\/en)?\/(author|manage)(\/|$)/, 256 * 1024],
  [/^/, 64 * 1024],
]);

/** @typedef {{ status: number, kind: "unreadable" | "foreign" | "method" | "slow" | "too-large" | "too-long" | "busy" | "malformed" | "stale" | "failed" | "unavailable" }} Refusal */

/**
 * What no page need look at: an address that says nothing, a method that nobody uses, a body without end, and what was not sent
 * by a page of ours. Null for everything else.
 *
 * @param {import("node:http").IncomingMessage} request
 * @param {URL} appOrigin
 * @returns {Refusal | null}
 */
export function refusalOf({ method = "", url = "", headers }, appOrigin) {
  if (!/^(GET|HEAD|POST)$/.test(method)) return { status: 405, kind: "method" };
  if (url.length > longestUrl) return { status: 414, kind: "too-long" };
  if (!isReadable(url)) return { status: 400, kind: "unreadable" };
  if (method !== "POST") return null;
  const path = pathOf(url);
  if (isForeign(path, headers, appOrigin)) return { status: 403, kind: "foreign" };
  const length = headers["content-length"];
  if (length === undefined) return path.startsWith("/api/v1/") ? null : { status: 411, kind: "slow" };
  return Number(length) > mostBytes(path) ? { status: 413, kind: "too-large" } : null;
}

/** @param {string} url */
export const pathOf = (url) => url.split("?", 1)[0] ?? "";

/** @param {string} path */
export const isUpload = (path) => bodies[0][0].test(path);

/** @param {string} path */
const mostBytes = (path) => bodies.find(([places]) => places.test(path))?.[1] ?? 0;

/**
 * An origin-form target whose path is UTF-8, and no NUL anywhere, however often it is encoded: PostgreSQL keeps none.
 *
 * @param {string} url
 */
function isReadable(url) {
  if (!url.startsWith("/") || /%(25)*00/i.test(url)) return false;
  try {
    decodeURIComponent(pathOf(url));
    return true;
  } catch {
    return false;
  }
}

/**
 * What a browser says was sent by another site, or what says nothing of where it comes from. A foreign Origin on a page's form goes
 * on to the form's gate, which tells in words that the app was opened at a wrong address; the sign-in library has no words. A
 * mail program that ends a subscription is no browser (RFC 8058).
 *
 * @param {string} path
 * @param {import("node:http").IncomingHttpHeaders} headers
 * @param {URL} appOrigin
 */
function isForeign(path, headers, appOrigin) {
  if (path.startsWith("/api/v1/unsubscribe/")) return false;
  if (/^(cross|same)-site$/.test(String(headers["sec-fetch-site"] ?? ""))) return true;
  if (headers.origin === undefined) return true;
  return path.startsWith("/api/auth/") && !isOrigin(headers.origin, appOrigin);
}
