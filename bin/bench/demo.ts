import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { stopSignal, unlessStopped } from "@/bin/step/stopping";

/** A build takes a quarter of a minute on a machine that is idle, and many times that on one that isn't. */
const patienceSeconds = 1200;

/**
 * Starts the demo of a checkout, this one unless another is named, as a person does, with data of its own, does the work once it
 * answers, and stops it whatever happens: when the work fails, and when somebody ends the command.
 */
export async function withDemo<Result>(
  port: number,
  dataFolder: string,
  work: (url: string) => Promise<Result>,
  { checkout = ".", env = {} }: { checkout?: string; env?: Record<string, string> } = {},
): Promise<Result> {
  const signal = stopSignal();
  const url = `http://127.0.0.1:${port}`;
  const demo = spawn(process.execPath, ["bin/run.mjs", "demo"], {
    // What a person's environment says of another database or address is not for this.
    env: {
      ...{ ...process.env, DEMO_DATABASE_URL: "", APP_ORIGIN: "", PORT: String(port) },
      ...{ DEMO_DATA_DIR: resolve(dataFolder), ...env },
    },
    cwd: checkout,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const ended = once(demo, "exit");
  try {
    for (let waited = 0; waited < patienceSeconds && demo.exitCode === null; waited += 1) {
      const isUp = await fetch(`${url}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isUp) return await unlessStopped(signal, work(url));
      await sleep(1000, undefined, { signal });
    }
    throw new Error("The demo did not start; see what it says above.");
  } finally {
    demo.kill("SIGTERM");
    await ended;
  }
}

/** Playwright must leave signals to us: it would end the command before it has cleared up. */
export const ourSignals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
