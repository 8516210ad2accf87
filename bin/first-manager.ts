import { createHash, randomBytes } from "node:crypto";
import { Client, type ClientConfig } from "pg";

const hours = 72;

/**
 * While nobody has an account: a link with which the first manager makes theirs. The database keeps its hash only, so each start
 * makes a new one and voids the one before. Null once there are users.
 */
export async function firstManagerLink(config: ClientConfig, origin: string): Promise<string | null> {
  const token = randomBytes(32).toString("base64url");
  const client = new Client(config);
  await client.connect();
  try {
    await client.query("BEGIN");
    // Two starts at once must not both leave a link.
    await client.query("LOCK TABLE invitations IN SHARE ROW EXCLUSIVE MODE");
    const { rows } = await client.query("SELECT 1 FROM users WHERE email IS NOT NULL LIMIT 1");
    if (rows.length > 0) return null;
    await client.query("DELETE FROM invitations WHERE role = 'manager' AND cohort_id IS NULL AND invited_by_id IS NULL AND used_at IS NULL");
    await client.query(
      `INSERT INTO invitations (id, token_hash, role, expires_at) VALUES (gen_random_uuid(), $1, 'manager', now() + make_interval(hours => $2))`,
      [createHash("sha256").update(token).digest("hex"), hours],
    );
    await client.query("COMMIT");
    return `${origin}/invite/${token}`;
  } finally {
    // Closing the connection rolls back what was not committed.
    await client.end();
  }
}
