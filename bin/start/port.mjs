import { createServer } from "node:net";
import { SetupError } from "../step/step.mjs";

/**
 * Asks for the port and gives it back, so that a port in use is said before anything slow is done.
 *
 * @param {import("../step/settings.mjs").Settings} settings
 * @returns {Promise<void>}
 */
export const checkPort = ({ mode, host, port }) =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", (error) =>
      reject(new SetupError(refusal("code" in error ? String(error.code) : error.message, mode, host, port))),
    );
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve()));
  });

/**
 * @param {string} code
 * @param {string} mode
 * @param {string} host
 * @param {number} port
 */
function refusal(code, mode, host, port) {
  const command = mode === "start" ? "npm start" : `npm run ${mode}`;
  if (code === "EADDRINUSE")
    return `Port ${port} is in use. Stop the program that uses it, or take another port: PORT=${port + 1} ${command}`;
  if (code === "EACCES") return `This account may not use port ${port}. Take one above 1023: PORT=3000 ${command}`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND") return `HOST is ${host}, which is no address of this machine.`;
  return `Port ${port} on ${host} can't be used: ${code}`;
}
