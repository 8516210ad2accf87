import { createServer } from "node:net";

/** Connections that are taken in one turn of the event loop, beside the server's own one. */
const acceptors = 15;

/**
 * Takes more than one new connection in a turn of the event loop, which is all that Node does (libuv 1.48): while pages are made
 * a turn takes long, and everybody else, health too, would wait in the system's queue, where nobody can be sent away. Only Linux
 * lets one port have several listeners.
 *
 * @param {import("node:http").Server} server
 * @param {{ port: number, host: string }} place
 * @returns {() => void} ends it
 */
export function acceptMore(server, place) {
  if (process.platform !== "linux") return () => {};
  const listeners = Array.from({ length: acceptors }, () => {
    const listener = createServer({ allowHalfOpen: true, noDelay: true }, (socket) =>
      server.emit("connection", socket),
    );
    return listener.on("error", () => {}).listen({ ...place, reusePort: true });
  });
  return () => {
    for (const listener of listeners) listener.close();
  };
}
