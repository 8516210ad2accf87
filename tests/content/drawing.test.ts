import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writingProblems } from "@/content/check";
import { loadCourse } from "@/content/load";
import { overlapFindings } from "@/content/rules/overlap";
import { aCourseFolder, problemsOf } from "./course-folder";

const heading = "{#who-does-what}\n";
const line = { vi: "![Lò (sọc) do CTO lo.](ovens.svg)", en: "![The CTO looks after the oven (stripes).](ovens.svg)" };
const files = { vi: "kitchen/lesson.vi.md", en: "kitchen/lesson.en.md" };
const ovens = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 140">
  <!-- The oven. -->
  <rect class="second" x="10" y="20.5" width="80" height="60" rx="4"/>
  <g transform="translate(20 30)">
    <path d="M0 0h30"/>
  </g>
</svg>
`;

/** The sound course with a drawing under its first section's heading; `null` is a file or a line left out. */
function drawn({
  svg = ovens,
  vi = line.vi,
  en = line.en,
}: {
  svg?: string | null;
  vi?: string | null;
  en?: string | null;
} = {}): string {
  const under = (drawing: string | null) => (text: string) => text.replace(heading, `${heading}\n${drawing}\n`);
  const folder = aCourseFolder({
    ...(vi === null ? {} : { [files.vi]: under(vi) }),
    ...(en === null ? {} : { [files.en]: under(en) }),
  });
  if (svg !== null) writeFileSync(join(folder, "kitchen/ovens.svg"), svg);
  return folder;
}

function sectionsOf(folder: string) {
  const loaded = loadCourse(folder);
  return loaded.accepted
    ? { sections: loaded.value.course.lessons[0]?.sections, problems: [] }
    : { sections: [], problems: loaded.refusal };
}

describe("a section's drawing", () => {
  test("is read with its shapes and its caption in both languages, and a section without one has none", () => {
    const { sections, problems } = sectionsOf(drawn());
    expect(problems).toEqual([]);
    expect(sections?.map(({ drawing }) => drawing)).toEqual([
      {
        width: 360,
        height: 140,
        parts: [
          { tag: "rect", class: "second", x: "10", y: "20.5", width: "80", height: "60", rx: "4" },
          { tag: "g", transform: "translate(20 30)", shapes: [{ tag: "path", d: "M0 0h30" }] },
        ],
        caption: { vi: "Lò (sọc) do CTO lo.", en: "The CTO looks after the oven (stripes)." },
      },
      undefined,
    ]);
  });

  test.each([
    ["a script", "<script>alert(1)</script>", "2 script: <script> cannot be used in a drawing. Draw with path, rect,"],
    ["words", '<text x="1" y="1">Lò</text>', "2 text: <text> cannot be used in a drawing."],
    [
      "foreign content",
      "<foreignObject><p>Lò</p></foreignObject>",
      "2 foreignObject: <foreignObject> cannot be used in a drawing.",
    ],
    ["HTML", "<p>Lò</p>", "2 p: <p> stands outside the drawing."],
    ["another picture", '<image href="https://example.com/x.png"/>', "2 image: <image> cannot be used in a drawing."],
    ["a part used again", '<use href="#x"/>', "2 use: <use> cannot be used in a drawing."],
    ["a style sheet", "<style>*{fill:red}</style>", "2 style: <style> cannot be used in a drawing."],
    ["an animation", '<animate attributeName="x"/>', "2 animate: <animate> cannot be used in a drawing."],
    [
      "an event handler",
      '<path d="M0 0" onclick="alert(1)"/>',
      "2 path: The attribute onclick cannot be used on <path>. Delete it",
    ],
    ["a style", '<path d="M0 0" style="fill:red"/>', "2 path: The attribute style cannot be used on <path>."],
    ["a colour", '<path d="M0 0" fill="red"/>', "2 path: The attribute fill cannot be used on <path>."],
    ["an id", '<path d="M0 0" id="x"/>', "2 path: The attribute id cannot be used on <path>."],
    ["another shape's attribute", '<path d="M0 0" r="3"/>', "2 path: The attribute r cannot be used on <path>."],
    [
      "an attribute that passes for the element",
      '<script tag="path" d="M0 0"/>',
      "2 script: <script> cannot be used in a drawing.",
    ],
    [
      "an address in a path",
      '<path d="M0 0 url(#x)"/>',
      "2 path: The attribute d is not understood. Write the letters of a path",
    ],
    [
      "a share of the width",
      '<circle cx="50%" cy="1" r="1"/>',
      "2 circle: The attribute cx is not understood. Write a number",
    ],
    [
      "a matrix",
      '<path d="M0 0" transform="matrix(1 0 0 1 0 0)"/>',
      "2 path: The attribute transform is not understood. Write translate(…)",
    ],
    [
      "an unknown class",
      '<path class="red" d="M0 0"/>',
      "2 path: No class is called so. Write one of: first, second, both, paper, ink, quiet",
    ],
    ["a missing size", '<circle cx="1" cy="1"/>', "2 circle: The attribute r is missing. Give it to <circle>."],
    ["an attribute twice", '<path d="M0 0" d="M1 1"/>', "2 : This is no plain SVG (duplicate-attribute)."],
    ["loose words", "Lò", "2 : Words cannot stand in a drawing. Say them in the caption."],
    ["a shape left open", '<path d="M0 0">', "2 path: <path> is not closed. End it with />"],
    ["a group left open", '<g><path d="M0 0"/>', "2 g: <g> is not closed."],
    [
      "a shape in a shape",
      '<path d="M0 0"><path d="M0 0"/></path>',
      "2 path: <path> holds something. Close it with />",
    ],
    ["a title in a shape", '<path d="M0 0"><title>Lò</title></path>', "2 path: <path> holds something."],
    ["a group in a group", '<g><g><path d="M0 0"/></g></g>', "2 g: A group holds no other group."],
    ["an empty group", "<g/>", "2 g: The group is empty."],
  ])("may not hold %s, and the refusal names file, line and what to do", (_, inside, expected) => {
    const svg = `<svg viewBox="0 0 360 140">\n${inside}\n<path d="M0 0"/></svg>`;
    expect(
      problemsOf(drawn({ svg })).map((problem) => problem.slice(0, `kitchen/ovens.svg:${expected}`.length)),
    ).toContain(`kitchen/ovens.svg:${expected}`);
  });

  test.each([
    ["nothing", "", "1 : The file holds no drawing. Begin it with <svg"],
    ["an empty box", '<svg viewBox="0 0 360 140"></svg>', "1 svg: The drawing is empty."],
    ["no box", '<svg><path d="M0 0"/></svg>', "1 svg.viewBox: The drawing's box is missing"],
    [
      "a box that begins elsewhere",
      '<svg viewBox="9 9 360 140"><path d="M0 0"/></svg>',
      "1 svg.viewBox: The drawing's box is missing",
    ],
    [
      "a size of its own",
      '<svg width="9" viewBox="0 0 360 140"><path d="M0 0"/></svg>',
      "1 svg.width: The attribute width cannot be used here.",
    ],
    [
      "a declaration",
      `<?xml version="1.0"?>\n${ovens}`,
      "1 : This is no plain SVG (unexpected-question-mark-instead-of-tag-name).",
    ],
    ["a second drawing", `${ovens}<svg/>`, "8 svg: <svg> stands outside the drawing."],
    ["too much", ovens.replace("<g", `${'<path d="M0 0h30"/>\n'.repeat(500)}<g`), "1 : The drawing has "],
  ])("whose file holds %s is refused", (_, svg, expected) => {
    expect(
      problemsOf(drawn({ svg })).map((problem) => problem.slice(0, `kitchen/ovens.svg:${expected}`.length)),
    ).toContain(`kitchen/ovens.svg:${expected}`);
  });

  test.each([
    [
      "missing in English",
      { en: null },
      "kitchen/lesson.en.md:11 who-does-what: The drawing ovens.svg is missing in this language. Write it with its caption as at",
    ],
    [
      "missing in Vietnamese",
      { vi: null },
      "kitchen/lesson.vi.md:11 who-does-what: The drawing ovens.svg is missing in this language. Write it with its caption as at",
    ],
    [
      "another one in English",
      { en: "![The oven.](oven.svg)" },
      "kitchen/lesson.en.md:13 who-does-what: The languages differ in the drawing of this section: ovens.svg in Vietnamese, oven.svg in English.",
    ],
    [
      "twice in a section",
      { vi: `${line.vi}\n\n${line.vi}` },
      "kitchen/lesson.vi.md:15 who-does-what: A section has one drawing. Keep one of the two.",
    ],
    [
      "a file that is missing",
      { svg: null },
      "kitchen/lesson.vi.md:13 who-does-what: There is no file ovens.svg beside this one. Draw it, or correct its name.",
    ],
    [
      "a file that no section shows",
      { vi: null, en: null },
      "kitchen/ovens.svg:1 : No section shows this drawing. Write ![Its caption.](ovens.svg)",
    ],
    [
      "an address",
      { vi: "![Lò.](https://example.com/ovens.svg)" },
      "kitchen/lesson.vi.md:13 drawing: A drawing is an SVG file beside the lesson.",
    ],
    [
      "a path",
      { vi: "![Lò.](../../ovens.svg)" },
      "kitchen/lesson.vi.md:13 drawing: A drawing is an SVG file beside the lesson.",
    ],
    [
      "a photograph",
      { vi: "![Lò.](ovens.jpg)" },
      "kitchen/lesson.vi.md:13 drawing: A drawing is an SVG file beside the lesson.",
    ],
    [
      "a title",
      { vi: '![Lò.](ovens.svg "Lò")' },
      "kitchen/lesson.vi.md:13 drawing: A drawing is an SVG file beside the lesson.",
    ],
    [
      "without caption",
      { vi: "![](ovens.svg)" },
      "kitchen/lesson.vi.md:13 drawing: A drawing's caption says in whole sentences",
    ],
    [
      "with half a sentence",
      { vi: "![Lò nướng](ovens.svg)" },
      "kitchen/lesson.vi.md:13 drawing: A drawing's caption says in whole sentences",
    ],
    [
      "with words beside it",
      { vi: `${line.vi} Lò.` },
      "kitchen/lesson.vi.md:13 paragraph: A paragraph's first line is its id alone",
    ],
  ])("is refused: %s", (_, changes, expected) => {
    expect(problemsOf(drawn(changes)).map((problem) => problem.slice(0, expected.length))).toContain(expected);
  });

  test.each([
    ["after a paragraph", (text: string) => `${text}\n${line.vi}\n`, 25],
    ["before the first section", (text: string) => text.replace("## Ai làm gì", `${line.vi}\n\n## Ai làm gì`), 11],
  ])("is refused %s", (_, change, at) => {
    expect(problemsOf(aCourseFolder({ [files.vi]: change }))).toContain(
      `kitchen/lesson.vi.md:${at} drawing: A drawing stands right under its section's heading. Move it there, before the first paragraph.`,
    );
  });
});

describe("a caption", () => {
  const loadedWith = (changes: Parameters<typeof drawn>[0]) => {
    const loaded = loadCourse(drawn(changes));
    if (!loaded.accepted) throw new Error("The course has problems.");
    return loaded.value;
  };

  test("that was not translated is found at its line", () => {
    const problems = writingProblems(loadedWith({ en: line.vi })).map(
      ({ file, line: at, message }) => `${file.split("/").at(-1)}:${at} ${message}`,
    );
    expect(problems).toContain("lesson.en.md:13 The English is the Vietnamese once more. Translate it.");
  });

  test("is held against the source article as every text is", () => {
    const { course } = loadedWith({ en: "![One two three four five six seven eight nine.](ovens.svg)" });
    expect(
      overlapFindings(course, "Zero one two three four five six seven eight nine ten").map(({ subject }) => subject),
    ).toEqual(["caption/who-does-what/en"]);
  });

  test("does not make a lesson longer to read", () => {
    const long = `![${"Lò rất nóng và ".repeat(60)}lớn.](ovens.svg)`;
    expect(loadedWith({ vi: long }).course.lessons[0]?.minutes).toBe(loadedWith({}).course.lessons[0]?.minutes);
  });
});
