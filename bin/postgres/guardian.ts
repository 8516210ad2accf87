import { spawn } from "node:child_process";
import { resolve } from "node:path";

/**
 * Sees that the embedded server doesn't outlive us where we are killed: a shell waits at a pipe, whose other end only we hold. A line
 * says that all was closed in order; an end without one is ours, and it stops the server once the web server has let go of it. It costs
 * a megabyte while it waits, and has a session of its own, so that what ends us doesn't reach it.
 */
export function guard(folder: string): { dismiss(): void } {
  const stopping = [process.execPath, "--import", "tsx", "bin/postgres/stop-unused.ts", resolve(folder)];
  const shell = spawn("sh", ["-c", 'read -r closed || exec "$@"', "sh", ...stopping], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  // Where there is no shell, nobody guards.
  shell.on("error", () => {});
  shell.stdin.on("error", () => {});
  shell.unref();
  return { dismiss: () => void shell.stdin.end("closed\n") };
}
