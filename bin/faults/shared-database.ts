import { Client } from "pg";
import { dropDatabase } from "@/bin/bench/database";
import { type Postgres, startPostgres } from "@/bin/postgres/embedded";
import { connectionFrom, type Db, openDb, patient } from "@/prisma/client";

/** One PostgreSQL that several servers are told of by its address. */
export type SharedDatabase = {
  /** The address of a new, empty database on it. */
  create(name: string): Promise<string>;
  withDb<Result>(address: string, work: (db: Db) => Promise<Result>): Promise<Result>;
  stop(): Promise<void>;
};

/** The embedded one on an emptied folder. */
export async function startSharedDatabase(folder: string): Promise<SharedDatabase> {
  await dropDatabase(folder);
  const server = await startPostgres(folder);
  return {
    create: async (name) => {
      await query(server, `CREATE DATABASE ${name} ENCODING 'UTF8' LOCALE 'C' TEMPLATE template0`);
      return `postgresql:///${name}?host=${encodeURIComponent(server.host)}&user=${server.user}`;
    },
    withDb: async (address, work) => {
      const db = openDb(connectionFrom({ DATABASE_URL: address }), 2, patient);
      try {
        return await work(db);
      } finally {
        await db.$disconnect();
      }
    },
    stop: async () => {
      await server.stop();
    },
  };
}

async function query({ host, port, user }: Postgres, sql: string): Promise<void> {
  const client = new Client({ host, port, user, database: "postgres", ssl: false });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
