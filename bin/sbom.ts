import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { z } from "zod";

/** Everything that is installed, as CycloneDX, by what the lock file says: the list of parts that goes with a release. */
const file = ".data/sbom.json";
const text = execFileSync("npm", ["sbom", "--sbom-format", "cyclonedx", "--package-lock-only"], {
  encoding: "utf8",
  maxBuffer: 64 * 1024 * 1024,
});
const { components } = z
  .object({ bomFormat: z.literal("CycloneDX"), components: z.array(z.object({ name: z.string() })) })
  .parse(JSON.parse(text));
mkdirSync(".data", { recursive: true });
writeFileSync(file, text);
console.info(`${components.length} packages: ${file}`);
