import { createHash } from "node:crypto";
import { chmodSync, chownSync, existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { makeFolder } from "@/bin/step/folder.mjs";
import { SetupError } from "@/bin/step/step.mjs";
import { type Account, accountFor, barrierTo, isRoot } from "./account";

/** Where root keeps what the database's account can't reach in the checkout. */
export const shelter = "/var/lib/phan-vai";

/** `folder` holds everything that must outlive a start: the database in `postgres`, its log, the secret of the sessions. */
export type DataFolder = { folder: string; account: Account | undefined };

/**
 * Makes the folder if it is new: private, and owned by the account that runs the database. Under root that is not root, and a
 * checkout in root's home is closed to it: the data then lies in `/var/lib/phan-vai`, under a name made from the wished path.
 */
export function openDataFolder(wished: string, refuge = shelter): DataFolder {
  const place = placeOf(resolve(wished), refuge);
  if (existsSync(place)) refuseForeign(place);
  else makeFolder(place);
  const account = accountFor(statSync(place));
  if (account) chownSync(place, account.uid, account.gid);
  if ((statSync(place).mode & 0o777) !== 0o700) chmodSync(place, 0o700);
  return { folder: place, account };
}

/** Data that exists is used where it is: a change of permissions must never make an empty database appear beside it. */
function placeOf(wished: string, refuge: string): string {
  if (!isRoot()) return wished;
  const sheltered = join(
    refuge,
    `${basename(wished)}-${createHash("sha256").update(wished).digest("hex").slice(0, 12)}`,
  );
  if (existsSync(join(sheltered, "postgres"))) return sheltered;
  makeFolder(dirname(wished));
  const account = accountFor(existsSync(wished) ? statSync(wished) : undefined);
  const barrier = account && barrierTo(dirname(wished), account);
  if (!barrier) return wished;
  if (existsSync(join(wished, "postgres")))
    throw new SetupError(
      `The database is in ${wished}, and the account that runs it may not enter ${barrier} any more. Allow it: chmod o+x ${barrier}`,
    );
  openToAll(refuge);
  return sheltered;
}

/** Made passable whatever root's umask is; what lies in it has its own permissions. */
export function openToAll(folder: string): void {
  makeFolder(folder);
  chmodSync(folder, 0o755);
}

/** A folder with other things in it was named by mistake: taking it over would lock its owner out. */
function refuseForeign(folder: string): void {
  const names = readdirSync(folder).filter((name) => !name.startsWith(".") && name !== "lost+found");
  if (names.length === 0 || names.some((name) => /^(postgres|auth-secret)(\.|$)/.test(name))) return;
  throw new SetupError(
    `${folder} holds other things (${names.slice(0, 3).join(", ")}), so it can't be the data folder. Name an empty one: DATA_DIR=…`,
  );
}
