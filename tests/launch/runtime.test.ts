import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { isNewEnough, refuseTooOld } from "@/bin/runtime/runtime.mjs";
import { aFolder } from "./folder";

it.each([
  ["20.20.2", false],
  ["22.14.0", false],
  ["22.15.0", true],
  ["23.11.0", false],
  ["24.0.0", true],
  ["26.1.0", true],
])("Node %s is new enough to run on: %s", (version, is) => {
  expect(isNewEnough(version)).toBe(is);
});

it("a Node from before 20.19 is told what to install", () => {
  expect(() => refuseTooOld("20.18.3")).toThrow(/20\.18\.3.*20\.19 or newer.*nodejs\.org/);
  expect(() => refuseTooOld("20.19.0")).not.toThrow();
});

it("there is a Node to fetch, new enough and with its hash, for every kind of machine that the database comes along on", () => {
  const locked: Record<string, { version: string; integrity: string; os: string; cpu: string }> = packagesIn(
    "bin/runtime/package-lock.json",
  );
  const nodes = Object.values(locked).filter(({ os }) => os);
  expect(nodes.map(({ os, cpu }) => `${os}-${cpu}`).sort()).toEqual([
    "darwin-arm64",
    "darwin-x64",
    "linux-arm64",
    "linux-x64",
  ]);
  for (const { version, integrity } of nodes)
    expect([version, isNewEnough(version), integrity]).toEqual([version, true, expect.stringMatching(/^sha512-/)]);
});

it("a machine whose Node is new enough fetches nothing", async () => {
  const folder = aLauncher();
  const { code, said } = await start(process.execPath, folder).ended;
  expect([code, said]).toEqual([7, expect.stringContaining(`ran on ${process.versions.node}`)]);
  expect(existsSync(join(folder, ".data"))).toBe(false);
});

const old = findOld();

describe.skipIf(!old)(
  "started by a Node that is too old to run on (skipped where there is none from 20.19 to 22.14)",
  () => {
    it("a Node of our own is fetched once and runs everything: input, arguments, exit code, signals, the end of npm's shell, and what is found on the path", async () => {
      const folder = aLauncher();
      const first = await start(old ?? "", folder, { isOnline: true, input: "typed" }).ended;
      expect(first.said).toMatch(/^✓ runtime {2}[\d.]+ s \(Node (24|22)\.[\d.]+, fetched once\)$/m);
      const [, version = ""] =
        /ran on ([\d.]+), on the path v\1, read "typed", given one "two three"/.exec(first.said) ?? [];
      expect([isNewEnough(version), first.code]).toEqual([true, 7]);

      const second = await start(old ?? "", folder).ended;
      expect([second.code, second.said]).toEqual([7, expect.not.stringContaining("runtime")]);

      for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
        const waiting = start(old ?? "", folder, { program: "wait.mjs" });
        await once(waiting.child.stdout, "data");
        waiting.child.kill(signal);
        expect(await waiting.ended).toEqual({ code: 9, said: `ready\ntold ${signal}\n` });
      }

      const asked = ["-c", 'true; "$@"; true', "sh", old ?? "", "bin/on.mjs", "./wait.mjs", "told"];
      const shell = spawn("sh", asked, { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
      await once(shell.stdout, "data");
      shell.kill("SIGKILL");
      await expect
        .poll(() => existsSync(join(folder, "told")) && readFileSync(join(folder, "told"), "utf8"), { timeout: 20_000 })
        .toBe("SIGTERM");
    });

    it("without the network a sentence says what to do, and the next start tries again", async () => {
      const folder = aLauncher();
      for (const _ of [1, 2]) {
        const { code, said } = await start(old ?? "", folder).ended;
        expect(said).toMatch(
          /✗ runtime[\s\S]*runs on 22\.15 or newer and could not fetch one\.[\s\S]*check the network[\s\S]*install Node 24 from https:\/\/nodejs\.org/,
        );
        expect(code).toBe(1);
      }
    });
  },
);

/** What the launcher needs to start a program, in a folder of its own, and two programs to start. */
function aLauncher(): string {
  const folder = aFolder();
  for (const name of ["bin", "package.json", ".npmrc"]) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"));
  writeFileSync(
    join(folder, "say.mjs"),
    `import { execFileSync } from "node:child_process"; import { readFileSync } from "node:fs";
    const [one, two] = process.argv.slice(2);
    const onPath = execFileSync("node", ["-v"], { encoding: "utf8" }).trim();
    console.log(\`ran on \${process.versions.node}, on the path \${onPath}, read "\${readFileSync(0, "utf8")}", given \${one} "\${two}"\`);
    process.exit(7);`,
  );
  writeFileSync(
    join(folder, "wait.mjs"),
    `import { writeFileSync } from "node:fs";
    for (const name of ["SIGTERM", "SIGINT", "SIGHUP"])
      process.on(name, () => { if (process.argv[2]) writeFileSync(process.argv[2], name); else console.log("told " + name); process.exit(9); });
    setTimeout(() => {}, 60_000); console.log("ready");`,
  );
  return folder;
}

/** As npm starts it; offline, npm reaches neither its registry nor what it has kept. */
function start(node: string, folder: string, { program = "say.mjs", input = "", isOnline = false } = {}) {
  const offline = {
    npm_config_registry: "http://127.0.0.1:9/",
    npm_config_cache: join(folder, "cache"),
    npm_config_fetch_retries: "0",
  };
  const child = spawn(node, ["bin/on.mjs", `./${program}`, ...(program === "say.mjs" ? ["one", "two three"] : [])], {
    cwd: folder,
    env: { ...process.env, npm_execpath: findNpm(), ...(!isOnline && offline) },
  });
  child.stdin.end(input);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => {
      said += chunk;
    });
  return { child, ended: once(child, "close").then(([code]) => ({ code: Number(code), said })) };
}

/** npm names the Node that runs it; the machine's own is on the path. */
function findOld(): string | undefined {
  const named = [process.env.npm_node_execpath ?? "", ...onPath("node")].filter((path) => existsSync(path));
  return named.find((path) => {
    const version = execFileSync(path, ["-p", "process.versions.node"], { encoding: "utf8" }).trim();
    return !isNewEnough(version) && !/^(1\d|20\.\d|20\.1[0-8])\./.test(version);
  });
}

const findNpm = (): string =>
  process.env.npm_execpath ?? realpathSync(onPath("npm").find((path) => existsSync(path)) ?? "");

function onPath(name: string): string[] {
  return (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, name));
}

const packagesIn = (file: string) => JSON.parse(readFileSync(file, "utf8")).packages;
