import { describe, expect, test } from "vitest";
import { writingProblems } from "@/content/check";
import { loadCourse } from "@/content/load";
import { parseMarkdown } from "@/content/read/markdown";
import type { Problem } from "@/content/read/problem";
import { findingText } from "@/messages/findings";
import { aCourseFolder, problemsOf, secondFolder, soundFolder } from "./course-folder";

const items = "when-plans-change/responsibilities.yaml";
const course = "course.yaml";

/** What is wrong with a course that keeps every rule once this was changed. */
function faultsAfter(path: string, change: (text: string) => string, from = secondFolder) {
  const loaded = loadCourse(aCourseFolder({ [path]: change }, from));
  const problems: readonly Problem[] = loaded.accepted ? writingProblems(loaded.value) : loaded.refusal;
  return problems.map(({ fault, message }) => fault ?? message);
}

const stem = (words: string) => (text: string) =>
  text.replace("Gọi về hai chi nhánh khi", `Gọi về hai ${words} chi nhánh khi`);

describe("what nobody can let stand is an error, what is a matter of judgement a warning", () => {
  test.each([
    ["error", "role-name", items, stem("trưởng ca")],
    ["warning", "absolute-word", items, stem("luôn")],
    ["warning", "give-away-word", course, (text: string) => `${text}giveAway: { vi: [cầu bị đóng] }\n`],
    ["warning", "watched-word", course, (text: string) => `${text}watched: { en: [bridge] }\n`],
    ["warning", "negation", items, stem("chưa")],
    ["warning", "long-stem", items, stem("a".repeat(160))],
    ["warning", "stem-mark", items, (text: string) => text.replace("trong tuần đầu", "trong tuần đầu.")],
    [
      "error",
      "twin",
      items,
      (text: string) =>
        text.replace(
          "Ghi lại tuyến nào tháng này hay chậm và chậm vì đâu",
          "Lên kế hoạch cho một tháng bán nhiều nhất trong năm",
        ),
    ],
    ["error", "same-reason", items, sameReason],
    ["error", "missing-reason", items, (text: string) => text.replace(/ +both:\n.*\n.*\n/, "")],
    ["error", "few-items", items, (text: string) => text.slice(0, text.indexOf("    - id: prepare-peaks-case"))],
    ["error", "untranslated", items, (text: string) => text.replace("Plan for the busiest month of the year", month)],
    ["error", "invisible-letter", items, (text: string) => text.replace("Plan for", "Plan\\u200b for")],
    ["error", "loose-marks", items, (text: string) => text.replace("Plan for", "Pla\\u0301n for")],
    ["error", "open-answers", items, (text: string) => text.replace("answers: [no, no]", "answers: [no]")],
    ["error", "answers-after-yes", items, (text: string) => text.replace("answers: [yes]", "answers: [yes, no]")],
    ["error", "other-owner", items, (text: string) => text.replace("answers: [no, yes]", "answers: [yes]")],
    ["warning", "long-reason", items, (text: string) => text.replace("Tin về một chuyến xe", "Thế đó. Vậy đó. Tin")],
    ["warning", "hearsay", items, (text: string) => text.replace("Tin về một", "Theo bài học, tin về một")],
    ["warning", "missing-angle", items, (text: string) => text.slice(0, text.indexOf("    - id: prepare-peaks-angle"))],
    ["warning", "few-pairs", "contrasts.yaml", (text: string) => text.slice(0, text.indexOf("- id: draw-up"))],
  ] as const)("%s: %s", (level, code, path, change) => {
    expect(faultsAfter(path, change)).toContainEqual(expect.objectContaining({ level, code }));
  });

  test("a key beyond 45 percent of the course is a warning, beyond 60 an error; of a lesson always a warning", () => {
    const shares = (faults: ReturnType<typeof faultsAfter>) =>
      new Set(
        faults.flatMap((fault) =>
          typeof fault !== "string" && /share/.test(fault.code) ? [`${fault.level} ${fault.code}`] : [],
        ),
      );
    const given = (id: string) => (text: string) =>
      text.replace(new RegExp(`(- id: ${id}\n {2}owner: )\\S+`), "$1shift-lead");
    const fifth = (text: string) => given("report-delays")(given("prepare-peaks")(text));
    expect(shares(faultsAfter(items, fifth))).toEqual(new Set(["warning share", "warning lesson-share"]));
    const most = (text: string) => text.replace("owner: both", "owner: cto");
    expect(shares(faultsAfter("kitchen/responsibilities.yaml", most, soundFolder))).toEqual(
      new Set(["error share-far", "warning lesson-share"]),
    );
  });
});

