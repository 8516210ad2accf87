import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** Milliseconds of processor time, user and system, that a process has used; null where /proc isn't there. */
export const cpuMs = (pid: number): number | null => ticksMs(pid, 14, 15);

/** The same of its children that have ended. */
export const endedChildrenMs = (pid: number): number | null => ticksMs(pid, 16, 17);

export const parentOf = (pid: number): number | null => fieldsOf(pid)?.[4] ?? null;

/** The sum of two fields of proc(5) that count ticks of 10 ms. */
function ticksMs(pid: number, ...places: [number, number]): number | null {
  const fields = fieldsOf(pid);
  return fields && places.reduce((sum, place) => sum + (fields[place] ?? 0), 0) * 10;
}

/** By their numbers in proc(5); the first three, the second of which is a name with anything in it, are no numbers. */
function fieldsOf(pid: number): number[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) ./s, "");
    return [Number.NaN, Number.NaN, Number.NaN, ...text.split(" ").map(Number)];
  } catch {
    return null;
  }
}

/** The process that listens on a port of 127.0.0.1, found by its socket's inode; null where /proc isn't there. */
export function listenerOn(port: number): number | null {
  try {
    const local = `0100007F:${port.toString(16).toUpperCase().padStart(4, "0")}`;
    const line = readFileSync("/proc/net/tcp", "utf8")
      .split("\n")
      .find((entry) => entry.includes(` ${local} `) && / 0A /.test(entry));
    const inode = line?.trim().split(/\s+/)[9];
    const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
    return Number(pids.find((pid) => inode !== undefined && holds(pid, `socket:[${inode}]`)) ?? Number.NaN) || null;
  } catch {
    return null;
  }
}

function holds(pid: string, link: string): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`) === link);
  } catch {
    return false;
  }
}
