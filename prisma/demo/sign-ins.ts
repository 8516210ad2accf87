import { Client, type ClientConfig } from "pg";
import { demoAddresses } from "./people";

/** Whether a database without the demo's people has accounts. */
export async function hasRealPeople(config: ClientConfig): Promise<boolean> {
  const real = await ask(
    config,
    "SELECT email FROM users WHERE email IS NOT NULL AND NOT EXISTS (SELECT 1 FROM users WHERE email = ANY ($1)) LIMIT 1",
  );
  return real.length > 0;
}

/** The accounts with an address of the demo's, and what their passwords were hashed to. */
export const findDemoSignIns = (config: ClientConfig): Promise<SignIn[]> =>
  ask(
    config,
    'SELECT email, password_hash AS "passwordHash" FROM users WHERE email = ANY ($1) AND password_hash IS NOT NULL ORDER BY email',
  );

type SignIn = { email: string; passwordHash: string };

/** By a client of its own: the schema may be an older one than Prisma's. No rows either where there is no table of users yet. */
async function ask(config: ClientConfig, query: string): Promise<SignIn[]> {
  const client = new Client(config);
  await client.connect();
  try {
    const { rows } = await client.query<{ users: string | null }>("SELECT to_regclass('users') AS users");
    return rows[0]?.users ? (await client.query<SignIn>(query, [demoAddresses])).rows : [];
  } finally {
    await client.end();
  }
}
