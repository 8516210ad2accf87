import { createHash } from "node:crypto";
import { chanceFrom, shuffled } from "@/domain/chance";
import { type Choice, choices } from "@/domain/choice";
import { type Course, type Item, type Locale, lessonItems } from "@/domain/course";
import { type Agreement, agreementOf } from "./agreement";

/** One line a stem, `code<TAB>stem`, in an order that tells nothing, for a reader who has the lessons and no keys. */
export function blindSheet(course: Course, locale: Locale, seed: number): string {
  const lines = course.lessons.flatMap(lessonItems).map((item) => `${codeOf(item)}\t${item.stem[locale]}\n`);
  return shuffled(lines, chanceFrom(seed)).join("");
}

/** An item's id begins with its responsibility, so the sheet shows a hash of it. */
export const codeOf = ({ id }: Item): string => createHash("sha256").update(id).digest("hex").slice(0, 8);

type Disagreement = { item: Item; choice: Choice };
export type BlindReport = {
  total: Agreement;
  lessons: (Agreement & { id: string })[];
  disagreements: Disagreement[];
  unread: Item[];
  faults: { line: number; message: string }[];
};

/** Reads a filled sheet back: each line has a code or a stem, perhaps both, and last the reader's choice. */
export function readBlindSheet(course: Course, sheet: string): BlindReport {
  const items = course.lessons.flatMap(lessonItems);
  const read: Disagreement[] = [];
  const faults: BlindReport["faults"] = [];
  for (const [at, line] of sheet.normalize("NFC").split(/\r?\n/).entries()) {
    if (line.trim() === "") continue;
    const cells = line.split("\t").map((cell) => cell.trim());
    const item = items.find((each) => cells.slice(0, -1).some((cell) => cell === codeOf(each) || cell === each.stem.vi || cell === each.stem.en));
    const choice = choices.find((each) => each === cells.at(-1)?.toLowerCase());
    if (!item) faults.push({ line: at + 1, message: "No item has this code or stem. Take the line anew from the sheet." });
    else if (!choice) faults.push({ line: at + 1, message: "The choice is missing. Put caio, both or cto after a tab at the line's end." });
    else if (read.some((each) => each.item.id === item.id)) faults.push({ line: at + 1, message: "This item was judged above already. Keep one line." });
    else read.push({ item, choice });
  }
  const agreement = (judged: Disagreement[]) => agreementOf(judged.map(({ item, choice }) => ({ key: item.key, choice })));
  return {
    total: agreement(read),
    lessons: course.lessons.map(({ id }) => ({ id, ...agreement(read.filter(({ item }) => item.lessonId === id)) })),
    disagreements: read.filter(({ item, choice }) => item.key !== choice),
    unread: items.filter(({ id }) => !read.some(({ item }) => item.id === id)),
    faults,
  };
}
