import { describe, expect, test } from "vitest";
import { parseMarkdown } from "@/content/read/markdown";

const parse = (body: string) =>
  parseMarkdown({ file: "lesson.vi.md", text: `## Title {#section}\n\n{#paragraph}\n${body}` });
const problems = (body: string) =>
  parse(body).problems.map(({ line, field, message }) => `${line} ${field}: ${message}`);

describe("a lesson has sections, paragraphs, emphasis and terms, and nothing else", () => {
  test.each([
    ["HTML within a line", "Một <b>hai</b> ba.", "4 paragraph.1: HTML cannot be used"],
    ["a script", "Một câu.\n\n<script>alert(1)</script>", "6 html: HTML cannot be used"],
    ["an event handler", "Một câu <img src=x onerror=alert(1)>.", "4 paragraph.1: HTML cannot be used"],
    ["SVG", "<svg onload=alert(1)></svg>", "4 paragraph.1: HTML cannot be used"],
    ["a comment", "Một câu.\n\n<!-- ẩn -->", "6 html: HTML cannot be used"],
    [
      "a javascript link",
      "Một [hai](javascript:alert(1)) ba.",
      "4 paragraph.1: A link leads to the glossary and nowhere else.",
    ],
    ["a data link", "Một [hai](data:text/html,x) ba.", "4 paragraph.1: A link leads to the glossary and nowhere else."],
    [
      "a link to a page",
      "Một [hai](https://example.com) ba.",
      "4 paragraph.1: A link leads to the glossary and nowhere else.",
    ],
    [
      "a link in angle brackets",
      "Một <https://example.com>.",
      "4 paragraph.1: A link leads to the glossary and nowhere else.",
    ],
    [
      "a link with a title",
      'Một [hai](#caio "x") ba.',
      "4 paragraph.1: A link leads to the glossary and nowhere else.",
    ],
    ["an image", "Một ![hai](x.png) ba.", "4 paragraph.1: An image cannot be used"],
    [
      "a link by reference",
      "Một [hai][x] ba.\n\n[x]: https://example.com",
      "6 definition: A link definition cannot be used",
    ],
    ["code", "Một `hai` ba.", "4 paragraph.1: Code cannot be used"],
    ["a code block", "Một câu.\n\n```\nx\n```", "6 code: A code block cannot be used"],
    ["a list", "Một câu.\n\n- hai", "6 list: A list cannot be used"],
    ["a quotation block", "Một câu.\n\n> hai", "6 blockquote: A quotation block cannot be used"],
    ["a rule", "Một câu.\n\n***", "6 thematicBreak: A horizontal rule cannot be used"],
    ["a forced line break", "Một câu.  \nHai câu.", "4 paragraph.1: A forced line break"],
    ["emphasis within emphasis", "Một **hai *ba* bốn**.", "4 paragraph.1: Emphasis and terms hold plain words"],
    ["emphasis over two sentences", "Một *hai.\nBa* bốn.", "4 paragraph.1: Emphasis and terms hold plain words"],
    ["a heading of another level", "Một câu.\n\n### Nhỏ {#small}", "6 heading: Sections are the only headings."],
    ["a heading without id", "Một câu.\n\n## Hai", "6 heading: A section's line is plain words and an id"],
    ["a paragraph without id", "Một câu.\n\nHai câu.", "6 paragraph: A paragraph's first line is its id alone"],
    ["a paragraph without sentence", "Một câu.\n\n{#empty}", "6 empty: The paragraph is empty."],
    ["an empty section", "Một câu.\n\n## Hai {#two}", "6 two: The section is empty."],
    ["two sentences in a line", "Một câu.\nHai câu. Ba câu.", "5 paragraph.2: Two sentences stand in one line."],
    ["half a sentence in a line", "Một câu\nlà thế này.", "4 paragraph.1: The line does not end as a sentence does."],
  ])("%s is refused with its line", (_, body, expected) => {
    expect(problems(body).map((problem) => problem.slice(0, expected.length))).toContain(expected);
  });

  test("a text before the first section is refused", () => {
    expect(
      parseMarkdown({ file: "lesson.vi.md", text: "{#paragraph}\nMột câu.\n" }).problems.map(({ line, field }) => [
        line,
        field,
      ]),
    ).toEqual([
      [1, "paragraph"],
      [2, ""],
    ]);
  });

  test("a sign written as a character is text, and no markup", () => {
    const { sections, problems: found } = parse("Một \\<b\\> &lt;i&gt; hai.");
    expect(found).toEqual([]);
    expect(sections[0]?.paragraphs[0]?.sentences[0]?.inlines).toEqual([{ text: "Một <b> <i> hai.", as: "text" }]);
  });
});
