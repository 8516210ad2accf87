import { describe, expect, test } from "vitest";
import { writingProblems } from "@/content/check";
import { loadCourse } from "@/content/load";
import { findingsOf } from "@/content/rules/lint";
import { aCourseFolder, aSoundCourse } from "./course-folder";

const vi = "kitchen/lesson.vi.md";
const items = "kitchen/responsibilities.yaml";

/** What the rules find in a changed copy of the sound course and did not find in the sound course itself. */
function findingsAfter(path: string, change: (text: string) => string): string[] {
  const folder = aCourseFolder({ [path]: change });
  const loaded = loadCourse(folder);
  if (!loaded.accepted) throw new Error(JSON.stringify(loaded.refusal, null, 1));
  const sound = aSoundCourse();
  const before = new Set(writingProblems(sound).map(({ message }) => message));
  return writingProblems(loaded.value)
    .filter(({ message }) => !before.has(message))
    .map(({ file, line, field, message }) => `${file.slice(folder.length + 1)}:${line} ${field}: ${message}`);
}

/** Puts words into the stem of guess-tastes-plain, whose line is 10. */
const stem = (words: string) => (text: string) =>
  text
    .replace("Đoán món khách sẽ thích từ những bữa ăn trước", `Đoán món ${words} khách sẽ thích từ những bữa ăn trước`)
    .replace(
      "Guess from earlier meals what guests will like",
      `Guess from earlier meals what ${words} guests will like`,
    );

describe("a stem does not give its key away", () => {
  test.each(["luôn", "chỉ", "mọi", "trí tuệ nhân tạo", "hạ tầng", "công nghệ tổng thể", "Giám đốc", "không", "chưa"])(
    "in Vietnamese it does not say “%s”",
    (word) => {
      expect(
        findingsAfter(items, stem(word)).filter((finding) =>
          finding.startsWith(`${items}:10 [0].items[0].stem.vi: The question says “${word.toLowerCase()}”`),
        ),
      ).toHaveLength(1);
    },
  );

  test.each([
    "always",
    "only",
    "all",
    "every",
    "artificial intelligence",
    "infrastructure",
    "overall technology",
    "not",
    "never",
  ])("in English it does not say “%s”", (word) => {
    expect(
      findingsAfter(items, stem(word)).filter((finding) =>
        finding.startsWith(`${items}:10 [0].items[0].stem.en: The question says “${word}”`),
      ),
    ).toHaveLength(1);
  });

  test.each(["AI", "CAIO", "CTO"])("in neither language it says “%s”", (word) => {
    expect(
      findingsAfter(items, stem(word)).filter((finding) => finding.includes("gives the answer away")),
    ).toHaveLength(2);
  });

  test("an acronym is met in capitals alone: “ba” is three, and no business analyst", () => {
    const analyst = (text: string) => text.replaceAll('acronym: "CTO"', 'acronym: "BA"');
    const words = (stem: string) => (text: string) => text.replace("Thay lò nướng đã cũ", stem);
    const found = (stem: string) => findingsAfter("course.yaml", (text) => words(stem)(analyst(text)));
    expect(found("Thay ba lò nướng đã cũ")).toEqual([]);
    expect(found("Cùng BA thay lò nướng đã cũ")).toHaveLength(1);
  });

  test("the Vietnamese word for “who” is no role", () => {
    expect(findingsAfter(items, stem("mà ai đó"))).toEqual([]);
  });

  test("“overall” and “finally” are not “all”", () => {
    expect(findingsAfter(items, stem("overall finally"))).toEqual([]);
  });

  test("a word of one field stands in stems of more than one key", () => {
    const both = (text: string) =>
      stem("máy chủ")(text)
        .replace("Giữ cho lò nướng", "Giữ cho máy chủ và lò nướng")
        .replace("Keep the ovens", "Keep the máy chủ and ovens");
    expect(findingsAfter(items, stem("máy chủ")).map((finding) => finding.split(". ")[0])).toEqual([
      "kitchen/responsibilities.yaml:10 [0].items[0].stem.vi: “máy chủ” stands only in questions whose answer is “CAIO”",
    ]);
    expect(findingsAfter(items, both)).toEqual([]);
  });

  test("it has at most 160 characters", () => {
    expect(
      findingsAfter(items, stem("a".repeat(160))).filter((finding) => finding.includes("Shorten it to 160.")),
    ).toHaveLength(2);
  });

  test.each([".", "!"])("it does not end in “%s”", (mark) => {
    const marked = findingsAfter(items, (text) =>
      text.replace("Guess from earlier meals what guests will like", `Guess what guests will like${mark}`),
    );
    expect(marked).toEqual([
      `${items}:10 [0].items[0].stem.en: The question names a duty and is no sentence. Delete the mark at its end.`,
    ]);
  });

  test("the sample on the landing page keeps the same rules", () => {
    expect(findingsAfter("course.yaml", (text) => text.replace("Thay lò nướng", "Luôn thay lò nướng"))[0]).toMatch(
      /^course\.yaml:10 sample\.stem\.vi: The question says “luôn”/,
    );
  });
});

