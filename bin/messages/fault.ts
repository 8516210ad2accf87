import type { Locale } from "@/domain/course";
import { type Entry, sourceOf } from "./catalogue";
import { placeholdersOf } from "./placeholders";
import type { Text } from "./texts";

const languages: Record<Locale, string> = { vi: "Vietnamese", en: "English" };

/** Why a translation can't be taken, and what to do about it. */
export function faultOf(entry: Entry, text: Text | undefined, target: Locale): string | undefined {
  const source = sourceOf(target);
  if (!text) return "There is no such text. Export the texts again, and translate that file.";
  if (entry.source !== text[source].text)
    return `The ${languages[source]} is another one now. Export the texts again, and translate this one anew.`;
  if (entry.isPlural)
    return "It has PO's plural forms. Write one text, with ICU's plural in it: {n, plural, one {…} other {…}}.";
  if (entry.isFuzzy) return "It is marked as fuzzy. Check it, and take the mark off.";
  return faultIn(entry.target, placeholdersOf(text[source].text, source), target);
}

function faultIn(message: string, wanted: string[], locale: Locale): string | undefined {
  if (message.trim() === "") return "It is empty. Write the translation, or take the entry out of the file.";
  if (message !== message.trim() || /\p{Cc}/u.test(message))
    return "It has a line break, or a space at an end. Write it in one line, without them.";
  if (message !== message.normalize("NFC")) return "Its letters are taken apart. Save the file in Unicode's form NFC.";
  const found = placeholdersOrNull(message, locale);
  if (!found || /\{\w+,\s*select/.test(message))
    return `It is no sound ICU message. Close each brace, give each plural “other”, and use no “select”.`;
  const [missing, unknown] = [
    wanted.filter((name) => !found.includes(name)),
    found.filter((name) => !wanted.includes(name)),
  ];
  if (missing.length > 0) return `It lacks ${inBraces(missing)}. Put it where the value belongs.`;
  if (unknown.length > 0)
    return `It has ${inBraces(unknown)}, for which there is no value. ${wanted.length > 0 ? `Use ${inBraces(wanted)}.` : "Use no braces."}`;
  return undefined;
}

function placeholdersOrNull(message: string, locale: Locale): string[] | null {
  try {
    return placeholdersOf(message, locale);
  } catch {
    return null;
  }
}

const inBraces = (names: string[]): string => names.map((name) => `{${name}}`).join(", ");
