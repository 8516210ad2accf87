import { parentPort, workerData } from "node:worker_threads";

/**
 * Ends the process that reads an article when it takes too much memory, of which the heap is only a part, or too much of a
 * processor. A thread of its own sees it while the reader is deep in one long step.
 *
 * @type {{ megabytes: number, cpuSeconds: number }}
 */
const { megabytes, cpuSeconds } = workerData;
const starter = process.ppid;

setInterval(() => {
  const { user, system } = process.cpuUsage();
  const isTooMuch = process.memoryUsage.rss() > megabytes * 1024 * 1024 || user + system > cpuSeconds * 1e6;
  if (isTooMuch || process.ppid !== starter) process.kill(process.pid, "SIGKILL");
}, 20);
parentPort?.postMessage("watching");
