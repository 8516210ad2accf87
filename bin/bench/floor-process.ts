import { spawn } from "node:child_process";
import { once } from "node:events";
import { stopSignal } from "@/bin/step/stopping";
import { placeOf } from "./database";
import type { Target } from "./target";

/** Starts the bare server of `floor.ts` on the port, with the database in the folder, and waits until it listens. */
export async function startFloor(port: number, dataFolder: string) {
  const { host, user, database } = placeOf(dataFolder);
  const child = spawn(process.execPath, ["--import", "tsx", "bin/bench/floor.ts", String(port)], {
    env: { ...process.env, DATABASE_HOST: host, DATABASE_USER: user, DATABASE_NAME: database },
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  const end = () => child.kill();
  stopSignal().addEventListener("abort", end);
  const first = await Promise.race([once(child, "message"), ended.then(() => "ended")]);
  if (first === "ended") throw new Error(`The bare server on port ${port} did not start.`);
  const target: Target = { port, pid: child.pid ?? null, folder: null };
  const stop = async () => {
    end();
    await ended;
  };
  return { target, stop };
}
