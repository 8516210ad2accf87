import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { run } from "../step/command.mjs";
import { makeFolder } from "../step/folder.mjs";
import { npm } from "../step/npm.mjs";
import { SetupError, step } from "../step/step.mjs";

const why = `This is Node ${process.versions.node}; Phân Vai runs on 22.15 or newer and could not fetch one.`;
const way = "install Node 24 from https://nodejs.org and run this again.";

/**
 * Fetches the Node that the lock file in `bin/runtime` names for this kind of machine. The stamp is written last.
 *
 * @param {string} folder
 * @param {string} stamp
 * @param {AbortSignal} signal
 */
export const fetchRuntime = (folder, stamp, signal) =>
  step("runtime", async (note) => {
    makeFolder(folder);
    for (const [file, content] of Object.entries(filesFor(process.platform, process.arch)))
      writeFileSync(join(folder, file), `${JSON.stringify(content, null, 2)}\n`);
    if (existsSync(".npmrc")) copyFileSync(".npmrc", join(folder, ".npmrc"));
    await run([...npm(), "ci", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], {
      signal,
      failed: `${why} See what npm says below; if it could not reach its registry, check the network and run this again. Or ${way}`,
    });
    const asked = [join(folder, "node_modules", ".bin", "node"), "-p", "process.versions.node"];
    const version = await run(asked, { signal, failed: `${why} The one for ${machine()} does not run here: ${way}` });
    writeFileSync(join(folder, ".fetched"), stamp);
    note(`Node ${version.trim()}, fetched once`);
  });

/**
 * npm passes in silence over an optional package that it can't fetch, so it gets the one for this machine alone, and as needed.
 *
 * @param {string} platform
 * @param {string} arch
 */
function filesFor(platform, arch) {
  const lock = JSON.parse(readFileSync("bin/runtime/package-lock.json", "utf8"));
  const place = Object.keys(lock.packages).find(
    (key) => lock.packages[key].os === platform && lock.packages[key].cpu === arch,
  );
  if (!place) throw new SetupError(`${why} There is none for ${machine()}: ${way}`);
  const { optional, ...entry } = lock.packages[place];
  const needed = { dependencies: { [basename(place)]: entry.version } };
  return { "package.json": needed, "package-lock.json": { ...lock, packages: { "": needed, [place]: entry } } };
}

const machine = () => `${process.platform} on ${process.arch}`;
