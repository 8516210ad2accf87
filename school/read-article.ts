import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Intake, IntakeRequest } from "@/content/article/intake";
import { mostBytes, tooBig } from "@/content/article/limits";
import type { ArticleRefusal } from "@/domain/article-refusal";
import { type Outcome, refuse } from "@/domain/outcome";

declare global {
  var phanVaiIntakes: number | undefined;
}

/** At once; each may take a whole core and some hundred megabytes. */
const mostIntakes = 2;

/** What one may take. `cpuSeconds` is what counts: on a busy machine a small file may wait long for its turn. */
export type Limits = { megabytes: number; cpuSeconds: number; seconds: number };
const usual: Limits = { megabytes: 700, cpuSeconds: 30, seconds: 120 };

/** Two megabytes of an article never come to as much. */
const mostPrinted = 64 * 1024 * 1024;

/**
 * Reads an article in a process of its own, which is ended when it takes too much: a file may be made to keep its reader busy for
 * ever, or to fill all memory, and the server has others to answer. The process may write no file and start no program, and has
 * none of the secrets in the server's environment.
 */
export async function readArticle(
  request: IntakeRequest,
  bytes: Uint8Array,
  limits: Limits = usual,
): Promise<Outcome<Intake, ArticleRefusal>> {
  if (bytes.length > mostBytes) return refuse(tooBig(bytes.length));
  if ((globalThis.phanVaiIntakes ?? 0) >= mostIntakes) return refuse({ code: "busy" });
  globalThis.phanVaiIntakes = (globalThis.phanVaiIntakes ?? 0) + 1;
  try {
    const printed = await run(request, bytes, limits);
    return printed === null ? refuse({ code: "too-heavy" }) : JSON.parse(printed);
  } finally {
    globalThis.phanVaiIntakes -= 1;
  }
}

/** In an image it is one file, without a loader for TypeScript. */
function reader(root: string): string[] {
  const whole = join(root, "school", "read-article-process.mjs");
  return existsSync(whole) ? [whole] : ["--import=tsx", join(root, "school", "read-article-process.ts")];
}

/** What the process printed, or null when it was ended. */
function run(request: IntakeRequest, bytes: Uint8Array, limits: Limits): Promise<string | null> {
  const root = process.cwd();
  const child = spawn(
    process.execPath,
    [
      "--permission",
      "--allow-fs-read=*",
      "--allow-worker",
      "--no-warnings",
      `--max-old-space-size=${Math.ceil(limits.megabytes * 0.6)}`,
      ...reader(root),
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
      else reject(new Error(`An article could not be read: ${complaint}`));
    });
  });
}
