import { describe, expect, vi } from "vitest";
import { GET as health } from "@/app/api/health/route";
import { openDb } from "@/prisma/client";
import { test } from "./people";

vi.mock("next/headers", () => import("./request"));
vi.mock("next/server", () => ({ connection: async () => {} }));

describe("health", () => {
  test("is ok while the database answers", async ({ world: _ }) => {
    const reply = await health();
    expect([reply.status, await reply.json()]).toEqual([200, { status: "ok" }]);
  });

  test("is unavailable, without saying why, when it doesn't", async ({ db, world: _ }) => {
    // What was seen well is believed for a while.
    vi.spyOn(performance, "now").mockReturnValue(performance.now() + 60_000);
    globalThis.phanVaiDb = openDb({ host: "/nowhere", user: "app", database: "phan_vai" });
    const reply = await health();
    globalThis.phanVaiDb = db;
    vi.restoreAllMocks();
    expect([reply.status, reply.headers.get("retry-after"), await reply.json()]).toEqual([
      503,
      "5",
      { status: "unavailable" },
    ]);
  });
});
