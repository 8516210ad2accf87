import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { describe, expect, test } from "vitest";
import { openDataFolder } from "@/bin/postgres/data-folder";
import { actionsKey, ownSecret, secretFrom } from "@/bin/start/secret";
import { aFolder } from "./folder";

describe("the secret of the sessions", () => {
  test("is made once, in a private file of a private folder, and survives", () => {
    const { folder } = openDataFolder(join(aFolder(), ".data", "main"), aFolder());
    const file = join(folder, "auth-secret");
    const secret = secretFrom({}, file);
    expect(Buffer.from(secret, "base64url")).toHaveLength(32);
    expect([folder, file].map((path) => (statSync(path).mode & 0o777).toString(8))).toEqual(["700", "600"]);
    expect(secretFrom({}, file)).toBe(secret);
  });

  test("is one and the same for starts that make it at once", async () => {
    const file = join(aFolder(), "auth-secret");
    const secrets = await Promise.all(Array.from({ length: 8 }, () => inThread(file)));
    expect(new Set(secrets).size).toBe(1);
    expect(readdirSync(join(file, ".."))).toEqual(["auth-secret"]);
  });

  test("is AUTH_SECRET where that is set, and then no file is made", () => {
    const file = join(aFolder(), "auth-secret");
    expect(secretFrom({ AUTH_SECRET: "a".repeat(32) }, file)).toBe("a".repeat(32));
    expect(existsSync(file)).toBe(false);
  });

  test("is refused when it is too short to be safe", () => {
    expect(() => secretFrom({ AUTH_SECRET: "secret" }, "unused")).toThrow(/too short/);
  });

  test("is never replaced when its file is damaged: that would sign everybody out unasked", () => {
    const file = join(aFolder(), "auth-secret");
    writeFileSync(file, "");
    expect(() => ownSecret(file)).toThrow(/damaged. Remove it/);
  });
});

test("the key of the server actions is derived from a secret, 32 bytes long, and is not the secret", () => {
  const secret = "b".repeat(43);
  expect(Buffer.from(actionsKey(secret), "base64")).toHaveLength(32);
  expect(actionsKey(secret)).toBe(actionsKey(secret));
  expect(actionsKey(secret)).not.toBe(actionsKey("c".repeat(43)));
});

/** In a thread of its own, so that the file calls of several really meet. */
function inThread(file: string): Promise<string> {
  const code = `const { parentPort, workerData } = require("node:worker_threads");
    require("tsx/cjs/api").register();
    parentPort.postMessage(require(workerData.module).ownSecret(workerData.file));`;
  const worker = new Worker(code, {
    eval: true,
    workerData: { module: join(process.cwd(), "bin/start/secret.ts"), file },
  });
  return new Promise((resolve, reject) => worker.once("message", resolve).once("error", reject));
}
