import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { z } from "zod";

/** Everything that is installed, as CycloneDX, by what the lock file says: the list of parts that goes with a release. */
const file = ".data/sbom.json";
const text = execFileSync(
  "npm",
  ["sbom", "--sbom-format", "cyclonedx", "--sbom-type", "application", "--package-lock-only"],
  {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  },
);
const Bill = z.looseObject({
  bomFormat: z.literal("CycloneDX"),
  metadata: z.looseObject({ component: z.looseObject({ "bom-ref": z.string(), name: z.string() }) }),
  components: z.array(z.looseObject({ name: z.string() })),
});
const bill = Bill.parse(JSON.parse(text));
// npm names the whole after the folder that it lies in.
const { component } = bill.metadata;
component.name = component["bom-ref"].replace(/@.*$/, "");
mkdirSync(".data", { recursive: true });
writeFileSync(file, JSON.stringify(bill, null, 2));
console.info(`${bill.components.length} packages: ${file}`);
