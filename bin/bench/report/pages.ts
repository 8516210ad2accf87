import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { cpuMs } from "@/bin/bench/process-time";
import { again, get } from "@/bin/bench/request";
import { round, type Target } from "@/bin/bench/round";
import { openSession } from "@/bin/bench/session";
import { table } from "@/bin/bench/table";
import type { Db } from "@/prisma/client";
import { cohorts } from "./made-up";

/** One manager who looks at page after page: what is measured is the page, and not how many wait for it. */
const connections = 1;
const seconds = 8;

/** The pages of a cohort, each as it is opened and as it is asked hardest. */
const pages = [
  { name: "people", path: "" },
  { name: "people, sorted by activity", path: "?order=activity" },
  { name: "people, searched", path: "?search=duc%20an&order=final" },
  { name: "people, the last page", path: "?page=8" },
  { name: "items", path: "/items" },
];

export type ReportPage = {
  cohort: string;
  page: string;
  p50Ms: number;
  p95Ms: number;
  bytes: number;
  nodes: number;
  serverMs: number | null;
  databaseMs: number | null;
  failures: Record<number, number>;
};

/** How fast the manager's pages come for a cohort of 200, one of 5,000 and everybody, and what they weigh. */
export async function measureReport(db: Db, app: Target & { origin: string }, folder: string): Promise<ReportPage[]> {
  const measured: ReportPage[] = [];
  for (const { name } of cohorts) {
    const { id, memberships } = await db.cohort.findFirstOrThrow({
      where: { name },
      select: { id: true, memberships: { where: { role: "manager" }, select: { userId: true } } },
    });
    const cookie = await openSession(db, memberships[0]?.userId ?? "");
    const print = table(
      name,
      ["p50 ms", "p95 ms", "KiB", "nodes", "server ms", "database ms", "errors"],
      [0, 0, 0, 0, 0, 0, 0],
    );
    for (const { name: page, path } of pages) {
      const place = `/manage/${id}${path}`;
      const html = await (await fetch(app.origin + place, { headers: { cookie } })).text();
      const before = databaseMs(folder);
      const {
        p50Ms,
        p95Ms,
        cpuMs: serverMs,
        answered,
        failures,
      } = await round(
        app,
        Array.from({ length: connections }, () => again(get(app.origin, place, cookie))),
        seconds,
      );
      const after = databaseMs(folder);
      const one = {
        cohort: name,
        page,
        p50Ms,
        p95Ms,
        bytes: Buffer.byteLength(html),
        nodes: html.match(/<[a-z]/gi)?.length ?? 0,
        serverMs,
        databaseMs: before === null || after === null ? null : (after - before) / Math.max(1, answered),
        failures,
      };
      measured.push(one);
      const errors = Object.values(failures).reduce((sum, count) => sum + count, 0);
      print({ name: page, figures: [p50Ms, p95Ms, one.bytes / 1024, one.nodes, serverMs, one.databaseMs, errors] });
    }
  }
  return measured;
}

/** Processor time of all processes of the embedded server; null where /proc isn't there. */
function databaseMs(folder: string): number | null {
  try {
    const postmaster = readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8")
      .split("\n")[0]
      ?.trim();
    const own = readdirSync("/proc").filter((pid) => /^\d+$/.test(pid) && parentOf(pid) === postmaster);
    return [postmaster, ...own].reduce((sum, pid) => sum + (cpuMs(Number(pid)) ?? 0), 0);
  } catch {
    return null;
  }
}

function parentOf(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ")[1];
  } catch {
    return undefined;
  }
}
