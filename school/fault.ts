import { createHash } from "node:crypto";

/** Puts a fault of ours into the server's log, under the code that its page tells. */
export function logged(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const code = createHash("sha256").update(text).digest("hex").slice(0, 8);
  console.error(`[${code}]`, error);
  return code;
}
