import { spawnSync } from "node:child_process";
import { chmodSync, closeSync, mkdirSync, openSync, rmSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { openDataFolder } from "@/bin/postgres/data-folder";
import { startPostgres } from "@/bin/postgres/embedded";
import { run } from "@/bin/step/command.mjs";
import { messageOf } from "@/bin/step/step.mjs";
import { openDb } from "@/prisma/client";
import { canWrite, isDiskFull } from "@/prisma/health";
import { migrate } from "@/prisma/migrations/migrate";
import { diskState, refuseWhenFull } from "@/school/disk";
import { operatingState } from "@/school/operating";
import { aFolder, aServer } from "./folder";

/** Whether this account may mount: a disk of its own is the only one that a test may fill. */
const canMount =
  process.platform === "linux" &&
  spawnSync("sh", ["-c", 'd=$(mktemp -d) && mount -t tmpfs -o size=1m tmpfs "$d" && umount "$d" && rmdir "$d"'])
    .status === 0;

test.skipIf(!canMount)(
  "health says so when the disk is full, and that all is well when there is space again (only where a test may mount a disk)",
  async () => {
    const disk = aDisk("160m");
    const server = await aServer(join(disk, "data"));
    const config = { host: server.host, port: server.port, user: server.user, database: "postgres", ssl: false };
    await migrate(config, "prisma/migrations");
    const db = openDb(config, 2);
    onTestFinished(() => db.$disconnect());
    expect([await canWrite(db), await isDiskFull(db)]).toEqual([true, false]);
    const filler = fill(disk);
    expect([await canWrite(db), await isDiskFull(db)]).toEqual([false, true]);
    rmSync(filler);
    await expect.poll(() => canWrite(db)).toBe(true);
  },
);

test.skipIf(!canMount)(
  "nothing is stored any more before the disk is full, reading goes on, and it is stored again when there is space (only where a test may mount a disk)",
  async () => {
    const disk = aDisk("300m");
    const server = await aServer(join(disk, "data"));
    const config = { host: server.host, port: server.port, user: server.user, database: "postgres", ssl: false };
    await migrate(config, "prisma/migrations");
    const db = openDb(config, 2);
    onTestFinished(() => db.$disconnect());
    vi.stubEnv("DATABASE_FOLDER", server.folder);
    vi.stubEnv("DISK_MIN_FREE", "100");
    onTestFinished(() => void vi.unstubAllEnvs());
    expect(await refuseWhenFull()).toBeNull();
    const filler = join(disk, "filler");
    writeFileSync(filler, Buffer.alloc((Math.floor(await freeMegabytes()) - 60) * 1024 * 1024));
    await expect.poll(() => refuseWhenFull(), { timeout: 10_000 }).toMatchObject({ refusal: "disk-full" });
    expect([await canWrite(db), await db.user.count()]).toEqual([true, 0]);
    globalThis.phanVaiDb = db;
    const { isDiskFull: isTold, worries } = await operatingState();
    expect([isTold, worries.includes("disk")], "its operator is told").toEqual([true, true]);
    rmSync(filler);
    await expect.poll(() => refuseWhenFull(), { timeout: 10_000 }).toBeNull();
    expect((await operatingState()).isDiskFull).toBe(false);
  },
);

const freeMegabytes = async (): Promise<number> => ((await diskState()).freeBytes ?? 0) / 1024 / 1024;

test.skipIf(!canMount)(
  "a first start on a disk that is too small says that it is full (only where a test may mount a disk)",
  async () => {
    const disk = aDisk("8m");
    const said = await startPostgres(join(disk, "data")).catch(messageOf);
    expect(said).toMatch(/^The disk is full\. Free some space and run this again[\s\S]*No space left on device/);
  },
);

test("health says so when the database is gone", async () => {
  const db = openDb({ host: "/nowhere", user: "app", database: "phan_vai" });
  expect(await canWrite(db)).toBe(false);
  await db.$disconnect();
});

test.each(["npm error ENOSPC: write", "could not write to file: No space left on device", "Disk quota exceeded"])(
  "a program that ends with “%s” is told as a full disk",
  async (said) => {
    await expect(
      run(["sh", "-c", `echo '${said}' >&2; exit 1`], { failed: "The app could not be built." }),
    ).rejects.toThrow(/^The disk is full\. Free some space[\s\S]*The app could not be built\./);
  },
);

const refusalOf = (folder: string, refuge: string): string => {
  try {
    openDataFolder(folder, refuge);
  } catch (error) {
    return messageOf(error);
  }
  return "It was made.";
};

test("a data folder whose path leads through a file is told in words", () => {
  const home = aFolder();
  chmodSync(home, 0o755);
  writeFileSync(join(home, "data"), "");
  expect(refusalOf(join(home, "data", "main"), join(home, "refuge"))).toMatch(
    /is a file, and a folder should be there.*DATA_DIR/,
  );
});

test.runIf(process.platform === "linux")(
  "a data folder where the system makes none is refused, and not tried for ever",
  () => {
    expect(refusalOf("/proc/phan-vai/main", aFolder())).toMatch(/mkdir '\/proc\/phan-vai'/);
  },
);

test.each([
  ["EACCES", /This account may not write \/srv\/data.*chown/],
  ["EROFS", /\/srv\/data can't be written.*reading only.*DATA_DIR/],
  ["ENOSPC", /The disk is full: \/srv\/data could not be written/],
])("the system's %s is told in words", (code, words) => {
  expect(messageOf(Object.assign(new Error(`${code}: mkdir '/srv/data'`), { code, path: "/srv/data" }))).toMatch(words);
});

function aDisk(size: string): string {
  const place = join(aFolder(), "disk");
  chmodSync(join(place, ".."), 0o755);
  mkdirSync(place);
  spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size},mode=755`, "tmpfs", place]);
  onTestFinished(() => {
    spawnSync("umount", ["-l", place]);
  });
  return place;
}

/** Writes until nothing more fits. */
function fill(disk: string): string {
  const file = join(disk, "filler");
  const handle = openSync(file, "w");
  try {
    for (const chunk of [Buffer.alloc(65_536), Buffer.alloc(4096), Buffer.alloc(1)])
      try {
        for (;;) writeSync(handle, chunk);
      } catch {
        // Smaller pieces may still fit.
      }
  } finally {
    closeSync(handle);
  }
  return file;
}
