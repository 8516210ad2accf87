import { createHash } from "node:crypto";
import { chanceFrom, shuffled } from "@/domain/chance";
import type { Choice } from "@/domain/choice";
import { type Course, type CourseRole, type CourseRoles, type Item, type Locale, lessonItems } from "@/domain/course";
import { choiceOf, idsOf } from "@/domain/role-ids";
import { type Agreement, agreementOf } from "./agreement";

/** One line a stem, `code<TAB>stem`, in an order that tells nothing, for a reader who has the lessons and no keys. */
export function blindSheet(course: Course, locale: Locale, seed: number): string {
  const lines = course.lessons.flatMap(lessonItems).map((item) => `${codeOf(item)}\t${item.stem[locale]}\n`);
  return shuffled(lines, chanceFrom(seed)).join("");
}

/** An item's id begins with its responsibility, so the sheet shows a hash of it. */
export const codeOf = ({ id }: Item): string => createHash("sha256").update(id).digest("hex").slice(0, 8);

/** For a reader who has the two job titles and nothing else: what to do, then one numbered line a stem. */
export function titleSheet(course: Course, locale: Locale, seed: number): string {
  const lines = numbered(course, seed).map((item, at) => `${at + 1}\t${item.stem[locale]}\n`);
  return [...titleInstructions(course.roles)[locale].map((line) => `# ${line}\n`), ...lines].join("");
}

const titleInstructions = ({ first, second }: CourseRoles): Record<Locale, string[]> => ({
  vi: [
    `Một tổ chức có hai người: ${titleOf(first, "vi")} và ${titleOf(second, "vi")}. Bạn biết hai chức danh ấy và không biết gì hơn.`,
    `Với mỗi dòng, hãy cho biết việc đó thuộc về ai: ${first.id}, ${second.id}, hay cả hai cùng phải làm (both).`,
    "Hãy trả lời bằng hiểu biết thông thường về hai chức danh, từng dòng một. Đừng tìm quy luật của bài, đừng đoán ý người ra đề, đừng cân cho đủ số.",
    `Ghi mỗi dòng: số, một dấu tab, rồi ${first.id}, both hoặc ${second.id}.`,
  ],
  en: [
    `An organisation has two people: a ${titleOf(first, "en")} and a ${titleOf(second, "en")}. You know these two titles and nothing more.`,
    `Say of each line whose work it is: ${first.id}, ${second.id}, or required of both (both).`,
    "Answer by common sense about the two titles, one line at a time. Don't look for a pattern, don't guess what the author is after, don't even out the numbers.",
    `Write on each line: the number, a tab, then ${first.id}, both or ${second.id}.`,
  ],
});

const titleOf = ({ full, short }: CourseRole, locale: Locale): string =>
  full[locale] === short[locale] ? full[locale] : `${full[locale]} (${short[locale]})`;

const numbered = (course: Course, seed: number): Item[] =>
  shuffled(course.lessons.flatMap(lessonItems), chanceFrom(seed));

type Disagreement = { item: Item; choice: Choice };
export type BlindReport = {
  total: Agreement;
  lessons: (Agreement & { id: string })[];
  disagreements: Disagreement[];
  unread: Item[];
  faults: { line: number; message: string }[];
};

/**
 * Reads a filled sheet back: each line has a code, a stem, or the number that the seed gave it, and last the reader's choice.
 * Lines that begin with # are the sheet's own words.
 */
export function readBlindSheet(course: Course, sheet: string, seed = 1): BlindReport {
  const order = numbered(course, seed);
  const items = course.lessons.flatMap(lessonItems);
  const read: Disagreement[] = [];
  const faults: BlindReport["faults"] = [];
  for (const [at, line] of sheet.normalize("NFC").split(/\r?\n/).entries()) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const cells = (line.includes("\t") ? line.split("\t") : line.trim().split(/\s+/)).map((cell) => cell.trim());
    const named = (each: Item) => [codeOf(each), each.stem.vi, each.stem.en, String(order.indexOf(each) + 1)];
    const item = items.find((each) => cells.slice(0, -1).some((cell) => named(each).includes(cell)));
    const choice = choiceOf(course.roles, cells.at(-1)?.toLowerCase() ?? "");
    if (!item)
      faults.push({ line: at + 1, message: "No item has this code or stem. Take the line anew from the sheet." });
    else if (!choice)
      faults.push({
        line: at + 1,
        message: `The choice is missing. Put ${idsOf(course.roles).join(" or ")} after a tab at the line's end.`,
      });
    else if (read.some((each) => each.item.id === item.id))
      faults.push({ line: at + 1, message: "This item was judged above already. Keep one line." });
    else read.push({ item, choice });
  }
  const agreement = (judged: Disagreement[]) =>
    agreementOf(judged.map(({ item, choice }) => ({ key: item.key, choice })));
  return {
    total: agreement(read),
    lessons: course.lessons.map(({ id }) => ({ id, ...agreement(read.filter(({ item }) => item.lessonId === id)) })),
    disagreements: read.filter(({ item, choice }) => item.key !== choice),
    unread: items.filter(({ id }) => !read.some(({ item }) => item.id === id)),
    faults,
  };
}
