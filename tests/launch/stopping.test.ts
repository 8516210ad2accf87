import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { withPassingFolder } from "@/bin/step/stopping";
import { aFolder } from "./folder";

/** What a command with a cookie does: a private folder, a file in it, and work that goes on. */
const command = `
  import { writeFileSync, statSync } from "node:fs";
  import { stopSignal, unlessStopped, withPassingFolder } from "./bin/step/stopping";
  withPassingFolder(process.argv[1], async (folder) => {
    writeFileSync(folder + "/cookie", "secret");
    console.log((statSync(folder).mode & 0o777).toString(8));
    await unlessStopped(stopSignal(), new Promise((resolve) => setTimeout(resolve, 60_000)));
  }).catch((error) => { console.error(error.message); process.exit(1); });`;

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "a command that is ended by %s leaves none of its passing files",
  async (signal) => {
    const folder = join(aFolder(), "passing");
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "--eval", command, folder], {
      stdio: ["ignore", "pipe", "pipe"],
    });
    const ended = once(child, "exit");
    expect(String(await once(child.stdout, "data"))).toContain("700");
    expect(existsSync(join(folder, "cookie"))).toBe(true);
    child.kill(signal);
    expect(await ended).toEqual([1, null]);
    expect(existsSync(folder)).toBe(false);
  },
);

test("what a command that was killed has left goes with the next run", async () => {
  const folder = join(aFolder(), "passing");
  mkdirSync(folder);
  writeFileSync(join(folder, "cookie"), "secret");
  expect(await withPassingFolder(folder, async () => readdirSync(folder))).toEqual([]);
  expect(existsSync(folder)).toBe(false);
});

test("no command makes a folder in the machine's temporary one, but for sockets whose own folder has too long a name", () => {
  const files = readdirSync("bin", { recursive: true, encoding: "utf8" })
    .map((file) => join("bin", file))
    .filter((file) => statSync(file).isFile());
  expect(files.filter((file) => /mkdtemp|tmpdir\(/.test(readFileSync(file, "utf8")))).toEqual([
    "bin/postgres/socket-folder.ts",
  ]);
});

test("a command stops when npm's shell is ended, which tells it nothing", async () => {
  const file = join(aFolder(), "said");
  const work = `import { appendFileSync } from "node:fs"; import { whenStarterIsGone } from "./bin/step/starter.mjs";
    whenStarterIsGone(() => { appendFileSync(process.argv[1], "stopped"); process.exit(0); });
    setTimeout(() => {}, 60_000); console.log("ready");`;
  // Two commands, so that the shell stays beside the second.
  const shell = spawn(
    "sh",
    ["-c", 'true; "$@"; true', "sh", process.execPath, "--input-type=module", "--eval", work, file],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  await once(shell.stdout, "data");
  shell.kill("SIGTERM");
  await expect.poll(() => existsSync(file) && readFileSync(file, "utf8"), { timeout: 20_000 }).toBe("stopped");
});
