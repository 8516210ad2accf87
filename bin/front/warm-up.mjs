import { request } from "node:http";

/** What learners ask for most, in this order: a response, and a page with all that pages share. Nobody is signed in, so nothing is done. */
const first = /** @type {const} */ ([
  ["POST", "/api/v1/attempts/00000000-0000-4000-8000-000000000000/responses"],
  ["GET", "/sign-in"],
]);

/**
 * Asks our own server once for what is asked for most, so that it is loaded before a proxy or a start is told that we are ready.
 * Whatever comes of it, the server serves.
 *
 * @param {{ port: number, hostname: string, origin: string }} place
 */
export async function warmUp({ port, hostname, origin }) {
  const host = hostname === "0.0.0.0" ? "127.0.0.1" : hostname === "::" ? "::1" : hostname;
  for (const [method, path] of first)
    await new Promise((resolve) => {
      const headers = { origin, "content-type": "application/json" };
      request({ host, port, method, path, headers, agent: false }, (answer) => answer.resume().once("close", resolve))
        .once("error", resolve)
        .end(method === "POST" ? "{}" : undefined);
    });
}
