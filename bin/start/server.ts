import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { localAddress, type Settings } from "@/bin/step/settings.mjs";
import { SetupError } from "@/bin/step/step.mjs";
import { heapFlags } from "./heap";
import { type Running, supervise } from "./supervisor";

/** Long enough for nearly every answer under way; then it is ended by force, so that all is down in ten seconds. */
const graceMs = 9000;

/**
 * Starts Next and waits until its health page says that the database answers; from then on it is started again when it ends by
 * itself, but in development, whose server ends for reasons of its own.
 */
export async function serve(settings: Settings, env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Running> {
  const first = startNext(settings, env);
  let isRunning = true;
  void first.ended.then(() => {
    isRunning = false;
  });
  try {
    await untilHealthy(`${localAddress(settings)}/api/ready`, () => isRunning, signal);
  } catch (error) {
    await first.stop();
    throw error;
  }
  return settings.mode === "dev"
    ? first
    : supervise(first, () => startNext(settings, { ...env, PHAN_VAI_SERVES_AGAIN: "1" }));
}

/**
 * Next has a session of its own: Ctrl-C and a closing terminal reach only us, and we let it finish. It learns of our end by the
 * channel between us (`instrumentation.ts`).
 */
function startNext({ mode, host, port }: Settings, env: NodeJS.ProcessEnv): Running {
  const child = spawn(process.execPath, [...(mode === "dev" ? [] : heapFlags), "bin/serve.mjs"], {
    env: { ...env, HOST: host, PORT: String(port) },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    detached: mode !== "dev",
  });
  let isRunning = true;
  const ended = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code, by) => resolve(by ?? `exit code ${code}`));
  }).finally(() => {
    isRunning = false;
  });
  const stop = async () => {
    if (isRunning) child.kill("SIGTERM");
    await Promise.race([ended, sleep(graceMs, undefined, { ref: false })]);
    if (isRunning) child.kill("SIGKILL");
    await ended;
  };
  return { ended, stop };
}

async function untilHealthy(url: string, isRunning: () => boolean, signal: AbortSignal): Promise<void> {
  let last = "no answer";
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await sleep(100, undefined, { signal })) {
    if (!isRunning()) throw new SetupError("The web server ended before it was ready. What it said stands above.");
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(10_000) });
      last = `${response.status} ${(await response.text()).slice(0, 200)}`;
      if (response.ok && /"status":"(ok|read-only)"/.test(last)) return;
    } catch {
      // It does not listen yet.
    }
  }
  throw new SetupError(`The web server was not ready within a minute: ${url} says: ${last}`);
}
