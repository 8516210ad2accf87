import { existsSync, readFileSync } from "node:fs";
import { fromCatalogue } from "./catalogue";
import { faultOf } from "./fault";
import { readTexts } from "./texts";
import { writeTexts } from "./write";

/** Takes a translator's file into a folder of messages: all of it, or nothing and why. */
export function importTexts(folder: string, file: string): { said: string } | { faults: string[] } {
  if (!existsSync(file)) return { faults: [`There is no file ${file}.`] };
  const read = fromCatalogue(readFileSync(file, "utf8"));
  if ("problem" in read) return { faults: [`${file} ${read.problem}`] };
  const { entries, target } = read;
  const texts = new Map(readTexts(folder).map((text) => [text.id, text]));
  const faults = entries.flatMap((entry) => {
    const fault = faultOf(entry, texts.get(entry.id), target);
    return fault ? [`${entry.id}: ${fault}`] : [];
  });
  if (faults.length > 0)
    return { faults: [...faults, `${faults.length} of ${entries.length} texts can't be taken. Nothing was written.`] };
  const changes = entries.flatMap((entry) => {
    const text = texts.get(entry.id);
    return text && text[target].text !== entry.target
      ? [{ file: text.file, place: text[target], text: entry.target }]
      : [];
  });
  writeTexts(folder, changes);
  return {
    said: `${changes.length} of ${entries.length} texts changed.${changes.length > 0 ? " Now run npm run types and npm test." : ""}\n`,
  };
}
