/** @typedef {ReturnType<typeof countUnderWay>} UnderWay */

/**
 * The answers that are not out yet, and the connections, whichever listener took them: a server knows its own one's alone. Once it
 * is closed, each answer asks its client to close the connection behind it.
 */
export function countUnderWay() {
  /** @type {Set<import("node:stream").Duplex>} */
  const connections = new Set();
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
    /** How many connections are open. */
    get connections() {
      return connections.size;
    },
    /** @param {import("node:stream").Duplex} socket */
    connected(socket) {
      connections.add(socket);
      socket.once("close", () => connections.delete(socket));
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
