import { describe, expect, test } from "vitest";
import { unprintableIn } from "@/domain/printable";
import { isStorable, storable } from "@/domain/storable";
import { cleanLine, isUuid, jsonOf, Name, Note } from "@/domain/text";

/** Characters by their numbers, because most of them can't be seen here. */
const u = (...codes: number[]) => String.fromCodePoint(...codes);

describe("a line of text", () => {
  test.each([
    ["NUL", 0],
    ["a bell", 7],
    ["a delete character", 0x7f],
    ["a soft hyphen", 0xad],
    ["a left-to-right mark", 0x200e],
    ["a zero-width space", 0x200b],
    ["a zero-width joiner between Latin letters", 0x200d],
    ["a right-to-left override", 0x202e],
    ["an isolate", 0x2066],
    ["a byte order mark", 0xfeff],
    ["a variation selector after a Latin letter", 0xfe0f],
    ["a tag", 0xe0041],
    ["a filler of Hangul", 0x3164],
    ["half of a character", 0xd800],
    ["the other half", 0xdc00],
    ["no character", 0xffff],
  ])("is kept without %s, wherever it stands", (_, code) => {
    const it = u(code);
    expect(cleanLine(`${it}H'Hen${it} N${it}iê${it}`)).toBe("H'Hen Niê");
  });

  test.each([
    ["a no-break space", 0xa0],
    ["a tab", 9],
    ["a line end", 10],
    ["a form feed", 12],
    ["a wide space", 0x3000],
    ["a line separator", 0x2028],
    ["an empty cell of Braille", 0x2800],
  ])("has a single space for any number of %s, and none around it", (_, code) => {
    const it = u(code);
    expect(cleanLine(`${it} Lan${it}${it} Chi ${it}`)).toBe("Lan Chi");
  });

  test("is put together after what stood between a letter and its mark is gone", () => {
    expect(cleanLine(`e${u(0x200b, 0x302, 0x323)}`)).toBe("ệ");
  });

  test.each([
    ["Persian", u(0x645, 0x6cc, 0x200c, 0x62e, 0x648, 0x627, 0x647, 0x645)],
    ["Sinhala", u(0xdc1, 0xdca, 0x200d, 0xdbb, 0xdd3)],
    ["a family", u(0x1f468, 0x200d, 0x1f469, 0x200d, 0x1f467)],
    ["a teacher with a colour", u(0x1f469, 0x1f3fd, 0x200d, 0x1f3eb)],
    ["a red heart", u(0x2764, 0xfe0f)],
    ["a form of a Chinese character", u(0x845b, 0xe0100)],
  ])("keeps what is unseen but makes another picture of what is seen: %s", (_, text) => {
    expect(cleanLine(text)).toBe(text);
  });
});

describe("a name", () => {
  test.each([
    ["nothing", []],
    ["spaces", [0x20, 0xa0, 0x3000]],
    ["zero-width characters", [0x200b, 0x200c, 0x200d, 0x2060]],
    ["fillers", [0x3164, 0x115f, 0xffa0]],
    ["empty cells of Braille", [0x2800, 0x2800]],
    ["turns of direction", [0x202e, 0x2066]],
    ["a mark without its letter", [0x306]],
    ["punctuation", [0x2e, 0x2d]],
  ])("is more than %s", (_, codes) => {
    expect(Name.safeParse(u(...codes)).success).toBe(false);
  });

  test("is no longer than 80 characters once it is clean", () => {
    expect(
      [80, 81].map((length) => Name.safeParse(`${u(0x200b)} ${"ữ".normalize("NFD").repeat(length)}`).success),
    ).toEqual([true, false]);
  });
});

test("a note keeps its lines, and is something to read, of 300 characters at most", () => {
  expect(Note.parse(`  Làm hộ,\r\nhai lần${u(0, 0x202e)}\n`)).toBe("Làm hộ,\nhai lần");
  expect(
    [" \n ", u(0x200b), "…", "x".repeat(300), "x".repeat(301)].map((text) => Note.safeParse(text).success),
  ).toEqual([false, false, false, true, false]);
});

test.each([
  ["Nguyễn 李 😀", true],
  [u(0), false],
  [u(0xd83d), false],
  [`a${u(0xde00)}`, false],
] as const)("whether %j can be stored: %s", (text, expected) => {
  expect(isStorable(text)).toBe(expected);
});

test.each([
  ["H'Hen Niê, Y Bhăm Ênuôl, Ksor Krŏn", []],
  [`Rơ Châm H'Yéo ${"Ơ"}${u(0x306)} ư${u(0x306)} ê${u(0x306)} ô${u(0x306)} ƀ Ƀ ŭ ĭ ĕ`, []],
  ["Nguyễn Thị Ẳ Ẫ Ể Ộ Ữ ỵ", []],
  ["Șerban Əliyev, Łukasz, Αλέξης, Юлия, 123", []],
  ["李 Lý 李明", ["李", "明"]],
  [`Lan ${u(0x1f469, 0x200d, 0x1f3eb)} 😀`, [u(0x1f469, 0x200d, 0x1f3eb), "😀"]],
])("what can't be printed of %s is %j", (name, letters) => {
  expect(unprintableIn(name)).toEqual(letters);
});

test.each([
  ["0199c0de-7b1c-7cc3-98c4-dc0c0c07398f", true],
  ["0199C0DE-7B1C-7CC3-98C4-DC0C0C07398F", true],
  ["0199c0de7b1c7cc398c4dc0c0c07398f", false],
  ["0199c0de-7b1c-7cc3-98c4-dc0c0c07398g", false],
  ["0199c0de-7b1c-7cc3-98c4-dc0c0c07398f ", false],
  ["", false],
])("whether %j can be an id of ours: %s", (text, can) => {
  expect(isUuid(text)).toBe(can);
});

test.each([
  ['{"name":"Ánh"}', { name: "Ánh" }],
  ["", undefined],
  ["{", undefined],
  ['{"name":["a\\u0000"]}', undefined],
  ['"\\ud800"', undefined],
])("%j, sent as JSON, is read as %j", (sent, read) => {
  expect(jsonOf(sent)).toEqual(read);
});

test("of what PostgreSQL can't keep nothing is left, and everything else stays", () => {
  expect(storable("a\0b\ud800c\r\n\u200b🙂")).toBe("abc\r\n\u200b🙂");
});
