import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { startPostgres } from "@/bin/postgres/embedded";
import { migrate } from "@/prisma/migrations/migrate";

/** A server that the tests may fill, and a migrated database on it that each test file clones. */
export type TestServer = { host: string; port: number; user: string; password?: string; template: string };

declare module "vitest" {
  interface ProvidedContext {
    server: TestServer;
  }
}

/** One server for the run: the one at DATABASE_URL, or an embedded one in a temporary folder. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const { close, ...address } = process.env.DATABASE_URL
    ? outside(new URL(process.env.DATABASE_URL))
    : await embedded();
  const template = `template_migrated_${process.pid}`;
  const client = new Client({ ...address, database: "postgres", ssl: false });
  await client.connect();
  await client.query(`CREATE DATABASE ${template}`);
  await migrate({ ...address, database: template, ssl: false }, "prisma/migrations");
  provide("server", { ...address, template });
  return async () => {
    await client.query(`DROP DATABASE ${template} WITH (FORCE)`);
    await client.end();
    await close();
  };
}

async function embedded() {
  const folder = mkdtempSync(join(tmpdir(), "phan-vai-tests-"));
  const { host, port, user, stop } = await startPostgres(folder);
  const close = async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { host, port, user, close };
}

const outside = (url: URL) => ({
  host: url.searchParams.get("host") ?? decodeURIComponent(url.hostname),
  port: Number(url.port || 5432),
  user: decodeURIComponent(url.username),
  password: decodeURIComponent(url.password),
  close: async () => {},
});
