import { createHash } from "node:crypto";

/** A text gets its name when it comes so often: what comes once, as a list of another length, would only take memory on each connection. */
const usual = 3;

/** So many texts are named in a process; each costs some kilobytes on every connection. */
const mostNamed = 400;

/** Of so many texts it is counted how often they come. */
const mostCounted = 4000;

/**
 * Names the statements that come again and again: PostgreSQL parses and plans a named one once a connection (extended query
 * protocol, "prepared statements"), which is nine tenths of the time of those that read a row or two by a key. Empty for one without a name.
 */
export function statementNames(): (statement: { sql: string }) => string {
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  return ({ sql }) => {
    const known = names.get(sql) ?? "";
    if (known || names.size >= mostNamed) return known;
    const count = (counts.get(sql) ?? 0) + 1;
    if (counts.size >= mostCounted) counts.clear();
    counts.set(sql, count);
    if (count < usual) return "";
    counts.delete(sql);
    const name = `s${createHash("sha256").update(sql).digest("base64url").slice(0, 22)}`;
    names.set(sql, name);
    return name;
  };
}
