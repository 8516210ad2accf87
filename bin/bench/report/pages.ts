import { openSession } from "@/bin/bench/session";
import { table } from "@/bin/bench/table";
import type { Course } from "@/domain/course";
import type { Db } from "@/prisma/client";
import { reportAddresses } from "./addresses";
import { type Calls, callPage, type Measured } from "./calls";
import { cohorts } from "./made-up";

export type ReportPage = Calls & {
  cohort: string;
  page: string;
  /** The first call, which may count what later ones find counted. */
  firstMs: number;
  bytes: number;
  nodes: number;
};

/** How fast the manager's pages come for a cohort of 200, one of 5,000 and everybody, and what they weigh. */
export async function measureReport(db: Db, app: Measured, course: Course): Promise<ReportPage[]> {
  const measured: ReportPage[] = [];
  for (const { name: cohort, size } of cohorts) {
    const { id, memberships } = await db.cohort.findFirstOrThrow({
      where: { name: cohort },
      select: { id: true, memberships: { where: { role: "manager" }, select: { userId: true } } },
    });
    const cookie = await openSession(db, memberships[0]?.userId ?? "");
    const print = table(
      cohort,
      ["first ms", "p50 ms", "p95 ms", "calls", "KiB", "nodes", "server ms", "database ms", "errors"],
      [0, 0, 0, 0, 0, 0, 0, 0, 0],
    );
    for (const { name, path } of reportAddresses(course, size)) {
      const place = `/manage/${id}${path}`;
      const sentAt = performance.now();
      const answer = await fetch(app.origin + place, { headers: { cookie } });
      const html = await answer.text();
      if (answer.status === 404) {
        print({ name, figures: [], remark: "is not there" });
        continue;
      }
      const firstMs = performance.now() - sentAt;
      const bytes = Buffer.byteLength(html);
      const nodes = html.match(/<[a-z]/gi)?.length ?? 0;
      const calls = await callPage(app, place, cookie);
      measured.push({ cohort, page: name, firstMs, bytes, nodes, ...calls });
      const errors = Object.values(calls.failures).reduce((sum, count) => sum + count, 0);
      const { p50Ms, p95Ms, serverMs, databaseMs } = calls;
      print({
        name,
        figures: [firstMs, p50Ms, p95Ms, calls.calls, bytes / 1024, nodes, serverMs, databaseMs, errors],
      });
    }
  }
  return measured;
}
