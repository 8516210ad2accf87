import { readFileSync } from "node:fs";
import { Course, lessonItems } from "@/domain/course";

/** The course as the server has it, keys and all; the browser never sees this file. */
export const course = Course.parse(JSON.parse(readFileSync("content/generated/caio-cto.json", "utf8")).course);

export const items = course.lessons.flatMap(lessonItems);

export function itemByStem(stem: string) {
  const item = items.find((candidate) => candidate.stem.vi === stem || candidate.stem.en === stem);
  if (!item) throw new Error(`No item has the stem "${stem}"`);
  return item;
}
