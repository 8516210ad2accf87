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
  return faultIn(entry.target, text[source].text, { from: source, to: target });
}

function faultIn(message: string, source: string, { from, to }: Record<"from" | "to", Locale>): string | undefined {
  const wanted = placeholdersOf(source, from);
  if (message.trim() === "") return "It is empty. Write the translation, or take the entry out of the file.";
  if (message !== message.trim() || /\p{Cc}/u.test(message.replaceAll("\n", "")))
    return "It has a space at an end, or a sign that can't be seen. Take it out.";
  if (breaksIn(message) !== breaksIn(source))
    return "Its lines break elsewhere than the original's. Break it where that does, or nowhere if that doesn't.";
  if (message !== message.normalize("NFC")) return "Its letters are taken apart. Save the file in Unicode's form NFC.";
  const found = placeholdersOrNull(message, to);
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

const breaksIn = (text: string): number => text.split("\n").length - 1;

function placeholdersOrNull(message: string, locale: Locale): string[] | null {
  try {
    return placeholdersOf(message, locale);
  } catch {
    return null;
  }
}

const inBraces = (names: string[]): string => names.map((name) => `{${name}}`).join(", ");
