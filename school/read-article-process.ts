import { buffer } from "node:stream/consumers";
import { Worker } from "node:worker_threads";
import { takeIn } from "@/content/article/intake";
import { refuse } from "@/domain/outcome";

// Started by read-article.ts: the request is the argument, the file comes in, what was read goes out as JSON.
const { limits, ...request } = JSON.parse(process.argv[2] ?? "");
const watchdog = new Worker(new URL("./read-article-watchdog.mjs", import.meta.url), {
  workerData: limits,
  execArgv: [],
});
await new Promise((resolve) => watchdog.once("message", resolve));
const outcome = await takeIn(request, new Uint8Array(await buffer(process.stdin))).catch((error: unknown) => {
  // The call stack is full: the file nests deeper than any article.
  if (error instanceof RangeError) return refuse({ code: "too-heavy" });
  throw error;
});
process.stdout.write(JSON.stringify(outcome), () => process.exit(0));
