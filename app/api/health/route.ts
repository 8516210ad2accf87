import { connection } from "next/server";
import { db } from "@/app/db";

/** Says ok only when the database answers. */
export async function GET() {
  await connection();
  try {
    await db().$queryRaw`select 1`;
    return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
  } catch {
    return Response.json({ status: "unavailable" }, { status: 503, headers: { "cache-control": "no-store", "retry-after": "5" } });
  }
}
