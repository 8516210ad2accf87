/** @typedef {ReturnType<typeof countUnderWay>} UnderWay */

/** The answers that are not out yet. Once it is closed, each asks its client to close the connection behind it. */
export function countUnderWay() {
  /** @type {Set<import("node:http").ServerResponse>} */
  const responses = new Set();
  let isClosed = false;
  let latestAt = performance.now();
  /** @param {import("node:http").ServerResponse} response */
  const asLast = (response) => {
    if (!response.headersSent) response.setHeader("connection", "close");
  };
  return {
    get size() {
      return responses.size;
    },
    get isClosed() {
      return isClosed;
    },
    /** Milliseconds since the last request came. */
    quietMs: () => performance.now() - latestAt,
    /** @param {import("node:http").ServerResponse} response */
    add(response) {
      latestAt = performance.now();
      responses.add(response);
      response.once("close", () => responses.delete(response));
      if (isClosed) asLast(response);
    },
    close() {
      isClosed = true;
      for (const response of responses) asLast(response);
    },
  };
}
