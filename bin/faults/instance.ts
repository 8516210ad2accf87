import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ownSecret } from "@/bin/start/secret";

/** A server of several on one database, as `npm start` runs it in a version's folder. */
export type Instance = { ready: Promise<void>; end(): Promise<void> };

type Place = { version: string; port: number; origin: string; databaseUrl: string; log: string };

/** A build may have to be made first. */
const patienceMs = 20 * 60_000;

export function startInstance({ version, port, origin, databaseUrl, log }: Place): Instance {
  const said = openSync(log, "a");
  const child = spawn(process.execPath, ["bin/run.mjs", "start"], {
    cwd: version,
    env: {
      ...process.env,
      HOST: "127.0.0.1",
      PORT: String(port),
      APP_ORIGIN: origin,
      TRUSTED_PROXIES: "loopback",
      // All have the same, and it is the one that the checkout's build is made with for the demo as well.
      AUTH_SECRET: ownSecret(".data/build-secret"),
      DATABASE_URL: databaseUrl,
      DATA_DIR: resolve(".data", `faults-instance-${port}`),
    },
    stdio: ["ignore", said, said],
    detached: true,
  });
  closeSync(said);
  const end = async () => {
    if (hasEnded(child)) return;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  };
  return { ready: untilReady(child, port, log), end };
}

async function untilReady(child: ChildProcess, port: number, log: string): Promise<void> {
  for (const deadline = Date.now() + patienceMs; !hasEnded(child) && Date.now() < deadline; await sleep(100))
    if (await isReady(port)) return;
  throw new Error(`The server at ${port} did not start; see ${join(log)}.`);
}

const isReady = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/api/ready`, { signal: AbortSignal.timeout(5000) }).then(
    ({ ok }) => ok,
    () => false,
  );

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;
