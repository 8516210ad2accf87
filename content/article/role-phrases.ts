import type { Locale } from "@/domain/course";
import { cuesOf } from "./cues";
import { anyOf } from "./pattern";

/** Finds what may be somebody's title, where an article has titles. */
export type RolePhrases = {
  /** "The head gardener chooses …": whom a sentence is about. */
  inSentence: (sentence: string) => string[];
  /** The same with as many words as may belong to the title: "Chủ tịch hội đồng quản trị", though "quản trị" is a verb too. */
  stretched: (sentence: string) => string[];
  /** "What does a head gardener do?": whom a heading is about. */
  inHeading: (heading: string) => string[];
  /** "Train new volunteers" begins with a verb and speaks of many: no title. */
  isTask: (phrase: string) => boolean;
  /** "The CFO and the COO", "CFO or COO?": words between two that are named in one breath. */
  joint: string;
};

export function rolePhrases(language: Locale): RolePhrases {
  const { longest, article, openers, follows, behind, heads, joint } = language === "vi" ? vietnamese : english;
  const cues = cuesOf(language);
  const verbs = cues.verbs.flatMap((verb) =>
    cues.formsOf(verb).flatMap(([form, as]) => (form === "gerund" ? [] : [as])),
  );
  const word = "[\\p{L}\\p{N}][\\p{L}\\p{N}&/-]*";
  const phrase = `${word}(?:\\s${word}){0,${longest - 1}}?`;
  const start = `(?:^|[,;:]\\s+|(?<=\\s)(?=(?:${openers})\\s))(?:(?:${openers}),?\\s+)*`;
  const brackets = "(?:\\s*\\([^()]{1,60}\\))?";
  const acts = `(?:\\s+(?:${anyOf([...verbs, ...follows])})(?!\\p{L})|['’]s?\\s)`;
  const ofLength = Array.from(
    { length: longest - 1 },
    (_, more) => new RegExp(`${start}(?:${article})?(${word}(?:\\s${word}){${more + 1}})${brackets}${acts}`, "giu"),
  );
  const subjects = [
    new RegExp(`${start}(?:${article})?(${phrase})${brackets}${acts}`, "giu"),
    // Behind an article a verb need not be known.
    new RegExp(
      `(?<!\\p{L})(?:${behind})\\s+(${phrase})${brackets}(?=\\s*(?:[.,;:]|$|\\s(?:who|that|${anyOf(follows)})\\s))`,
      "giu",
    ),
    ...(language === "en"
      ? [new RegExp(`${start}(?:the|an?)\\s+(${phrase})${brackets}\\s+\\p{Ll}{3,}[^s\\W]s(?!\\p{L})`, "giu")]
      : []),
  ];
  const task = new RegExp(`^(?:${anyOf(verbs)})\\s.*s$`, "iu");
  return {
    inSentence: (sentence) =>
      subjects.flatMap((subject) => [...sentence.matchAll(subject)].map(([, found = ""]) => found)),
    stretched: (sentence) =>
      ofLength.flatMap((subject) => [...sentence.matchAll(subject)].map(([, found = ""]) => found)),
    inHeading: (heading) => {
      const bare = heading.replace(/^[\d.)\s]+/, "").replace(/[?:.!]+$/, "");
      return [bare, ...heads.map((pattern) => pattern.exec(bare)?.[1] ?? "")]
        .map((text) => text.replace(new RegExp(`^(?:${article})`, "iu"), ""))
        .filter((text) => text !== "" && text.split(" ").length <= longest);
    },
    isTask: (text) => language === "en" && task.test(text),
    joint,
  };
}

const english = {
  longest: 5,
  article: "(?:the|an?|every|each|your|our|its|good|first)\\s+",
  openers: "while|whereas|and|but|when|where|both|in contrast|in short|however|so",
  joint: "\\s*,?\\s+(?:and|or|vs\\.?|versus|with|from|&)\\s+(?:(?:the|an?)\\s+)?",
  follows: [
    "is|are|was|were|has|have|had|must|should|shall|will|can|could|would|may|might|does|do|needs?|also|often|usually|then|remains?|focuses|looks?|answers|makes|takes|works|sits|wants|asks|holds|serves|acts|plays|owns|relies|tends",
  ],
  behind: "(?:by|with) (?:the|an?)|it is the|job of the",
  heads: [
    /^(?:what|how|when|why|who|where)\s+(?:does|do|is|are|should|can|will)?\s*(?:the|an?)?\s*(.+?)(?:\s+(?:do|does|stands?|means?|works?)(?:\s.*)?)?$/iu,
    /^(?:and|meet|enter|inside|about)\s+(?:the|an?)?\s*(.+)$/iu,
    /(?:^|\s)(?:of|for|by|with)\s+(?:the|an?)?\s*(.+)$/iu,
    /^(.+?)(?:['’]s?\s|\s+(?:responsibilities|duties|role|tasks|job|jobs|work)(?:\s|$)|:|\s+[–-]\s)/iu,
  ],
};

const vietnamese = {
  longest: 6,
  article: "(?:cả|các|những|mỗi|một|vị trí|chức danh|chức vụ|vai trò(?: của)?)\\s+",
  openers: "trong khi|trong lúc|còn|và|nhưng|thì|khi|khác với|cũng như|riêng|ngược lại|trái lại",
  joint: "\\s*,?\\s+(?:và|với|lẫn|vs\\.?|hay|hoặc|so với|cùng|&|-|–)\\s+(?:(?:cả|một)\\s+)?",
  follows: [
    "là|có|phải|cần|sẽ|còn|cũng|được|bị|không|chưa|thường|luôn|đều|nên|lại|chỉ|vẫn|đã|đang|chịu|đảm|tập trung|chú trọng|hướng|gồm|lo|giữ|ký|nhận|đóng|phụ trách|đảm trách|đảm nhận|đảm nhiệm|quyết|trực tiếp|chủ yếu|liên tục|thực",
  ],
  behind: "do|bởi|việc của|thuộc về|trách nhiệm của|chính là",
  heads: [
    /(?:^|\s)(?:của|về|thuộc|cho)\s+(.+)$/iu,
    /^(.+?)\s+(?:làm gì|là gì|là ai|chịu trách nhiệm|lo việc gì|phụ trách)/iu,
    /^(?:trách nhiệm|nhiệm vụ|công việc|vai trò|chức năng|phần việc)(?:\s+chính)?\s+(?:của\s+)?(.+)$/iu,
    /^(.+?)(?::|\s+[–-]\s)/iu,
  ],
};
