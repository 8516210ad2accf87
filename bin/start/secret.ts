import { hkdfSync, randomBytes, randomUUID } from "node:crypto";
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { SetupError } from "@/bin/step/step.mjs";

/** AUTH_SECRET if it is set, as it must be where several servers share a database; else one of our own, kept in the file. */
export function secretFrom(env: Record<string, string | undefined>, file: string): string {
  const given = env.AUTH_SECRET;
  if (!given) return ownSecret(file);
  if (given.length >= 32) return given;
  throw new SetupError(
    "AUTH_SECRET is too short to be safe. Make one of 32 characters or more: openssl rand -base64 32",
  );
}

/** Made at the first start, and the same ever after. Of two starts at once, both end with the one that was there first. */
export function ownSecret(file: string): string {
  const found = read(file) ?? create(file);
  if (found.length < 32)
    throw new SetupError(`${file} is damaged. Remove it to have a new one made; everybody must then sign in again.`);
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600);
  return found;
}

/**
 * The key of Next's server actions. Without it each build has a new one, and a page from before an update can't send its form.
 * https://nextjs.org/docs/app/guides/data-security (NEXT_SERVER_ACTIONS_ENCRYPTION_KEY)
 */
export const actionsKey = (secret: string): string =>
  Buffer.from(hkdfSync("sha256", secret, "", "phan-vai server actions", 32)).toString("base64");

function create(file: string): string {
  mkdirSync(dirname(file), { recursive: true });
  const whole = `${file}.${randomUUID()}`;
  writeFileSync(whole, randomBytes(32).toString("base64url"), { mode: 0o600, flag: "wx", flush: true });
  try {
    linkSync(whole, file);
  } catch (error) {
    if (read(file) === undefined) throw error;
  } finally {
    rmSync(whole);
  }
  return readFileSync(file, "utf8");
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
