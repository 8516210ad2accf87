/** Longer than the answers under way take; as long as the start script gives its server. */
const graceMs = 9000;

/** The server must not outlive the start script: when that is killed, the channel to it closes. */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    process.on("disconnect", () => {
      process.kill(process.pid, "SIGTERM");
      setTimeout(() => process.kill(process.pid, "SIGKILL"), graceMs).unref();
    });
    const { followRequests } = await import("@/school/request");
    const { noteAnswer } = await import("@/school/access");
    followRequests(noteAnswer);
    (await import("@/school/account-log")).logAccountChanges();
    (await import("@/school/tracing")).startTracing();
    (await import("@/school/metrics")).startMetrics();
    (await import("@/school/replica")).watchReplica();
    (await import("@/school/jobs")).startJobs();
  }
}
