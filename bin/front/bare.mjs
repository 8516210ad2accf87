import { answerTo } from "./answer.mjs";

/**
 * Where Next answers with some English words of its own, a page of ours takes their place: a form that can't be read (which Next
 * calls a fault of the server), a form of a page from long ago, a fault outside every page. Every page and action of ours answers
 * its own faults, so that nothing else comes as plain text. A script that sent the form gets the status alone.
 *
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {string} requestId
 */
export function dressBare(request, response, requestId) {
  const { writeHead, end } = response;
  /** @type {ReturnType<typeof answerTo> | null} */
  let dressed = null;
  response.writeHead = /** @type {typeof writeHead} */ (
    (status, ...rest) => {
      if (dressed || !isBare(status, response)) return Reflect.apply(writeHead, response, [status, ...rest]);
      const kind = kindOf(status, request);
      const isScript = request.headers["next-action"] !== undefined;
      if (isScript) return writeHead.call(response, kind.status);
      dressed = answerTo(kind, {
        url: request.url ?? "",
        method: request.method ?? "",
        accept: request.headers.accept,
        requestId,
      });
      response.removeHeader("etag");
      return writeHead.call(response, dressed.status, dressed.headers);
    }
  );
  response.end = /** @type {typeof end} */ (
    (/** @type {unknown} */ chunk, /** @type {unknown[]} */ ...rest) => {
      if (!response.headersSent && isBare(response.statusCode, response) && !request.headers["next-action"])
        response.writeHead(response.statusCode);
      if (!dressed) return Reflect.apply(end, response, [chunk, ...rest]);
      return Reflect.apply(end, response, request.method === "HEAD" ? [] : [dressed.body]);
    }
  );
}

/**
 * @param {number} status
 * @param {import("node:http").ServerResponse} response
 */
const isBare = (status, response) =>
  status >= 400 && /^(text\/plain(;.*)?)?$/.test(String(response.getHeader("content-type") ?? ""));

/**
 * @param {number} status
 * @param {import("node:http").IncomingMessage} request
 * @returns {import("./edges.mjs").Refusal}
 */
function kindOf(status, { method, url = "" }) {
  if (status === 503) return { status, kind: "unavailable" };
  if (method === "POST" && !url.startsWith("/api/"))
    return status >= 500 ? { status: 400, kind: "malformed" } : { status, kind: "stale" };
  return status >= 500 ? { status, kind: "failed" } : { status, kind: "unreadable" };
}
