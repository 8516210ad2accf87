import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import type { Fault } from "./faults";
import { withChildren } from "./school";

/** Bytes of the disk, which is a file. */
const size = 700 * 1024 * 1024;

/**
 * Stops the file system at once, without writing what only the memory holds, its own journal neither: EXT4_IOC_SHUTDOWN with
 * EXT4_GOING_FLAGS_NOLOGFLUSH (linux/fs/ext4/ext4.h), as xfstests' `godown` does.
 */
const cut = 'open(my $place, "<", $ARGV[0]) or die; ioctl($place, 0x8004587D, my $flags = pack("L", 2)) or die';

export type CutDisk = { place: string; cut(): void; repair(): Promise<void>; close(): void };

/** A disk of its own, the only one whose power may be cut; null where this account may not mount one. */
export function mountCutDisk(place: string): CutDisk | null {
  const image = `${place}.img`;
  const isDone = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: "ignore" }).status === 0;
  const mount = () => isDone("mount", "-o", "loop", image, place);
  const close = () => {
    isDone("umount", "-l", place);
    rmSync(place, { recursive: true, force: true });
    rmSync(image, { force: true });
  };
  mkdirSync(place, { recursive: true });
  writeFileSync(image, "");
  truncateSync(image, size);
  if (!isDone("mkfs.ext4", "-q", "-F", image) || !mount()) {
    close();
    return null;
  }
  chmodSync(place, 0o755);
  return {
    place,
    close,
    cut: () => {
      if (!isDone("perl", "-e", cut, place)) throw new Error(`The power of ${place} could not be cut.`);
    },
    repair: async () => {
      for (let tries = 0; !isDone("umount", place); tries += 1, await sleep(100))
        if (tries > 300) throw new Error(`${place} is still used.`);
      if (!mount()) throw new Error(`${place} could not be mounted again.`);
    },
  };
}

/** First the disk has no power any more, then nothing runs, and then the machine is started again. */
export const cutOf = (disk: CutDisk): Fault => ({
  name: "power cut, three times",
  inflict: async (school, chance) => {
    for (let times = 0; times < 3; times += 1) {
      await sleep(1000 + chance.upTo(1000));
      const [postmaster, web] = [school.postmaster(), school.web()];
      const running = [...(postmaster === null ? [] : withChildren(postmaster)), ...(web === null ? [] : [web])];
      disk.cut();
      for (const pid of running) spawnSync("kill", ["-KILL", String(pid)]);
      await school.end("SIGKILL");
      await disk.repair();
      await school.start();
    }
  },
});