describe("no two questions are nearly the same", () => {
  test.each([
    [
      "two items",
      items,
      (text: string) => text.replace("Mua máy rửa bát mới và gọi thợ lắp", "Giữ cho lò nướng chạy tốt suốt năm"),
      "Giữ cho lò nướng chạy tốt quanh năm",
    ],
    [
      "an item and a contrast side",
      items,
      (text: string) => text.replace("Mua máy rửa bát mới và gọi thợ lắp", "Cải thiện lò nướng của bếp"),
      "Cải thiện lò nướng của bếp",
    ],
    [
      "an item and a prequestion",
      vi,
      (text: string) => text.replace("Ai lo cho lò nướng?", "Mua máy rửa bát mới và gọi thợ lắp?"),
      "Mua máy rửa bát mới và gọi thợ lắp?",
    ],
  ])("%s", (_, path, change, twin) => {
    expect(findingsAfter(path, change)).toEqual([expect.stringContaining(`is nearly the same as “${twin}” (`)]);
  });

  test("the sides of one contrast pair may be alike", () => {
    expect(findingsAfter("contrasts.yaml", (text) => text.replace("==cách đoán khẩu vị==", "==lò nướng=="))).toEqual(
      [],
    );
  });

  test("similarity is Dice's coefficient on runs of three letters, case and punctuation aside", () => {
    // Counted in Python: 34 runs, 32 runs, 27 of them shared: 2 × 27 ÷ (34 + 32).
    const change = (text: string) =>
      text.replace("Mua máy rửa bát mới và gọi thợ lắp", "GIỮ cho lò nướng chạy tốt suốt năm!");
    expect(findingsAfter(items, change)).toContainEqual(
      expect.stringContaining("nearly the same as “Giữ cho lò nướng chạy tốt quanh năm” (82% alike)"),
    );
  });
});

describe("reasons are short and name what decides", () => {
  const reason = (words: string) => (text: string) => text.replace("Lý do cho caio.", words);
  test("three sentences are too many", () => {
    expect(findingsAfter(items, reason("Một. Hai. Ba."))).toEqual([
      `${items}:12 [0].items[0].rationale.caio.vi: The reason has 3 sentences. Say it in one or two.`,
    ]);
  });

  test.each(["Vì bài viết nói như vậy.", "Bài học đã nêu rõ điều này.", "Theo bài báo, đây là việc của CAIO."])(
    "“%s” is no reason",
    (words) => {
      expect(findingsAfter(items, reason(words))).toEqual([
        `${items}:12 [0].items[0].rationale.caio.vi: The reason points to the text. Name what decides instead.`,
      ]);
    },
  );

  test.each(["Because the article says so.", "According to the lesson, the CAIO does.", "The text clearly states it."])(
    "“%s” is no reason",
    (words) => {
      expect(findingsAfter(items, (text) => text.replace("The reason for caio.", words))).toEqual([
        `${items}:12 [0].items[0].rationale.caio.en: The reason points to the text. Name what decides instead.`,
      ]);
    },
  );

  test("each choice has a reason of its own", () => {
    expect(findingsAfter(items, (text) => text.replace("Lý do cho cto.", "Lý do cho caio."))).toEqual([
      `${items}:14 [0].items[0].rationale.cto.vi: Two choices have the same reason. Give each its own.`,
    ]);
  });
});

