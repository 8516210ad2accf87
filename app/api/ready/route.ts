import { connection } from "next/server";
import { diskState } from "@/school/disk";
import { isHealthy } from "@/school/health";

/**
 * Whether to send people here: where the database answers, also while its disk is full, since they can read. A server that is told
 * to stop says no at once (`bin/front/front.mjs`).
 */
export async function GET() {
  await connection();
  const [isOk, { isFull }] = await Promise.all([isHealthy(), diskState()]);
  if (isOk || isFull) return Response.json({ status: isFull ? "read-only" : "ok" }, { headers });
  return Response.json({ status: "unavailable" }, { status: 503, headers: { ...headers, "retry-after": "5" } });
}

const headers = { "cache-control": "no-store" };
