import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stopSignal } from "@/bin/step/stopping";
import { scriptsIn, zippedKiB } from "./first-load";

const folder = ".data/bench-empty";

const files = {
  "app/layout.js": 'export default ({ children }) => <html lang="en"><body>{children}</body></html>;\n',
  "app/page.js": "export default () => null;\n",
  "next.config.js":
    'import ours from "../../next.config.js";\nconst { rewrites: _, redirects: __, headers: ___, ...config } = ours;\nexport default config;\n',
};

/**
 * The framework's own share of a first load: an app of one empty page, built here and now with our settings. No page of ours would do: the error page
 * comes with each.
 */
export async function emptyAppKiB(): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, "app"), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const build = spawn(process.execPath, ["node_modules/next/dist/bin/next", "build", folder], {
    stdio: ["ignore", "ignore", "inherit"],
    env,
  });
  stopSignal().addEventListener("abort", () => build.kill());
  const [code] = await once(build, "exit");
  if (code !== 0) throw new Error(`The empty app in ${folder} could not be built.`);
  const html = readFileSync(join(folder, ".next/server/app/index.html"), "utf8");
  return zippedKiB(scriptsIn(html).map((href) => readFileSync(join(folder, href.replace("/_next/", ".next/")))));
}
