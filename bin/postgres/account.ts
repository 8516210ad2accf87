import { type Stats, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** Who runs the database's programs. */
export type Account = { uid: number; gid: number };

/** The account without rights that every Unix has; its number is the same almost everywhere. */
const nobody: Account = { uid: 65534, gid: 65534 };

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * PostgreSQL refuses to run as root: root runs it as the data's owner, or as nobody when the data is root's own or new.
 * Everybody else runs it as themselves, which is `undefined`.
 */
export function accountFor(owner: Stats | undefined): Account | undefined {
  if (!isRoot()) return undefined;
  return owner && owner.uid !== 0 ? { uid: owner.uid, gid: owner.gid } : nobody;
}

/** The first folder on the way to `path` that the account may not enter; `undefined` when the way is free. */
export function barrierTo(path: string, account: Account): string | undefined {
  const way = [resolve(path)];
  for (let folder = way[0] ?? "/"; folder !== dirname(folder); folder = dirname(folder)) way.unshift(dirname(folder));
  return way.find((folder) => !mayEnter(statSync(folder), account));
}

function mayEnter({ mode, uid, gid }: Stats, account: Account): boolean {
  const bit = uid === account.uid ? 0o100 : gid === account.gid ? 0o010 : 0o001;
  return (mode & bit) !== 0;
}
