import { codingFor } from "./coding.mjs";

/** @typedef {import("node:http").ServerResponse} Response */

/** Milliseconds for which what comes is held, to be coded in one go: a page is there within two of its first word, but for what it waits for. */
const holdMs = 10;

/** Bytes. What is shorter comes as it is; what is longer isn't held. */
const [shortest, longest] = [1024, 512 * 1024];

const types = /^(text\/|image\/svg|application\/(javascript|json|manifest|xml|[\w.-]+\+(json|xml)))/;

/**
 * Makes an answer of Next's small on its way out, in a way that its browser takes. Each word of a page that is coded by itself, as it is rendered,
 * costs as much as rendering it: what comes at once is coded at once. Where a part of a page lets wait for it, what is there goes out before.
 *
 * @param {import("node:http").IncomingMessage} request
 * @param {Response} response
 */
export function compress(request, response) {
  const coding = request.method === "HEAD" ? null : codingFor(request);
  const { write, end, flushHeaders, writeHead } = response;
  /** @type {Buffer[]} */
  let held = [];
  let size = 0;
  /** @type {"unknown" | "held" | "ended" | "streamed"} */
  let state = "unknown";
  /** @type {import("./coding.mjs").Stream | null} */
  let stream = null;
  /** @type {NodeJS.Timeout | undefined} */
  let timer;

  const pass = () => Object.assign(response, { write, end, flushHeaders, writeHead });

  /** Whether the answer is coded: by its head, once its first word comes. */
  function isCoded() {
    if (state !== "unknown") return true;
    const isMade = isCodable(response);
    if (isMade) response.appendHeader("vary", "Accept-Encoding");
    response.writeHead = writeHead;
    if (!isMade || !coding) {
      pass();
      return false;
    }
    state = "held";
    // As far as who answers is concerned.
    Object.defineProperty(response, "headersSent", { configurable: true, get: () => true });
    response.once("close", () => {
      clearTimeout(timer);
      stream?.destroy();
    });
    timer = setTimeout(goOut, holdMs);
    return true;
  }

  /** @param {number} [length] in bytes, where it is known */
  function closeHead(length) {
    Reflect.deleteProperty(response, "headersSent");
    if (length === undefined) response.removeHeader("content-length");
    else response.setHeader("content-length", length);
  }

  function goOut() {
    if (!coding || response.destroyed) return;
    state = "streamed";
    closeHead();
    response.setHeader("content-encoding", coding.name);
    const opened = coding.stream();
    stream = opened;
    opened.on("data", (piece) => {
      if (!write.call(response, piece, "utf8")) opened.pause();
    });
    response.on("drain", () => opened.resume());
    opened.on("drain", () => response.emit("drain"));
    opened.once("end", () => end.call(response, undefined, "utf8"));
    opened.once("error", (error) => response.destroy(error));
    for (const bytes of held) opened.write(bytes);
    held = [];
    opened.flush(coding.flush);
  }

  function goOutWhole() {
    const body = Buffer.concat(held);
    held = [];
    const isShort = !coding || body.length < shortest;
    const coded = isShort ? body : coding.whole(body);
    closeHead(coded.length);
    if (!isShort) response.setHeader("content-encoding", coding.name);
    end.call(response, coded, "utf8");
  }

  /** @param {unknown[]} sent a piece, its encoding, and who is told; each may be left out */
  function take(sent) {
    const [bytes, told] = [bytesOf(sent), sent.find((each) => typeof each === "function")];
    size += bytes.length;
    if (stream) {
      if (bytes.length > 0) stream.write(bytes);
    } else if (bytes.length > 0) held.push(bytes);
    return /** @type {(() => void) | undefined} */ (told);
  }

  response.flushHeaders = () => void (isCoded() || response.flushHeaders());
  response.write = /** @type {typeof write} */ (
    (/** @type {unknown[]} */ ...sent) => {
      if (!isCoded()) return Reflect.apply(response.write, response, sent);
      const told = take(sent);
      if (told) process.nextTick(told);
      if (!stream && size > longest) {
        clearTimeout(timer);
        goOut();
      } else stream?.flush(coding?.flush);
      return !stream?.writableNeedDrain;
    }
  );
  response.end = /** @type {typeof end} */ (
    (/** @type {unknown[]} */ ...sent) => {
      if (!isCoded()) return Reflect.apply(response.end, response, sent);
      if (state === "ended") return response;
      const told = take(sent);
      if (told) response.once("finish", told);
      state = "ended";
      clearTimeout(timer);
      if (stream) stream.end();
      else goOutWhole();
      return response;
    }
  );
  // What is said of the head by hand waits with it for the first word.
  response.writeHead = /** @type {typeof writeHead} */ (
    (/** @type {unknown[]} */ ...head) => {
      const [status, ...said] = head;
      const headers = said.find((each) => typeof each === "object");
      if (Array.isArray(headers)) return Reflect.apply(pass().writeHead, response, head);
      response.statusCode = Number(status);
      if (typeof said[0] === "string") response.statusMessage = said[0];
      for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
      return response;
    }
  );
}

/** @param {Response} response */
const isCodable = (response) =>
  ![204, 206, 304].includes(response.statusCode) &&
  !response.hasHeader("content-encoding") &&
  types.test(String(response.getHeader("content-type") ?? "")) &&
  !/no-transform/.test(String(response.getHeader("cache-control") ?? ""));

/** @param {unknown[]} sent */
function bytesOf([piece, encoding]) {
  if (typeof piece === "string")
    return Buffer.from(piece, typeof encoding === "string" ? /** @type {BufferEncoding} */ (encoding) : "utf8");
  return piece instanceof Uint8Array ? Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength) : Buffer.alloc(0);
}
