import { chmodSync, cpSync, mkdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { isRoot } from "@/bin/postgres/account";
import { openDataFolder } from "@/bin/postgres/data-folder";
import { findPrograms } from "@/bin/postgres/programs";
import { aFolder, aServer } from "./folder";

describe.skipIf(!isRoot())("started by root (skipped for others: only root changes to another account)", () => {
  test("works from a checkout that nobody else can enter, and finds its data again", async () => {
    const home = aFolder();
    const refuge = aFolder();
    chmodSync(home, 0o700);
    const packageFolder = dirname(findPrograms());
    const copied = join(home, "node_modules", "programs");
    cpSync(packageFolder, copied, { recursive: true, verbatimSymlinks: true });
    const wished = join(home, "checkout", ".data", "demo");

    const first = await aServer(wished, { native: join(copied, "native"), refuge });
    expect(first.folder).toMatch(new RegExp(`^${refuge}/demo-[0-9a-f]{12}$`));
    expect(await first.stop()).toBe("stopped");

    chmodSync(home, 0o755);
    const second = await aServer(wished, { native: join(copied, "native"), refuge });
    expect(second.folder).toBe(first.folder);
  });

  test("keeps the data in a checkout that the database's account can reach, and gives it to that account", async () => {
    const home = aFolder();
    chmodSync(home, 0o755);
    const server = await aServer(join(home, ".data", "demo"), { refuge: join(home, "refuge") });
    expect(server.folder).toBe(join(home, ".data", "demo"));
    expect(statSync(server.folder)).toMatchObject({ uid: 65534, gid: 65534 });
  });

  test("says which folder to open when the way to the data was closed, and makes no second database", () => {
    const home = aFolder();
    mkdirSync(join(home, ".data", "demo", "postgres"), { recursive: true });
    chmodSync(home, 0o700);
    expect(() => openDataFolder(join(home, ".data", "demo"), join(home, "refuge"))).toThrow(`chmod o+x ${home}`);
  });
});
