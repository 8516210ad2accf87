import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { inject } from "vitest";

/** A database's address, as `openDb`, `pg` and `migrate` take it. */
export type TestDatabase = { host: string; port: number; user: string; password?: string; database: string };

/** A database of one's own with the schema and no rows; drop it when done. Call it in `beforeAll` (and `dropDatabase` in `afterAll`). */
export const freshDatabase = (): Promise<TestDatabase> => createFrom(inject("server").template);

/** A database with nothing in it at all, for the tests of migrations themselves. */
export const emptyDatabase = (): Promise<TestDatabase> => createFrom("template0");

export const dropDatabase = ({ database }: TestDatabase): Promise<void> =>
  asAdministrator((client) => client.query(`DROP DATABASE IF EXISTS "${database}" WITH (FORCE)`));

async function createFrom(template: string): Promise<TestDatabase> {
  const { template: _, ...address } = inject("server");
  const database = `test_${randomUUID().replaceAll("-", "")}`;
  await asAdministrator((client) => client.query(`CREATE DATABASE "${database}" TEMPLATE ${template}`));
  return { ...address, database };
}

async function asAdministrator(work: (client: Client) => Promise<unknown>): Promise<void> {
  const { template: _, ...address } = inject("server");
  const client = new Client({ ...address, database: "postgres", ssl: false });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
