import { createHash } from "node:crypto";
import { refreshOf } from "../../domain/refresh.ts";
import { frontMessages } from "../../messages/front.ts";
import { everywhere } from "./headers.mjs";

/** @typedef {import("./edges.mjs").Refusal} Refusal */

const style = `:root{color-scheme:light dark}body{margin:0;min-height:100vh;display:grid;place-content:center;font:1.0625rem/1.6 system-ui,sans-serif;background:light-dark(#f6f7f9,#0e131b);color:light-dark(#141b26,#edf1f7)}main{max-width:30rem;padding:1.5rem}h1{font-size:1.5rem;line-height:1.5}a{display:inline-flex;align-items:center;min-height:2.75rem;color:light-dark(#0b57d0,#8ab4ff)}.code{font-size:.875rem;overflow-wrap:anywhere;color:light-dark(#465266,#b7c1d0)}`;

const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Seconds until an answer is worth asking for again. */
export const retrySeconds = 5;

/**
 * Headers and body of a refusal: a page that needs nothing else, or for a script JSON as the app's own.
 *
 * @param {Refusal} refusal
 * @param {{ url: string, method: string, accept?: string, requestId?: string }} asked
 */
export function answerTo({ status, kind }, { url, method, accept = "", requestId }) {
  const isJson = url.startsWith("/api/") && !accept.includes("text/html");
  const body = isJson ? JSON.stringify({ refusal: kind }) : page(kind, { url, method, requestId });
  const headers = {
    ...everywhere,
    "content-security-policy": policy,
    "content-type": isJson ? "application/json; charset=utf-8" : "text/html; charset=utf-8",
    "content-length": String(Buffer.byteLength(body)),
    "cache-control": "no-store",
    ...(requestId && { "x-request-id": requestId }),
    ...(status === 405 && { allow: "GET, HEAD, POST" }),
    ...(status === 503 && { "retry-after": String(retrySeconds) }),
  };
  return { status, headers, body };
}

/**
 * @param {Refusal["kind"]} kind
 * @param {{ url: string, method: string, requestId?: string }} asked
 */
function page(kind, { url, method, requestId }) {
  const isEnglish = /^\/en([/?]|$)/i.test(url);
  const words = frontMessages[isEnglish ? "en" : "vi"];
  // A page that was asked for may be asked for again; what was sent is its sender's to send again.
  const passes = kind === "busy" || kind === "unavailable";
  const asksAgain = passes && method !== "POST";
  const help =
    words[passes && !asksAgain ? /** @type {const} */ (`${kind}SentHelp`) : /** @type {const} */ (`${kind}Help`)];
  const way = asksAgain ? `<a href="">${words.retry}</a>` : `<a href="${isEnglish ? "/en" : "/"}">${words.home}</a>`;
  return `<!doctype html>
<html lang="${isEnglish ? "en" : "vi"}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">${asksAgain ? `<meta http-equiv="refresh" content="${escaped(refreshOf(retrySeconds, url))}">` : ""}<title>Phân Vai</title><style>${style}</style></head>
<body><main><h1>${words[kind]}</h1><p>${help.replace("{n}", String(retrySeconds))}</p>${requestId ? `<p class="code">${words.code.replace("{code}", requestId)}</p>` : ""}<p>${way}</p></main></body>
</html>
`;
}

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/**
 * The same for a socket on which no request came to be.
 *
 * @param {Refusal} refusal
 * @param {string} reason the status in words, as HTTP/1.1 asks
 */
export function rawAnswerTo(refusal, reason) {
  const { status, headers, body } = answerTo(refusal, { url: "/", method: "GET" });
  const lines = Object.entries({ ...headers, connection: "close" }).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${status} ${reason}\r\n${lines.join("\r\n")}\r\n\r\n${body}`;
}
