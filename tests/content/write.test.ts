import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editionOf } from "@/content/compile/edition";
import { courseIn, loadCourse } from "@/content/load";
import { printProblem } from "@/content/read/problem";
import { folderOf } from "@/content/write/course-folder";
import type { Course, Inline } from "@/domain/course";
import { aCourseFolder, aSoundCourse, problemsOf, secondFolder, soundFolder, vietnameseFolder } from "./course-folder";

/** The course that comes back from the files which a compiled course is written to. */
function again(course: Course): Course {
  const loaded = courseIn(folderOf(course));
  if (!loaded.accepted) throw new Error(loaded.refusal.map(printProblem).join("\n"));
  return loaded.value.course;
}

test.each(["content/caio-cto", secondFolder, vietnameseFolder, soundFolder])(
  "%s: the files written from the edition compile to that edition",
  (folder) => {
    const loaded = loadCourse(folder);
    if (!loaded.accepted) throw new Error("The course has problems.");
    const written = again(loaded.value.course);
    expect(written).toEqual(loaded.value.course);
    expect(editionOf(written)).toBe(editionOf(loaded.value.course));
  },
);

describe("the source of a course", () => {
  const named = (source: string) => aCourseFolder({ "course.yaml": (text) => `${text}source: ${source}\n` });
  const whole =
    '{ title: "Hai vai, một bếp", author: "Trần An", publisher: "Tạp chí Bếp", url: "https://example.com/bep?so=2#doan" }';

  test("is in the edition, and comes back from its files", () => {
    const { course } = aSoundCourse(named(whole));
    expect(course.source).toEqual({
      title: "Hai vai, một bếp",
      author: "Trần An",
      publisher: "Tạp chí Bếp",
      url: "https://example.com/bep?so=2#doan",
    });
    expect(again(course)).toEqual(course);
    expect(editionOf(course)).not.toBe(editionOf(aSoundCourse().course));
  });

  test("may be a title alone", () => {
    const { course } = aSoundCourse(named('{ title: "Hai vai" }'));
    expect(again(course).source).toEqual({ title: "Hai vai" });
  });

  test.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "//example.com",
    "ftp://example.com/x",
    "example.com",
    "https://",
    "https://bank.example@evil.example/",
  ])("has an address of the web and no other: %s", (url) => {
    expect(problemsOf(named(`{ title: "x", url: "${url}" }`))).toEqual([
      expect.stringMatching(/^course\.yaml:30 source\.url: Write (an|the) address /),
    ]);
  });
});

/** The sound course with this text wherever an author may write one line of words. */
function saying(text: string): Course {
  const { course } = aSoundCourse();
  const both = { vi: text, en: text };
  const reasons = { first: both, both, second: both };
  return {
    ...course,
    title: both,
    lead: both,
    roles: {
      first: { ...course.roles.first, short: both, also: [text] },
      second: { ...course.roles.second, full: both, acronym: text },
    },
    sample: course.sample && { ...course.sample, stem: both, rationale: reasons },
    glossary: course.glossary.map((entry) => ({ ...entry, term: both, meaning: both })),
    lessons: course.lessons.map((lesson) => ({
      ...lesson,
      title: both,
      lead: both,
      prequestions: lesson.prequestions.map((asked) => ({ ...asked, stem: both })),
      summary: { vi: [text, text], en: [text, text] },
      contrasts: lesson.contrasts.map((pair) => ({ ...pair, difference: both })),
      responsibilities: lesson.responsibilities.map((duty) => ({
        ...duty,
        name: both,
        items: duty.items.map((item) => ({ ...item, stem: both, rationale: reasons })),
      })),
    })),
  };
}

describe("whatever a text says, its files say it again", () => {
  test.each([
    "Một câu tiếng Việt, đủ dấu: ỗ, ữ, ằng, Đ.",
    `Nó nói: "được", 'không' và “vâng”`,
    "- gạch đầu dòng",
    "--- ",
    "---",
    "# ghi chú",
    "khóa: giá trị # chú thích",
    "{ vi: x }",
    "[a, b]",
    "yes",
    "no",
    "null",
    "~",
    "true",
    "0x1F",
    "1e3",
    "2026-11-26",
    "@x `y` %z &w *v !u |t >s",
    "C:\\thu\\muc\\n",
    "Dòng một\nDòng hai\n\nDòng bốn",
    "Dòng một\n---\n- dòng ba",
    "a".repeat(2_000).replace(/.{9}/g, "$& "),
  ])("%j", (text) => {
    const course = saying(text.trim());
    // Reading time is counted anew from what is read.
    const written = again(course);
    const lessons = written.lessons.map((lesson, at) => ({ ...lesson, minutes: course.lessons[at]?.minutes }));
    expect({ ...written, lessons }).toEqual(course);
  });

  test("any line of any letters", () => {
    fc.assert(
      fc.property(line, (text) => {
        const { title, lead, glossary } = again(saying(text));
        expect([title.vi, lead.en, glossary[0]?.meaning.vi]).toEqual([text, text, text]);
      }),
      { numRuns: 12 },
    );
  });
});

