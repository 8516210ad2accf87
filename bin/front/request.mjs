import { randomBytes } from "node:crypto";

/** Inside headers, which nobody outside may set: Next's, ours, and what a proxy says of the address, which APP_ORIGIN tells. */
const inside =
  /^(x-(address|client-address|middleware-.+|invoke-.+|matched-path|real-ip|original-.+|rewrite-url|http-method-override)|forwarded|x-forwarded-.+)$/;

/**
 * Puts in a request's headers what the app may believe: where it comes from, a name for the log, and the app's one address in
 * place of what the request calls it.
 *
 * @param {import("node:http").IncomingMessage} request
 * @param {{ appOrigin: URL, clientAddress: (request: import("node:http").IncomingMessage) => string, isTrusted: (address: string) => boolean }} known
 * @returns {string} the request's id
 */
export function tidy(request, { appOrigin, clientAddress, isTrusted }) {
  const { headers } = request;
  const address = clientAddress(request);
  const given = isTrusted(request.socket.remoteAddress ?? "") ? headers["x-request-id"] : undefined;
  const id = typeof given === "string" && /^[\w-]{8,64}$/.test(given) ? given : randomBytes(8).toString("hex");
  for (const name of Object.keys(headers)) if (inside.test(name)) delete headers[name];
  headers.host = appOrigin.host;
  headers["x-forwarded-host"] = appOrigin.host;
  headers["x-forwarded-proto"] = appOrigin.protocol.slice(0, -1);
  headers["x-forwarded-for"] = address;
  headers["x-client-address"] = address;
  headers["x-request-id"] = id;
  return id;
}
