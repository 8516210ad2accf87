import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { commandLine } from "@/bin/step/command-line";

/**
 * `npm run layers` draws from the code which folder imports which, into `docs/layers.md`; `-- --check` says whether the picture there
 * is still true. The folders are those that `npm run arch` holds to their order; tests, which may import anything, are left out.
 */
const { values } = commandLine({ options: { check: { type: "boolean", default: false } } });
const file = "docs/layers.md";

const Cruised = z.object({
  modules: z.array(z.object({ source: z.string(), dependencies: z.array(z.object({ resolved: z.string() })) })),
});

const drawn = picture(arrows(foldersInOrder()));
if (!values.check) writeFileSync(file, drawn);
else if (!existsSync(file) || readFileSync(file, "utf8") !== drawn) {
  console.error(`✗ ${file} does not show what the code imports. Run npm run layers.`);
  process.exitCode = 1;
}

function foldersInOrder(): string[] {
  const { scripts } = z
    .object({ scripts: z.object({ arch: z.string() }) })
    .parse(JSON.parse(readFileSync("package.json", "utf8")));
  const [, folders = ""] = scripts.arch.split(".dependency-cruiser.cjs ");
  return folders.split(" ").filter((folder) => folder !== "tests");
}

/** `app --> domain` for each folder that has a file importing one of another. */
function arrows(folders: string[]): string[] {
  const cruiser = [
    "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
    "--config",
    ".dependency-cruiser.cjs",
    "--output-type",
    "json",
  ];
  const printed = execFileSync(process.execPath, [...cruiser, ...folders], {
    encoding: "utf8",
    maxBuffer: 1e9,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const folderOf = (path: string) => folders.find((folder) => path.startsWith(`${folder}/`));
  const found = Cruised.parse(JSON.parse(printed)).modules.flatMap(({ source, dependencies }) =>
    dependencies.map(({ resolved }) => ({ from: folderOf(source), to: folderOf(resolved) })),
  );
  const between = found.filter(({ from, to }) => from && to && from !== to);
  return [...new Set(between.map(({ from, to }) => `${from} --> ${to}`))].sort();
}

/** As GitHub and many editors draw it. */
function picture(lines: string[]): string {
  return [
    "# Layers",
    "",
    "Drawn from the code by `npm run layers`: an arrow leads from the folder that imports to the one that is imported.",
    "",
    "```mermaid",
    "flowchart TD",
    ...lines.map((line) => `  ${line}`),
    "```",
    "",
  ].join("\n");
}
