import { request } from "node:http";

/** @typedef {{ port: number, hostname: string, origin: string }} Place */

/**
 * Asks our own server, as a browser of which nothing is known.
 *
 * @param {Place} place
 * @param {{ method?: string, path: string, headers?: Record<string, string>, body?: string }} asked
 * @returns {Promise<{ status: number, headers: Record<string, string>, body: string }>}
 */
export const askOurselves = ({ port, hostname, origin }, { method = "GET", path, headers = {}, body }) =>
  new Promise((resolve, reject) => {
    const host = hostname === "0.0.0.0" ? "127.0.0.1" : hostname === "::" ? "::1" : hostname;
    request({ host, port, method, path, headers: { origin, ...headers }, agent: false }, async (answer) => {
      try {
        const told = Object.entries(answer.headers).map(([name, value]) => [name, String(value)]);
        resolve({ status: answer.statusCode ?? 0, headers: Object.fromEntries(told), body: await textOf(answer) });
      } catch (error) {
        reject(error);
      }
    })
      .once("error", reject)
      .end(body);
  });

/** @param {import("node:http").IncomingMessage} answer */
async function textOf(answer) {
  let text = "";
  for await (const chunk of answer.setEncoding("utf8")) text += chunk;
  return text;
}
