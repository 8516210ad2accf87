import { commandLine } from "@/bin/step/command-line";
import { exportTexts } from "./messages/export";
import { importTexts } from "./messages/import";

/** `npm run messages -- export [FILE] [--to vi]` and `npm run messages -- import FILE`: the interface's texts for translators, as PO. */
const { values, positionals } = commandLine({
  allowPositionals: true,
  options: { to: { type: "string", default: "en" }, folder: { type: "string", default: "messages" } },
});
const done = act(...positionals);
if ("faults" in done) {
  for (const fault of done.faults) console.error(fault);
  process.exitCode = 1;
} else process.stdout.write(done.said);

function act(name?: string, file?: string, ...more: string[]) {
  if (name === "export" && more.length === 0) return exportTexts(values.folder, values.to, file);
  if (name === "import" && file !== undefined && more.length === 0) return importTexts(values.folder, file);
  return { faults: ["Write: npm run messages -- export [FILE] [--to vi], or: npm run messages -- import FILE"] };
}
