import { join } from "node:path";
import type { Draft } from "@/content/draft/draft";
import { draftOfFolder } from "@/content/draft/from-folder";
import { folderOnDisk } from "@/content/read/disk";

/** The files that the whole draft is made of. */
export const wholeCourse = join("tests", "content", "fixtures", "shift-coordinator");

/** A draft that can be published as it is, in two languages. */
export function aWholeDraft(courseId: string): Draft {
  const folder = folderOnDisk(wholeCourse);
  const draft = folder && draftOfFolder(folder);
  if (!draft?.accepted) throw new Error("The course of the tests is sound.");
  return { ...draft.value, courseId };
}
