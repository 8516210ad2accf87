import { canWrite } from "@/prisma/health";
import { db } from "./db";

/** A probe writes to the disk, so however many ask, one is made in so many milliseconds; bad news is looked at sooner. */
const keptMs = { ok: 5000, unavailable: 1000 };

let latest: { until: number; isHealthy: Promise<boolean> } = { until: 0, isHealthy: Promise.resolve(false) };

/** Whether responses can be stored, as it was a few seconds ago at most. */
export function isHealthy(): Promise<boolean> {
  if (performance.now() >= latest.until) latest = probe();
  return latest.isHealthy;
}

function probe(): typeof latest {
  const isHealthy = canWrite(db());
  const made = { until: Number.POSITIVE_INFINITY, isHealthy };
  void isHealthy.then((ok) => {
    made.until = performance.now() + (ok ? keptMs.ok : keptMs.unavailable);
  });
  return made;
}
