import { connection } from "next/server";
import { isHealthy } from "@/school/health";

/** Says ok only when the database answers and can be written to. */
export async function GET() {
  await connection();
  return (await isHealthy())
    ? Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } })
    : Response.json(
        { status: "unavailable" },
        { status: 503, headers: { "cache-control": "no-store", "retry-after": "5" } },
      );
}
