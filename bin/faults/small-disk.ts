import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, statfsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "./faults";

/** Megabytes: of the disk, and how much of it is to stay free. */
const size = 500;
export const leastFree = 100;

/** A disk of its own, the only one that may be filled; null where this account may not mount one. */
export function mountSmallDisk(place: string): { close(): void } | null {
  mkdirSync(place, { recursive: true });
  chmodSync(place, 0o755);
  const close = () => {
    spawnSync("umount", ["-l", place]);
    rmSync(place, { recursive: true, force: true });
  };
  const options = ["-t", "tmpfs", "-o", `size=${size}m,mode=755`, "tmpfs", place];
  if (spawnSync("mount", options, { stdio: "ignore" }).status === 0) return { close };
  rmSync(place, { recursive: true, force: true });
  return null;
}

/** First less is free than is to stay so, then nothing at all, and then there is space again. */
export const fillingOf = (place: string): Fault => ({
  name: "disk filled, and freed after 10 s",
  inflict: async () => {
    const filler = join(place, "filler");
    const rest = join(place, "rest");
    await writeFile(filler, Buffer.alloc(Math.max(0, freeBytes(place) - (leastFree / 2) * 1024 * 1024)));
    await sleep(6000);
    await writeFile(rest, Buffer.alloc(freeBytes(place))).catch(() => {});
    await sleep(4000);
    rmSync(rest);
    rmSync(filler);
  },
});

function freeBytes(place: string): number {
  const { bavail, bsize } = statfsSync(place);
  return bavail * bsize;
}
