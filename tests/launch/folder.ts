import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Postgres, startPostgres } from "@/bin/postgres/embedded";

/** A new folder that goes with the test. */
export function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "phan-vai-launch-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A server that stops with the test, whoever else is connected by then. */
export async function aServer(folder: string, options?: Parameters<typeof startPostgres>[1]): Promise<Postgres> {
  const server = await startPostgres(folder, options);
  onTestFinished(async () => {
    await server.stop();
  });
  return server;
}
