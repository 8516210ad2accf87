import { connection } from "next/server";
import { diskState } from "@/school/disk";
import { isHealthy } from "@/school/health";

/** Says ok only when responses can be stored: the database answers, can be written to, and its disk has space. */
export async function GET() {
  await connection();
  const [isOk, { isFull }] = await Promise.all([isHealthy(), diskState()]);
  if (isOk && !isFull) return Response.json({ status: "ok" }, { headers });
  return Response.json(
    { status: isFull ? "disk-full" : "unavailable" },
    { status: 503, headers: { ...headers, "retry-after": isFull ? "30" : "5" } },
  );
}

const headers = { "cache-control": "no-store" };
