import { verify } from "@node-rs/argon2";
import { Client, type ClientConfig } from "pg";
import { demoLearner, demoLearners, demoManager, demoPassword } from "@/prisma/demo/people";
import { SetupError } from "./step.mjs";

const addresses = [demoManager, demoLearner, ...demoLearners.map(({ email }) => email)];

/** Demo data must not be mixed with real people's: everyone knows its password. */
export async function refuseRealPeople(config: ClientConfig, variable: string): Promise<void> {
  const real = await ask(config, "SELECT 1 FROM users WHERE email IS NOT NULL AND NOT EXISTS (SELECT 1 FROM users WHERE email = ANY ($1)) LIMIT 1");
  if (real.length > 0)
    throw new SetupError(`The database holds real accounts, and the demo's password is known to everyone. Name another database in ${variable}, or unset it.`);
}

/** A real start serves no account that everyone can enter; one whose password was changed is no demo's any more. */
export async function refuseDemoSignIns(config: ClientConfig): Promise<void> {
  const found = await ask(config, "SELECT email, password_hash AS hash FROM users WHERE email = ANY ($1) AND password_hash IS NOT NULL ORDER BY email");
  // The seed gives all of them one hash, and checking one takes its time on purpose.
  const hashes = new Map(found.map(({ email, hash }) => [hash, email]));
  for (const [hash, email] of hashes) {
    if (!(await verify(hash, demoPassword))) continue;
    throw new SetupError(
      `This database holds the demo's sign-ins (${email} and others), whose password is known to everyone, so it is not served for real. ` +
        "Nothing in it was changed.\n\nFor a real course name an empty place: DATA_DIR=… or DATABASE_URL=…\n" +
        "To look at the demo: npm run demo\n" +
        "If real people have learned in this database, take the demo's out of it, with all they did, and start again:\n" +
        `DELETE FROM users WHERE email IN ('${demoManager}', '${demoLearner}') OR email LIKE 'hoc-vien-__@example.com';`,
    );
  }
}

/** No rows either where there is no table of users yet. */
async function ask(config: ClientConfig, query: string): Promise<{ email: string; hash: string }[]> {
  const client = new Client(config);
  await client.connect();
  try {
    const { rows } = await client.query<{ users: string | null }>("SELECT to_regclass('users') AS users");
    return rows[0]?.users ? (await client.query(query, [addresses])).rows : [];
  } finally {
    await client.end();
  }
}
