/**
 * The web server: Next behind a front of ours, in one process. Reads HOST, PORT, APP_ORIGIN and TRUSTED_PROXIES; NODE_ENV tells
 * development from the build. Ends by SIGTERM, or SIGINT, with what is under way done.
 */
import { existsSync, readFileSync } from "node:fs";
import next from "next";
import { acceptMore } from "./front/accept.mjs";
import { frontServer } from "./front/front.mjs";
import { drain, endWork } from "./front/stopping.mjs";

// An image has its settings among what was built, as Next's own `server.js` there reads them.
if (!existsSync("next.config.js"))
  process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(
    JSON.parse(readFileSync(".next/required-server-files.json", "utf8")).config,
  );

const isDevelopment = process.env.NODE_ENV === "development";
const hostname = process.env.HOST || "127.0.0.1";
const port = Number(process.env.PORT || 3000);

/** @type {import("./front/front.mjs").Handle} */
let handle = () => {};
const { server, underWay } = frontServer((request, response) => handle(request, response), {
  appOrigin: new URL(process.env.APP_ORIGIN ?? "http://127.0.0.1:3000"),
  trustedProxies: process.env.TRUSTED_PROXIES,
  isDevelopment,
});
const app = next({ dev: isDevelopment, hostname, port, httpServer: server });

let isStopping = false;
let endAccepting = () => {};
async function stop() {
  if (isStopping) return;
  isStopping = true;
  // A development page's socket never ends by itself.
  await Promise.all([endWork("jobs"), isDevelopment ? undefined : drain(server, underWay, () => endAccepting())]);
  await Promise.all([endWork("pool"), app.close()]);
  process.exit(0);
}
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, stop);

await app.prepare();
handle = app.getRequestHandler();
server.listen({ port, host: hostname, reusePort: process.platform === "linux" });
endAccepting = acceptMore(server, { port, host: hostname });
