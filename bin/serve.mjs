/**
 * The web server: Next behind a front of ours, in one process. Reads HOST, PORT, APP_ORIGIN and TRUSTED_PROXIES; NODE_ENV tells
 * development from the build. Ends by SIGTERM, or SIGINT, with what is under way done.
 */
import next from "next";
import { frontServer } from "./front/front.mjs";
import { drain, endWork } from "./front/stopping.mjs";

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
async function stop() {
  if (isStopping) return;
  isStopping = true;
  // A development page's socket never ends by itself.
  if (!isDevelopment) await drain(server, underWay);
  await Promise.all([endWork(), app.close()]);
  process.exit(0);
}
for (const signal of ["SIGTERM", "SIGINT"]) process.on(signal, stop);

await app.prepare();
handle = app.getRequestHandler();
server.listen(port, hostname);