describe("a course and its lessons have enough of each thing", () => {
  const messages = () => {
    return writingProblems(aSoundCourse()).map(({ message }) => message.split(". ")[0]);
  };

  test("eight responsibilities, three prequestions, five summary lines", () => {
    expect(messages()).toEqual([
      "The course has 3 responsibilities",
      "“The kitchen” has 1 question to guess at before reading",
      "The summary of “The kitchen” has 2 lines",
    ]);
  });

  test("no key is rarer than 25 or more common than 45 percent, in a lesson and in the course", () => {
    const changed = findingsAfter(items, (text) => text.replace("owner: both", "owner: cto")).filter((finding) =>
      finding.includes("have the answer"),
    );
    expect(changed.map((finding) => finding.slice(finding.indexOf(": ") + 2)).sort()).toEqual([
      "0 of 9 questions have the answer “Both” (0%). It has to be between 20 and 60%.",
      "6 of 9 questions have the answer “CTO” (67%). It has to be between 20 and 60%.",
      "In “The kitchen”, 0 of 9 questions have the answer “Both” (0%). Bring it to between 25 and 45%.",
      "In “The kitchen”, 6 of 9 questions have the answer “CTO” (67%). Bring it to between 25 and 45%.",
    ]);
  });

  test("a pair for each three responsibilities, and twelve are always enough", () => {
    const sound = aSoundCourse();
    const pairsAdvised = (responsibilities: number) => {
      const [lesson] = sound.course.lessons;
      const [duty] = lesson?.responsibilities ?? [];
      if (!lesson || !duty) throw new Error("The sound course has no duty.");
      const duties = Array.from({ length: responsibilities }, () => duty);
      const lessons = [{ ...lesson, contrasts: [], responsibilities: duties }];
      const found = findingsOf({ ...sound.course, lessons }, sound.settings.words).find(
        ({ code }) => code === "few-pairs",
      );
      return found && "least" in found.data ? found.data.least : 0;
    };
    expect([2, 3, 8, 36, 200].map(pairsAdvised)).toEqual([0, 1, 2, 12, 12]);
  });

  test("every responsibility has a plain item, a case and another angle", () => {
    const changed = findingsAfter(items, (text) => text.slice(0, text.indexOf("    - id: please-guests-angle")));
    expect(changed).toContain(
      `${items}:69 [2].items: “Pleasing the guests” has no question that looks at the duty from another angle. Write one.`,
    );
  });

  test("a lesson is read in six minutes", () => {
    const sound = aSoundCourse();
    const lessons = sound.course.lessons.map((lesson) => ({ ...lesson, minutes: 7 }));
    expect(writingProblems({ ...sound, course: { ...sound.course, lessons } }).map(({ message }) => message)).toContain(
      "“The kitchen” takes 7 minutes to read. Cut it to 6.",
    );
  });
});

test("a text that has not been translated is named", () => {
  expect(
    findingsAfter(items, (text) =>
      text.replace("Keep the ovens working through the year", "Giữ cho lò nướng chạy tốt quanh năm"),
    ),
  ).toEqual([`${items}:41 [1].items[0].stem.en: The English is the Vietnamese once more. Translate it.`]);
});

test("letters made by an escape keep the rules of letters", () => {
  expect(findingsAfter(items, (text) => text.replace("Keep the ovens", "Keep the\\u202e ovens"))).toEqual([
    `${items}:41 [1].items[0].stem.en: An invisible character (U+202E) stands here. Delete it.`,
  ]);
});
