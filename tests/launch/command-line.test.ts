import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

test.each(["bench", "content", "content-blind", "db-check", "pictures", "simulate"])(
  "%s says in a line that it has no such option, and does nothing",
  (name) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", `bin/${name}.ts`, "--nope"], {
      encoding: "utf8",
    });
    expect([status, stdout]).toEqual([1, ""]);
    expect(stderr).toMatch(/^✗ Unknown option '--nope'.*\n$/);
  },
);
