import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { chanceOf } from "@/bin/faults/chance";

test("faults by chance are the same for the same seed", () => {
  const drawn = (seed: number) => {
    const chance = chanceOf(seed);
    return Array.from({ length: 20 }, () => [chance.upTo(10), chance.percent(50), chance.of(["one", "two", "three"])]);
  };
  expect(drawn(7)).toEqual(drawn(7));
  expect(drawn(7)).not.toEqual(drawn(8));
});

/** The build, where there is none yet, takes many times as long as the rest. */
const longestMs = 20 * 60_000;

test(
  "a web server that is killed under load comes back, and nothing that it acknowledged is lost, doubled or out of order",
  async () => {
    const trial = spawn(
      process.execPath,
      ["bin/on.mjs", "bin/faults.ts", "--seed", "7", "--only", "web server killed"],
      {
        env: { ...ownEnvironment(), NODE_ENV: "production", PORT: "4394" },
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    let said = "";
    trial.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    const [code] = await once(trial, "exit");
    expect({ code, said }).toMatchObject({
      code: 0,
      said: expect.stringMatching(/^web server killed +\d+ +\d+ +0 +0 +0 +0/m),
    });
  },
  longestMs,
);

/** Without what the runner adds, by which the build would be another one. */
const ownEnvironment = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(VITEST|NODE_ENV|DATABASE_)/.test(name)));
