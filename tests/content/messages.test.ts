import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { readTexts } from "@/bin/messages/texts";
import { gathered } from "./gathered";

/** What is no screen's words. */
const machinery = [
  "places.ts",
  "edition-name.ts",
  "fill.ts",
  "formats.ts",
  "links.ts",
  "locale-of.ts",
  "regrade-text.ts",
  "translator.ts",
];
const Words = z.record(z.string(), z.string());
const Screen = z.object({ vi: Words, en: Words });

const texts = readTexts("messages");
const screens = await Promise.all(
  readdirSync("messages")
    .filter((file) => !machinery.includes(file))
    .map(async (file) => {
      const exported = Object.entries(
        z.record(z.string(), z.unknown()).parse(await import(`@/messages/${file.slice(0, -3)}.ts`)),
      );
      const [name = "", words] = exported.find(([own]) => own.endsWith("Messages")) ?? [];
      return { file, name, words: Screen.parse(words), source: readFileSync(join("messages", file), "utf8") };
    }),
);

/** The same words for another thing, or where one file must not bring another along. */
const twice: Record<string, string> = {
  "Thử lại": "the browser loads the words of a failed page alone",
  "Tiến độ": "a bar that shows how far a quiz is, and a page",
};

test("no two files of messages hold the same text in both languages", () => {
  const found = texts.filter(({ vi, en, file }) =>
    texts.some((other) => other.file !== file && other.vi.text === vi.text && other.en.text === en.text),
  );
  expect(found.filter(({ vi }) => !(vi.text in twice)).map(({ id, vi }) => [id, vi.text])).toEqual([]);
  expect([...new Set(found.map(({ vi }) => vi.text))].sort()).toEqual(Object.keys(twice).sort());
});

test("a translator gets every text that the app has, each once", () => {
  const shown = screens.flatMap(({ words }) =>
    Object.keys(words.vi).map((key) => `${words.vi[key]} / ${words.en[key]}`),
  );
  expect(new Set(texts.map(({ vi, en }) => `${vi.text} / ${en.text}`))).toEqual(new Set(shown));
  expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
});

const isGathered = (file: string, key: string): boolean =>
  gathered.some(
    (line) =>
      line.file === file &&
      line.keys.test(key) &&
      (line.by ?? new RegExp(`"${key}"`)).test(readFileSync(line.from, "utf8")),
  );

test.each(screens)("every key of $file is read somewhere", ({ file, name, words }) => {
  const inherited = screens
    .filter((other) => other.file !== file && sourceOf(file).includes(`...${other.name}.`))
    .flatMap((other) => Object.keys(other.words.vi));
  const readers = readersOf(file, name);
  const dead = Object.keys(words.vi).filter(
    (key) => !inherited.includes(key) && !readers.some((source) => reads(source, key)) && !isGathered(file, key),
  );
  expect(dead).toEqual([]);
});

const sources = ["app", "school", "messages"].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ path: join(folder, file), source: readFileSync(join(folder, file), "utf8") })),
);
const sourceOf = (file: string): string => screens.find((screen) => screen.file === file)?.source ?? "";

/** The sources that import a file of messages, or another that has all of its words. */
function readersOf(file: string, name: string): string[] {
  const stem = file.slice(0, -3);
  const own = sources.filter(
    ({ path, source }) =>
      source.includes(`"@/messages/${stem}"`) || (path.startsWith("messages") && source.includes(`"./${stem}"`)),
  );
  const heirs = screens.filter(({ source }) => source.includes(`...${name}.`));
  return [...own.map(({ source }) => source), ...heirs.flatMap((heir) => readersOf(heir.file, heir.name))];
}

/** `"key"`, `.key`, or a name taken out of an object. */
const reads = (source: string, key: string): boolean =>
  source.includes(`"${key}"`) || (/^\w+$/.test(key) && new RegExp(`\\.${key}\\b|[{,]\\s*${key}\\s*[,}]`).test(source));
