import { cpSync, lstatSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { findPrograms, readyPrograms } from "@/bin/postgres/programs";
import { aFolder } from "./folder";

test.each([
  ["linux", "riscv64"],
  ["freebsd", "x64"],
  ["win32", "x64"],
])("a machine without a database of ours (%s, %s) is told of DATABASE_URL", (platform, arch) => {
  expect(() => findPrograms(platform, arch)).toThrow(/set DATABASE_URL=postgresql:/);
});

test.skipIf(process.platform !== "linux")(
  "the libraries' links are made where npm ran no install scripts (only Linux's package leaves them to a script)",
  () => {
    const copy = join(aFolder(), "package");
    cpSync(dirname(findPrograms()), copy, { recursive: true, verbatimSymlinks: true });
    const link = join(copy, "native", "lib", "libpq.so.5");
    rmSync(link, { force: true });
    readyPrograms(join(copy, "native"), undefined);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  },
);
