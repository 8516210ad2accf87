/** The server must not outlive the start script: when that is killed, the channel to it closes. */
export async function register() {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
    (await import("@/app/_door/response-status")).followResponses();
    (await import("@/school/jobs")).startJobs();
  }
}
