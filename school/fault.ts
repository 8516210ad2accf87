import { createHash } from "node:crypto";
import { z } from "zod";
import { faultFields, log } from "./log";
import { currentRequestId } from "./request";

/** Seconds until a database that didn't answer is worth asking again. */
export const retrySeconds = 5;

/**
 * Puts a fault into the server's log, under the code that its page tells: the request's id, or where none is known one that the
 * same fault has again.
 */
export function logged(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const code = currentRequestId() ?? createHash("sha256").update(text).digest("hex").slice(0, 8);
  if (isUnavailable(error)) {
    log.error({ event: "unavailable", ...faultFields(error) }, `[${code}] The database did not answer.`);
    return code;
  }
  log.error({ event: "fault", fault: code, ...faultFields(error) }, `[${code}] ${text}`);
  return code;
}

/** What failed where nobody waits for it. */
export function failed(what: string, error: unknown): void {
  const sentence = `${what}: ${error instanceof Error ? error.name : "unknown fault"}`;
  log.error({ event: "work-failed", ...faultFields(error) }, sentence);
}

/**
 * Whether an error says that the database is not there, frozen, slow, full or has no connection left: it passes, and the same
 * request may be sent again. Everything else is a bug of ours. By Prisma's codes, PostgreSQL's classes (its manual, appendix A)
 * and, where `pg` gives no code, its sentences.
 */
export const isUnavailable = (error: unknown): boolean => causesOf(error).some(saysUnavailable);

const prismaCodes = /^P(1001|1002|1008|1017|2024|2028|2034|2037)$/;
const postgresCodes = /^(08...|53...|57P0[1-5]|57014|58...|55P03|25006|25P03|40001|40P01)$/;
const socketCodes = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH)$/;
const kinds = /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections|TransactionWriteConflict)$/;
const sentences =
  /cached plan must not change|timeout exceeded when trying to connect|query read timeout|connection terminated|client has encountered a connection error|can't reach database server|unable to start a transaction|the database system is|connection ended unexpectedly|connect ENOENT/i;

/** What errors say of themselves, whoever made them. */
const text = z.string().optional().catch(undefined);
const Said = z.object({
  code: text,
  originalCode: text,
  kind: text,
  message: text,
  originalMessage: text,
});

function saysUnavailable(error: unknown): boolean {
  const { code = "", originalCode = "", kind = "", message = "", originalMessage = "" } = Said.parse(error);
  return (
    [code, originalCode].some(
      (given) => prismaCodes.test(given) || postgresCodes.test(given) || socketCodes.test(given),
    ) ||
    kinds.test(kind) ||
    [message, originalMessage].some((given) => sentences.test(given))
  );
}

/** The error and everything that it holds as its cause, as Prisma nests them. */
function causesOf(error: unknown, depth = 0): unknown[] {
  if (typeof error !== "object" || error === null || depth > 6) return [];
  return [
    error,
    ...["cause", "meta", "driverAdapterError"].flatMap((name) => causesOf(Reflect.get(error, name), depth + 1)),
  ];
}
