import { existsSync, writeFileSync } from "node:fs";
import { Locale } from "@/domain/course";
import { toCatalogue } from "./catalogue";
import { readTexts } from "./texts";

/** Writes a folder's texts for a translation to `to` into a new file; without one, the texts are what is said. */
export function exportTexts(
  folder: string,
  to: string,
  file: string | undefined,
): { said: string } | { faults: string[] } {
  const target = Locale.safeParse(to);
  if (!target.success) return { faults: [`The interface has two languages: write --to vi or --to en, not “${to}”.`] };
  const texts = readTexts(folder);
  const catalogue = toCatalogue(texts, target.data);
  if (file === undefined) return { said: catalogue };
  if (existsSync(file))
    return { faults: [`There is a file ${file} already, perhaps with somebody's work. Name another, or remove it.`] };
  writeFileSync(file, catalogue);
  return { said: `${texts.length} texts are in ${file}.\n` };
}
