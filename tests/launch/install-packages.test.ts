import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { delimiter, join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { installPackages } from "@/bin/step/install.mjs";
import { aFolder } from "./folder";

const { signal } = new AbortController();

test("what npm has kept is installed without asking the registry, and a version that came since is asked for", async () => {
  const registry = await aRegistry();
  registry.publish("1.0.0");
  await installPackages(signal, registry.checkout("1.0.0"));
  expect(registry.asked()).toContain("/one");
  const again = registry.checkout("1.0.0");
  await installPackages(signal, again);
  expect(registry.asked()).toEqual([]);
  expect(versionIn(again)).toBe("1.0.0");
  registry.publish("1.1.0");
  const newer = registry.checkout("1.1.0");
  await installPackages(signal, newer);
  expect(versionIn(newer)).toBe("1.1.0");
});

const versionIn = (folder: string): string =>
  JSON.parse(readFileSync(join(folder, "node_modules/one/package.json"), "utf8")).version;

/** A registry of one package, which npm asks while the test goes on, with a store of npm's own. */
async function aRegistry() {
  const files = new Map<string, Buffer>();
  let asked: string[] = [];
  const server = createServer(({ url = "" }, response) => {
    asked.push(url);
    const file = url === "/one" ? Buffer.from(JSON.stringify(packument())) : files.get(url);
    response.writeHead(file ? 200 : 404, { "content-type": "application/json" }).end(file);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const place = server.address();
  const origin = `http://127.0.0.1:${typeof place === "object" ? place?.port : ""}`;
  const packument = () => ({
    name: "one",
    "dist-tags": { latest: [...files.keys()].at(-1)?.slice(1) },
    versions: Object.fromEntries(
      [...files].map(([url, file]) => [
        url.slice(1),
        { name: "one", version: url.slice(1), dist: { tarball: origin + url, integrity: hashOf(file) } },
      ]),
    ),
  });
  vi.stubEnv("npm_config_registry", origin);
  vi.stubEnv("npm_config_cache", aFolder());
  vi.stubEnv("npm_execpath", process.env.npm_execpath ?? findNpm());
  onTestFinished(() => void vi.unstubAllEnvs());
  return {
    publish: (version: string) => files.set(`/${version}`, packed(version)),
    checkout: (version: string) => aCheckout(version, hashOf(files.get(`/${version}`) ?? Buffer.of())),
    /** The addresses since it was last asked. */
    asked: () => {
      const since = asked;
      asked = [];
      return since;
    },
  };
}

const hashOf = (file: Buffer): string => `sha512-${createHash("sha512").update(file).digest("base64")}`;

function packed(version: string): Buffer {
  const folder = aFolder();
  mkdirSync(join(folder, "package"));
  writeFileSync(join(folder, "package/package.json"), JSON.stringify({ name: "one", version }));
  return execFileSync("tar", ["-cz", "-C", folder, "package"]);
}

/** A lock file that names no registry, as ours. */
function aCheckout(version: string, integrity: string): string {
  const folder = aFolder();
  const root = { name: "checkout", version: "1.0.0", dependencies: { one: version } };
  writeFileSync(join(folder, "package.json"), JSON.stringify(root));
  const packages = { "": root, "node_modules/one": { version, integrity } };
  const lock = { name: "checkout", version: "1.0.0", lockfileVersion: 3, requires: true, packages };
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify(lock));
  return folder;
}

/** Where the tests were not started by npm. */
const findNpm = (): string =>
  realpathSync(
    (process.env.PATH ?? "")
      .split(delimiter)
      .map((folder) => join(folder, "npm"))
      .find((path) => existsSync(path)) ?? "",
  );
