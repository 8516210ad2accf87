import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type Entry, fromCatalogue, toCatalogue } from "@/bin/messages/catalogue";
import { exportTexts } from "@/bin/messages/export";
import { faultOf } from "@/bin/messages/fault";
import { importTexts } from "@/bin/messages/import";
import { readTexts, type Text } from "@/bin/messages/texts";

const run = (...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "bin/messages.ts", ...args], { encoding: "utf8" });

/** A copy of the messages and a name for a translator's file, gone after the test. */
function aFolder() {
  const root = mkdtempSync(join(tmpdir(), "messages-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const folder = join(root, "messages");
  cpSync("messages", folder, { recursive: true });
  return { folder, file: join(root, "texts.po") };
}

const sourcesIn = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), "utf8")]));

test("what is exported and imported as it is changes no file", () => {
  const { folder, file } = aFolder();
  expect(run("export", file, "--folder", folder).stderr).toBe("");
  expect(run("import", file, "--folder", folder).stdout).toMatch(/^0 of \d+ texts changed\.\n$/);
  expect(sourcesIn(folder)).toEqual(sourcesIn("messages"));
});

test("a translation to Vietnamese goes the same way: every text is taken as it was exported", () => {
  const texts = readTexts("messages");
  const read = fromCatalogue(toCatalogue(texts, "vi"));
  expect(read).toEqual({
    target: "vi",
    entries: texts.map(({ id, vi, en }) => anEntry({ id, source: en.text, target: vi.text })),
  });
  expect("entries" in read && read.entries.flatMap((entry, index) => faultOf(entry, texts[index], "vi") ?? [])).toEqual(
    [],
  );
});

test("an import changes the texts that were translated anew, as the formatter has them, and nothing else", () => {
  const { folder, file } = aFolder();
  const long =
    "Whose responsibility would you say this is, if you had to choose one person, or both of them, and could ask nobody else about it before you have chosen?";
  const catalogue = toCatalogue(readTexts(folder), "en")
    .replace('msgstr "Whose responsibility is this?"', `msgstr "${long}"`)
    .replace('msgstr "Question {n} of {total}"', 'msgstr "\\"{n}\\" in\u00a0{total}"');
  writeFileSync(file, catalogue.replaceAll("\n", "\r\n"));
  expect(importTexts(folder, file)).toEqual({
    said: expect.stringMatching(/^2 of \d+ texts changed\. Now run npm run types and npm test\.\n$/),
  });
  const before = sourcesIn("messages");
  const quiz = before["quiz.ts"]
    ?.replace('prompt: "Whose responsibility is this?"', `prompt:\n      "${long}"`)
    .replace('"Question {n} of {total}"', `'"{n}" in\\u00a0{total}'`);
  expect(sourcesIn(folder)).toEqual({ ...before, "quiz.ts": quiz });
});

