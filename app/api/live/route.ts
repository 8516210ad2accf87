import { connection } from "next/server";

/** Says that the process answers, and nothing of what it needs: what doesn't is started anew. */
export async function GET() {
  await connection();
  return Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
}