/** The sound course with these sentences in its first paragraph. */
function telling(sentences: Inline[][], title: string): Course {
  const { course } = aSoundCourse();
  const [lesson, ...rest] = course.lessons;
  const [section, ...sections] = lesson?.sections ?? [];
  const [paragraph, ...paragraphs] = section?.paragraphs ?? [];
  if (!lesson || !section || !paragraph) throw new Error("The sound course has no paragraph.");
  const drawn = {
    ...section,
    title: { vi: title, en: title },
    paragraphs: [{ ...paragraph, sentences: { vi: sentences, en: sentences } }, ...paragraphs],
  };
  return { ...course, lessons: [{ ...lesson, sections: [drawn, ...sections] }, ...rest] };
}

const sentencesOf = (course: Course) => course.lessons[0]?.sections[0]?.paragraphs[0]?.sentences;
const plain = (text: string): Inline => ({ text, as: "text" });

describe("whatever a lesson says, its Markdown says it again", () => {
  test.each([
    "- một gạch đầu dòng.",
    "+ một.",
    "1. một.",
    "# một.",
    "> một.",
    "=== một:",
    "--- một.",
    "một * hai * ba_bốn_ `năm` ~sáu~.",
    "[CAIO](#caio) và ![hình](x.svg).",
    "<b>một</b> &amp; &#38; &nbsp; <https://example.com>.",
    "\\*một\\* \\.",
    "{#keep-ovens} đứng giữa câu.",
    "**một**.",
    "https://example.com/a_b_c?x=1&copy=2.",
    "| một | hai |.",
    "| --- |:",
    "[một]: hai.",
    "một ==hai== ba.",
    "“Một”, 'hai' và \"ba\"…",
  ])("%j as a sentence, and what it stands beside", (text) => {
    const sentences: Inline[][] = [
      [plain(text)],
      [plain("Xin "), { text: "nói", as: "em" }, plain(` ${text}`)],
      [{ text: "CAIO", as: "term", termId: "caio" }, plain(`: ${text}`)],
      [{ text: text.slice(0, -1), as: "strong" }, plain(" là một câu.")],
      [{ text: text.slice(0, -1), as: "term", termId: "cto" }, plain(".")],
    ];
    const written = again(telling(sentences, text));
    expect(sentencesOf(written)).toEqual({ vi: sentences, en: sentences });
    expect(written.lessons[0]?.sections[0]?.title).toEqual({ vi: text, en: text });
  });

  test("any sentences of any signs", () => {
    fc.assert(
      fc.property(fc.array(signs, { minLength: 8, maxLength: 16 }), (texts) => {
        const sentences = texts.map((text) => [plain(`${text}.`)]);
        expect(sentencesOf(again(telling(sentences, "Ai làm gì")))?.vi).toEqual(sentences);
      }),
      { numRuns: 15 },
    );
  });
});

/** Letters as they may stand in content: composed, visible, without a break at either end. */
const line = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
  .map((text) =>
    text
      .normalize("NFC")
      .replace(/[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu, "")
      .trim(),
  )
  .filter((text) => text !== "");

/** Signs that Markdown may take for its own, among words. */
const signs = fc
  .array(
    fc.constantFrom(
      "a",
      "ữ",
      " ",
      "*",
      "_",
      "`",
      "[",
      "]",
      "(",
      ")",
      "#",
      "<",
      ">",
      "&",
      "\\",
      "-",
      "+",
      "1",
      "=",
      "~",
      "|",
      "{",
      "}",
      "amp;",
    ),
    {
      minLength: 1,
      maxLength: 16,
    },
  )
  .map((parts) => parts.join("").trim())
  .filter((text) => text !== "");
