import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { z } from "zod";

const read = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

const Locked = z.object({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  link: z.boolean().optional(),
});
const { packages } = z.object({ packages: z.record(z.string(), Locked) }).parse(read("package-lock.json"));
const locked = Object.entries(packages).filter(([path]) => path !== "");

const nameOf = (path: string): string => path.split("node_modules/").at(-1) ?? path;

const Floors = z.array(
  z.strictObject({
    package: z.string(),
    minimum: z.string().regex(/^\d+\.\d+\.\d+(-[\w.]+)?$/),
    advisory: z.string().regex(/^(CVE-\d{4}-\d+|GHSA(-[0-9a-z]{4}){3})(, (CVE-\d{4}-\d+|GHSA(-[0-9a-z]{4}){3}))*$/),
    date: z.string().regex(/^\d{4}(-\d\d)?$/),
    about: z.string(),
  }),
);
const floors = Floors.parse(read("security/floors.json"));

/** The order of versions as semver has it: numbers by their size, and what comes before a release before it. */
function isBelow(version: string, minimum: string): boolean {
  const [ours = "", early] = splitAt(version);
  const [least = "", earliest] = splitAt(minimum);
  const order = compare(ours, least);
  if (order !== 0) return order < 0;
  if (early === undefined || earliest === undefined) return early !== undefined;
  return compare(early, earliest) < 0;
}

function splitAt(version: string): [release: string, early: string | undefined] {
  const at = version.indexOf("-");
  return at < 0 ? [version, undefined] : [version.slice(0, at), version.slice(at + 1)];
}

const compare = (a: string, b: string): number => a.localeCompare(b, "en", { numeric: true });

test.each([
  ["1.9.9", "1.10.0", true],
  ["1.10.0", "1.9.9", false],
  ["5.0.0-beta.9", "5.0.0-beta.32", true],
  ["5.0.0-beta.32", "5.0.0-beta.32", false],
  ["5.0.0-beta.32", "5.0.0", true],
  ["5.0.0", "5.0.0-beta.32", false],
])("%s is below %s: %s", (version, minimum, expected) => {
  expect(isBelow(version, minimum)).toBe(expected);
});

test.each(floors)("no $package below $minimum is locked: $advisory", ({ package: name, minimum }) => {
  const versions = locked.flatMap(([path, { version }]) => (nameOf(path) === name && version ? [version] : []));
  expect(versions.length, `${name} is locked no more: take its floor away`).toBeGreaterThan(0);
  expect(versions.filter((version) => isBelow(version, minimum))).toEqual([]);
});

test("every locked package comes from one registry, as an archive with a SHA-512, and none from a folder or a repository", () => {
  expect(locked.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ""))).toEqual([]);
  expect(locked.filter(([, { link }]) => link)).toEqual([]);
  const from = locked.flatMap(([, { resolved }]) => (resolved === undefined ? [] : [new URL(resolved)]));
  expect(from.filter(({ protocol }) => protocol !== "https:")).toEqual([]);
  expect(new Set(from.map(({ origin }) => origin)).size).toBeLessThanOrEqual(1);
});

test("every dependency is asked for by its exact version", () => {
  const manifest = z.record(z.string(), z.unknown()).parse(read("package.json"));
  const asked = ["dependencies", "devDependencies"].flatMap((kind) =>
    Object.entries(z.record(z.string(), z.string()).parse(manifest[kind])),
  );
  const exact = /^(npm:[@\w/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;
  expect(asked.filter(([, version]) => !exact.test(version))).toEqual([]);
});
