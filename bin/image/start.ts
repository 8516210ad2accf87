import { readSettings } from "@/bin/step/settings.mjs";
import { messageOf, SetupError, StepFailed } from "@/bin/step/step.mjs";

/** What a container runs: `npm start` without anything to install or to build. */
const stopping = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(name, () => stopping.abort());

try {
  const settings = readSettings("start", process.env);
  if (!settings.databaseUrl)
    throw new SetupError("An image brings no database: set DATABASE_URL to a PostgreSQL server, as compose.yaml does.");
  const { launch } = await import("@/bin/start/launch");
  await launch(settings, stopping.signal, true);
  process.exit(0);
} catch (error) {
  if (stopping.signal.aborted) console.error("Stopped before it was ready.");
  else if (!(error instanceof StepFailed)) console.error(`✗ ${messageOf(error)}`);
  process.exit(1);
}