test("an import with faults names each of them and writes nothing", () => {
  const { folder, file } = aFolder();
  const catalogue = toCatalogue(readTexts(folder), "en")
    .replace('msgstr "Question {n} of {total}"', 'msgstr "Question {n}"')
    .replace('msgctxt "quiz.prompt"', 'msgctxt "quiz.prompts"')
    .replace('msgstr "Sign in"', 'msgstr "Come in"');
  writeFileSync(file, catalogue);
  expect(importTexts(folder, file)).toEqual({
    faults: [
      "quiz.prompts: There is no such text. Export the texts again, and translate that file.",
      "quiz.count: It lacks {total}. Put it where the value belongs.",
      expect.stringMatching(/^2 of \d+ texts can't be taken\. Nothing was written\.$/),
    ],
  });
  expect(sourcesIn(folder)).toEqual(sourcesIn("messages"));
});

test("an export writes over no file, and knows the two languages", () => {
  const { folder, file } = aFolder();
  writeFileSync(file, "somebody's work");
  expect(exportTexts(folder, "en", file)).toEqual({
    faults: [`There is a file ${file} already, perhaps with somebody's work. Name another, or remove it.`],
  });
  expect(readFileSync(file, "utf8")).toBe("somebody's work");
  expect(exportTexts(folder, "fr", undefined)).toEqual({
    faults: ["The interface has two languages: write --to vi or --to en, not “fr”."],
  });
});

test("what names no file, or no act of the command, is told and ends with 1", () => {
  const { folder, file } = aFolder();
  expect(importTexts(folder, file)).toEqual({ faults: [`There is no file ${file}.`] });
  const { status, stderr } = run("translate");
  expect([status, stderr]).toEqual([
    1,
    "Write: npm run messages -- export [FILE] [--to vi], or: npm run messages -- import FILE\n",
  ]);
});

test.each([
  [
    'msgid ""\nmsgstr "Language: fr\\n"\n',
    "is a translation into “fr”. The interface has two languages: write vi or en in the header “Language”.",
  ],
  [
    'msgctxt "a.b"\nmsgid "x"\nmsgstr "y"\n',
    "names no language. The interface has two languages: write vi or en in the header “Language”.",
  ],
  ["somebody's work", "is no PO file. Export the texts again, and translate them in an editor for PO files."],
  ["", "is no PO file. Export the texts again, and translate them in an editor for PO files."],
])("a file in another language than the interface's, or in none, is not taken: %j", (content, problem) => {
  expect(fromCatalogue(content)).toEqual({ problem });
});

const place = (text: string) => ({ text, start: 0, end: 0 });
const text: Text = {
  id: "quiz.count",
  file: "quiz.ts",
  key: "count",
  vi: place("Câu {n} trên {total}"),
  en: place("Question {n} of {total}"),
};
const anEntry = (own: Partial<Entry>): Entry => ({
  id: "quiz.count",
  source: "Câu {n} trên {total}",
  target: "{n} of {total}",
  isFuzzy: false,
  isPlural: false,
  ...own,
});

test.each([
  ["{total}: {n, plural, one {# question} other {# questions}}", undefined],
  ["Question {n} of {all}", "It lacks {total}. Put it where the value belongs."],
  ["{n} of {total}, {name}", "It has {name}, for which there is no value. Use {n}, {total}."],
  ["{n of {total}", "It is no sound ICU message. Close each brace, give each plural “other”, and use no “select”."],
  [
    "{n, plural, one {#}} {total}",
    "It is no sound ICU message. Close each brace, give each plural “other”, and use no “select”.",
  ],
  [
    "{n, select, a {b} other {c}} {total}",
    "It is no sound ICU message. Close each brace, give each plural “other”, and use no “select”.",
  ],
  ["  ", "It is empty. Write the translation, or take the entry out of the file."],
  ["{n} of {total} ", "It has a space at an end, or a sign that can't be seen. Take it out."],
  [
    "{n}\nof {total}",
    "Its lines break elsewhere than the original's. Break it where that does, or nowhere if that doesn't.",
  ],
  ["{n} of {total}: cafe\u0301", "Its letters are taken apart. Save the file in Unicode's form NFC."],
])("a translation is taken only with its values, sound and in NFC: %j", (target, fault) => {
  expect(faultOf(anEntry({ target }), text, "en")).toBe(fault);
});

test("a translation of a text that has changed since, or that is not finished, is not taken", () => {
  expect(faultOf(anEntry({ source: "Câu {n}" }), text, "en")).toMatch(/^The Vietnamese is another one now\./);
  expect(faultOf(anEntry({ source: "Question {n}" }), text, "vi")).toMatch(/^The English is another one now\./);
  expect(faultOf(anEntry({ isFuzzy: true }), text, "en")).toMatch(/^It is marked as fuzzy\./);
  expect(faultOf(anEntry({ isPlural: true }), text, "en")).toMatch(/^It has PO's plural forms\./);
});
