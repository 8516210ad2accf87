import { newToken, tokenHash } from "@/prisma/token";
import { runSql } from "./database";

/** A link's token for a new password of the person's, put into the server's database: a page would only send it by e-mail. */
export async function resetTokenOf(email: string): Promise<string> {
  const token = newToken();
  await runSql(
    "INSERT INTO password_resets SELECT $1, id, now(), now() + interval '1 hour' FROM users WHERE email = $2",
    [tokenHash(token), email],
  );
  return token;
}

/** The same of a link that changes the person's address. */
export async function emailTokenOf(email: string): Promise<string> {
  const token = newToken();
  await runSql(
    "INSERT INTO email_changes SELECT $1, id, $3, now(), now() + interval '1 hour' FROM users WHERE email = $2",
    [tokenHash(token), email, `new-${email}`],
  );
  return token;
}