describe("what was found is said in both languages", () => {
  const said = (path: string, change: (text: string) => string) =>
    faultsAfter(path, change).map((fault) =>
      typeof fault === "string" ? fault : [findingText(fault, "vi"), findingText(fault, "en")],
    );

  test("with the course's own names, and no id", () => {
    expect(said(items, (text) => text.replace("answers: [no, yes]", "answers: [yes]"))).toEqual([
      [
        "“Giữ an toàn tại chỗ”: các câu trả lời dẫn đến “Cả hai”, còn việc này của “Trưởng ca”. Hãy sửa một trong hai, hoặc sửa các câu để hỏi.",
        "“Safety on the floor”: the answers lead to “Both”, the owner is “Shift lead”. Correct one of them, or the questions to ask.",
      ],
    ]);
  });

  test("of a lesson's text too, with the form that it should have", () => {
    const { problems } = parseMarkdown({ file: "", text: "## Tiêu đề\n\n- một\n" });
    expect(problems.flatMap(({ fault }) => (fault ? [findingText(fault, "vi")] : []))).toEqual([
      "Dòng tiêu đề gồm chữ thường và mã của mục: ## Tiêu đề {#ma-muc}",
      "Bài không dùng được danh sách. Hãy chỉ viết mục, đoạn, *nhấn mạnh*, **đậm** và [thuật ngữ](#ma-thuat-ngu).",
      "Mục này chưa có gì. Hãy viết một đoạn vào đây, hoặc xóa mục.",
    ]);
  });
});

test("a course that waits for its second question or a reason says so, and not how its file is built", () => {
  const folder = aCourseFolder({ [items]: (text) => text.replace(/ +both:\n.*\n.*\n/, "") }, secondFolder);
  expect(problemsOf(folder)).toEqual([
    expect.stringMatching(/\[0\]\.items\[0\]\.rationale: The reason for “Both” is missing\. Write one or two/),
  ]);
});

const month = "Lên kế hoạch cho tháng bán nhiều nhất trong năm";

function sameReason(text: string): string {
  return text.replace(
    "Cách làm trong kho không đụng đến chuyến xe nào.",
    "Điều phối viên lo xe và giờ giao, ít khi có mặt ở khâu làm.",
  );
}

describe("a course may accept a warning", () => {
  const marked = (text: string) => text.replace("trong tuần đầu", "trong tuần đầu.");
  const accepting = (code: string, subject: string) => (text: string) =>
    `${text}accepted:\n  - { code: ${code}, subject: ${subject}, why: "Ai cũng nói như vậy." }\n`;
  const problems = (changes: Parameters<typeof aCourseFolder>[0]) => {
    const loaded = loadCourse(aCourseFolder(changes, secondFolder));
    if (!loaded.accepted) throw new Error("The course has problems.");
    return writingProblems(loaded.value).map(({ line, field, message }) => `${line} ${field}: ${message}`);
  };
  const gone = expect.stringMatching(
    /^\d+ accepted\[0\]: There is no such warning here any more\. Delete the entry\.$/,
  );

  test("by its code and subject, with a reason, and then it is none", () => {
    const changes = { [items]: marked, "course.yaml": accepting("stem-mark", "item/train-newcomers-case") };
    expect(problems(changes)).toEqual([]);
    expect(problems({ [items]: marked })).toHaveLength(1);
  });

  test("of this subject, and no other's", () => {
    const changes = { [items]: marked, "course.yaml": accepting("stem-mark", "item/train-newcomers-plain") };
    expect(problems(changes)).toEqual([gone, expect.stringContaining("Delete the mark at its end.")]);
  });

  test("as long as it is there: what accepts nothing any more is to go", () => {
    expect(problems({ "course.yaml": accepting("stem-mark", "item/train-newcomers-case") })).toEqual([gone]);
  });

  test("and no error", () => {
    const changes = { [items]: stem("trưởng ca"), "course.yaml": accepting("role-name", "item/report-delays-case") };
    expect(problems(changes)).toEqual([gone, expect.stringContaining("The question says “Trưởng ca”")]);
  });
});
