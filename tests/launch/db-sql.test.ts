import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { aFolder, aServer } from "./folder";

const run = (words: string[], env: Record<string, string> = {}) =>
  spawnSync(process.execPath, ["--import", "tsx", "bin/db-sql.ts", ...words], {
    encoding: "utf8",
    env: { ...process.env, ...env },
  });

it("SQL is run where it is asked, its rows or its mistake are printed, and real data is only read", async () => {
  const { host, user } = await aServer(aFolder());
  const address = `postgresql:///postgres?host=${encodeURIComponent(host)}&user=${user}`;
  const inDemo = { DEMO_DATABASE_URL: address };
  const asked =
    "SELECT * FROM (VALUES ('vai', 2), (NULL, 3)) AS words (word, n); SELECT current_setting('transaction_read_only') AS only_read";
  expect(run(["demo", asked], inDemo).stdout).toBe("word\tn\nvai\t2\nnull\t3\nSELECT 2\nonly_read\noff\nSELECT 1\n");
  expect(run(["demo", "SELECT * FROM nothing"], inDemo)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('✗ relation "nothing" does not exist'),
  });
  const real = run(["start", "CREATE TABLE words ()"], { DATABASE_URL: address });
  expect(real).toMatchObject({ status: 1, stderr: expect.stringContaining("read-only") });
});

it("without SQL it says how to ask", () => {
  expect(run([])).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run db:sql -- "SELECT') });
});
