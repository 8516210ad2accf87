import { spawn } from "node:child_process";
import { join } from "node:path";
import { mostBytes, tooBig } from "@/content/article/limits";
import type { Reading, ReadingRequest } from "@/content/article/reading";
import type { ArticleRefusal } from "@/domain/article-refusal";
import { type Outcome, refuse } from "@/domain/outcome";

declare global {
  var phanVaiReadings: number | undefined;
}

/** At once; a reading may take a whole core and some hundred megabytes. */
const mostReadings = 2;

/** What a reading may take. `cpuSeconds` is what counts: on a busy machine a small file may wait long for its turn. */
export type ReadingLimits = { megabytes: number; cpuSeconds: number; seconds: number };
const usual: ReadingLimits = { megabytes: 700, cpuSeconds: 30, seconds: 120 };

/** Two megabytes of an article never come to as much. */
const mostPrinted = 64 * 1024 * 1024;

/**
 * Reads an article in a process of its own, which is ended when it takes too much: a file may be made to keep its reader busy for
 * ever, or to fill all memory, and the server has others to answer. The process may write no file and start no program, and has
 * none of the secrets in the server's environment.
 */
export async function readArticle(
  request: ReadingRequest,
  bytes: Uint8Array,
  limits: ReadingLimits = usual,
): Promise<Outcome<Reading, ArticleRefusal>> {
  if (bytes.length > mostBytes) return refuse(tooBig(bytes.length));
  if ((globalThis.phanVaiReadings ?? 0) >= mostReadings) return refuse({ code: "busy" });
  globalThis.phanVaiReadings = (globalThis.phanVaiReadings ?? 0) + 1;
  try {
    const printed = await run(request, bytes, limits);
    return printed === null ? refuse({ code: "too-heavy" }) : JSON.parse(printed);
  } finally {
    globalThis.phanVaiReadings -= 1;
  }
}

/** What the process printed, or null when it was ended. */
function run(request: ReadingRequest, bytes: Uint8Array, limits: ReadingLimits): Promise<string | null> {
  const root = process.cwd();
  const child = spawn(
    process.execPath,
    [
      "--permission",
      "--allow-fs-read=*",
      "--allow-worker",
      "--no-warnings",
      `--max-old-space-size=${Math.ceil(limits.megabytes * 0.6)}`,
      "--import=tsx",
      join(root, "school", "read-article-process.ts"),
      JSON.stringify({ ...request, limits }),
    ],
    // Nothing of the server's environment; the loader of TypeScript would keep files of its own.
    { cwd: root, env: { NODE_ENV: process.env.NODE_ENV, TSX_DISABLE_CACHE: "1" }, stdio: ["pipe", "pipe", "pipe"] },
  );
  return new Promise((resolve, reject) => {
    const printed: Buffer[] = [];
    let size = 0;
    let complaint = "";
    const end = () => child.kill("SIGKILL");
    const timer = setTimeout(end, limits.seconds * 1000);
    child.stdout.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > mostPrinted) end();
      else printed.push(chunk);
    });
    child.stderr.on("data", (chunk: Buffer) => {
      complaint = `${complaint}${chunk}`.slice(-4000);
    });
    // It may end before it has read everything.
    child.stdin.on("error", () => undefined);
    child.stdin.end(bytes);
    child.once("error", reject);
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      // Node aborts when the heap is full; the watchdog kills.
      if (signal !== null || code === 134) resolve(null);
      else if (code === 0) resolve(Buffer.concat(printed).toString("utf8"));
      else reject(new Error(`The reading of an article failed: ${complaint}`));
    });
  });
}
