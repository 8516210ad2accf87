/**
 * The web server: Next behind a front of ours, in one process. Reads HOST, PORT, APP_ORIGIN and TRUSTED_PROXIES; NODE_ENV tells
 * development from the build. Ends by SIGTERM, or SIGINT, with what is under way done.
 */
import { readFileSync } from "node:fs";
import next from "next";
import { acceptMore } from "./front/accept.mjs";
import { frontServer } from "./front/front.mjs";
import { askOurselves } from "./front/own-server.mjs";
import { filling } from "./front/same-for-all.mjs";
import { drain, endWork } from "./front/stopping.mjs";
import { warmUp } from "./front/warm-up.mjs";

const isDevelopment = process.env.NODE_ENV === "development";
if (!isDevelopment) process.env.__NEXT_PRIVATE_STANDALONE_CONFIG = JSON.stringify(builtConfig());

const hostname = process.env.HOST || "127.0.0.1";
const port = Number(process.env.PORT || 3000);
const appOrigin = new URL(process.env.APP_ORIGIN ?? "http://127.0.0.1:3000");

const place = { port, hostname, origin: appOrigin.origin };

/** @type {import("./front/front.mjs").Handle} */
let handle = () => {};
const { server, underWay, becomeReady } = frontServer((request, response) => handle(request, response), {
  appOrigin,
  trustedProxies: process.env.TRUSTED_PROXIES,
  isDevelopment,
  ...(!isDevelopment && { render: (path) => askOurselves(place, { path, headers: { [filling]: "1" } }) }),
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
// One that takes a fallen one's place has people waiting, whose requests load what they need.
if (!isDevelopment && !process.env.PHAN_VAI_SERVES_AGAIN) await warmUp(place);
becomeReady();

/**
 * The settings as they were built, as Next's own `server.js` of an image reads them; and every page is loaded when it is first asked
 * for. To load all of them first took 1.0 of the 2.4 seconds of processor time that a server which was started again let everybody wait.
 */
function builtConfig() {
  const { config } = JSON.parse(readFileSync(".next/required-server-files.json", "utf8"));
  return { ...config, experimental: { ...config.experimental, preloadEntriesOnStart: false } };
}
