import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** Milliseconds of processor time, user and system, that a process has used; null where /proc isn't there. */
export function cpuMs(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    // Fields 14 and 15 of proc(5), in ticks of 10 ms; the name and pid before them are cut off.
    return (Number(fields[11]) + Number(fields[12])) * 10;
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
