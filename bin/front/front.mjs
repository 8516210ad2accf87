import { createServer, STATUS_CODES } from "node:http";
import { answerTo, rawAnswerTo } from "./answer.mjs";
import { dressBare } from "./bare.mjs";
import { builtFiles } from "./built-files.mjs";
import { readTrust } from "./client-address.mjs";
import { compress } from "./compress.mjs";
import { answerDirectly } from "./direct.mjs";
import { isUpload, longestUrl, pathOf, refusalOf } from "./edges.mjs";
import { bareContentPolicy, everywhere } from "./headers.mjs";
import { admission, doors, isAlwaysMet, isDoor, pages } from "./load.mjs";
import { tidy } from "./request.mjs";
import { sameForAll } from "./same-for-all.mjs";
import { countUnderWay } from "./under-way.mjs";

/** @typedef {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => unknown} Handle */

/** Milliseconds within which a request must have come in full: its headers, a form, a file; and how often that is looked at. */
const usualWithin = { headers: 10_000, form: 20_000, file: 120_000, looked: 5000 };

/** Longer than a proxy keeps an idle connection (nginx: 60 s), so that it is never ours that closes under a request. */
const keepAliveMs = 75_000;

/**
 * The server that stands before Next in its process: it names each request, says what the app may believe of it, answers what no
 * page need look at, and gives every answer its headers.
 *
 * @param {Handle} handle Next's
 * @param {{ appOrigin: URL, trustedProxies: string | undefined, isDevelopment: boolean, within?: typeof usualWithin, render?: Parameters<typeof sameForAll>[0] }} settings
 *   `render` asks this very server for a page that is the same for all; without it each is rendered for each
 */
export function frontServer(handle, { appOrigin, trustedProxies, isDevelopment, within = usualWithin, render }) {
  const underWay = countUnderWay();
  let isReady = false;
  const lanes = { pages: admission(pages), doors: admission(doors) };
  const isSame = render ? sameForAll(render) : () => false;
  const isBuilt = isDevelopment ? () => false : builtFiles();
  const known = { appOrigin, ...readTrust(trustedProxies) };
  /** @type {Handle} */
  const byNext = (request, response) => {
    compress(request, response);
    return handle(request, response);
  };
  const server = createServer(
    /** @type {import("node:http").ServerOptions & { shouldUpgradeCallback(): boolean }} */ ({
      headersTimeout: within.headers,
      requestTimeout: within.file,
      connectionsCheckingInterval: within.looked,
      keepAliveTimeout: keepAliveMs,
      // The development server's pages hear of changes by a socket; nothing else is upgraded.
      shouldUpgradeCallback: () => isDevelopment,
    }),
  );
  server.on("request", (request, response) => {
    const requestId = tidy(request, known);
    for (const [name, value] of Object.entries(everywhere)) response.setHeader(name, value);
    response.setHeader("content-security-policy", bareContentPolicy);
    response.setHeader("x-request-id", requestId);
    underWay.add(response);
    cutWhenLate(request, response, within.form);
    const refusal = refusalOf(request, appOrigin);
    if (refusal) return refuse(request, response, refusal, requestId);
    if (underWay.isClosed && isReadiness(request)) return notReady(response, "stopping");
    if (!isReady && asksWhetherReady(request)) return notReady(response, "starting");
    if (isBuilt(request, response) || isSame(request, response)) return;
    dressBare(request, response, requestId);
    const go = () => (!isDevelopment && answerDirectly(request, response)) || byNext(request, response);
    const path = pathOf(request.url ?? "");
    if (isAlwaysMet(path)) return go();
    const lane = isDoor(request.method, path) ? lanes.doors : lanes.pages;
    lane.enter({ response, go, refuse: () => refuse(request, response, { status: 503, kind: "busy" }, requestId) });
  });
  server.on("connection", underWay.connected);
  server.on("clientError", (error, socket) => {
    if (!socket.writable || isAnswering(socket)) socket.destroy();
    else socket.end(rawRefusal(error), () => socket.destroy());
  });
  server.on("connect", (_, socket) => socket.end(rawAnswerTo({ status: 405, kind: "method" }, "Method Not Allowed")));
  const becomeReady = () => {
    isReady = true;
  };
  return { server, underWay, becomeReady };
}

/** @param {import("node:http").IncomingMessage} request */
const isReadiness = ({ url = "" }) => /^\/api\/(ready|health)$/.test(pathOf(url));

/** @param {import("node:http").IncomingMessage} request */
const asksWhetherReady = ({ url = "" }) => pathOf(url) === "/api/ready";

/**
 * A server that is about to stop takes no new learners, and none that would make them wait for what it has yet to load.
 *
 * @param {import("node:http").ServerResponse} response
 * @param {"stopping" | "starting"} status
 */
const notReady = (response, status) =>
  response
    .writeHead(503, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" })
    .end(JSON.stringify({ status }));

/**
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {import("./edges.mjs").Refusal} refusal
 * @param {string} requestId
 */
export function refuse(request, response, refusal, requestId) {
  const { method = "", url = "" } = request;
  const { status, headers, body } = answerTo(refusal, {
    url,
    method,
    accept: request.headers.accept,
    requestId,
  });
  // Set one by one, as `dressBare` looks for them before the head is written.
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.writeHead(status).end(method === "HEAD" ? undefined : body);
}

/**
 * A form comes at once or not at all; Node's own limit is as long as a file may take.
 *
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {number} formMs
 */
function cutWhenLate(request, response, formMs) {
  if (request.method !== "POST" || isUpload(pathOf(request.url ?? ""))) return;
  const late = setTimeout(() => {
    if (request.complete) return;
    if (!response.headersSent) request.socket.write(rawAnswerTo({ status: 408, kind: "slow" }, "Request Timeout"));
    request.socket.destroySoon();
  }, formMs);
  late.unref();
  request.once("close", () => clearTimeout(late));
}

/** @param {Error & { code?: string, rawPacket?: Buffer }} error */
function rawRefusal({ code, rawPacket }) {
  const refusal = parserRefusal(code, rawPacket?.indexOf("\r\n") ?? 0);
  return rawAnswerTo(refusal, STATUS_CODES[refusal.status] ?? "");
}

/**
 * @param {string | undefined} code of Node's parser
 * @param {number} firstLine its length, -1 where it has no end
 * @returns {import("./edges.mjs").Refusal}
 */
function parserRefusal(code, firstLine) {
  if (code === "HPE_INVALID_METHOD") return { status: 405, kind: "method" };
  if (code === "ERR_HTTP_REQUEST_TIMEOUT") return { status: 408, kind: "slow" };
  if (code !== "HPE_HEADER_OVERFLOW") return { status: 400, kind: "unreadable" };
  return { status: firstLine < 0 || firstLine > longestUrl ? 414 : 431, kind: "too-long" };
}

/**
 * Whether an answer is on its way on the socket, which another one would garble.
 *
 * @param {import("node:stream").Duplex & { _httpMessage?: import("node:http").ServerResponse }} socket
 */
const isAnswering = ({ _httpMessage: message }) => message?.headersSent === true;
