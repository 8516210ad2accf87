import { po } from "gettext-parser";
import { Locale } from "@/domain/course";
import { placeholdersOf } from "./placeholders";
import type { Text } from "./texts";

/** A line of a translator's file: the text it was made from and what it became. */
export type Entry = { id: string; source: string; target: string; isFuzzy: boolean; isPlural: boolean };

/** The language that a translation is made from. */
export const sourceOf = (target: Locale): Locale => (target === "vi" ? "en" : "vi");

/** The texts as a PO file: each one's id is its context, and a note names what has to stay in braces. */
export function toCatalogue(texts: Text[], target: Locale): string {
  const source = sourceOf(target);
  const translations = Object.fromEntries(
    texts.map((text) => [text.id, { [text[source].text]: entryOf(text, source, target) }]),
  );
  const headers = {
    "Project-Id-Version": "Phan Vai",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    Language: target,
    "X-Source-Language": source,
  };
  return `${po.compile({ charset: "utf-8", headers, translations }, { foldLength: 0 }).toString("utf8").trimEnd()}\n`;
}

function entryOf(text: Text, source: Locale, target: Locale) {
  const names = placeholdersOf(text[source].text, source);
  return {
    msgctxt: text.id,
    msgid: text[source].text,
    msgstr: [text[target].text],
    ...(names.length > 0 && {
      comments: { extracted: `Keep in braces: ${names.join(", ")}`, flag: "icu-message-format" },
    }),
  };
}

/** What a PO file says, or why it can't be taken at all. */
export function fromCatalogue(content: string): { target: Locale; entries: Entry[] } | { problem: string } {
  const parsed = parsedOrNull(content);
  if (!parsed || Object.keys(parsed.translations).length === 0)
    return { problem: "is no PO file. Export the texts again, and translate them in an editor for PO files." };
  // The types promise headers; a file without any has none.
  const language = headerOf(parsed.headers ?? {}, "Language");
  const target = Locale.safeParse(language);
  if (!target.success) {
    const named = language ? `is a translation into “${language}”` : "names no language";
    return { problem: `${named}. The interface has two languages: write vi or en in the header “Language”.` };
  }
  const entries = Object.entries(parsed.translations).flatMap(([id, byText]) =>
    Object.values(byText).flatMap(({ msgid, msgid_plural, msgstr, comments }) =>
      id === "" && msgid === ""
        ? []
        : [
            {
              id,
              source: msgid,
              target: msgstr[0] ?? "",
              isFuzzy: isFuzzy(comments?.flag),
              isPlural: msgid_plural !== undefined,
            },
          ],
    ),
  );
  return { target: target.data, entries };
}

function parsedOrNull(content: string) {
  try {
    return po.parse(content, { validation: true });
  } catch {
    return null;
  }
}

const headerOf = (headers: Record<string, string>, name: string): string =>
  (Object.entries(headers).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ?? "").trim();

const isFuzzy = (flag = ""): boolean => flag.split(/[,\s]+/).includes("fuzzy");
