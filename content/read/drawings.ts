import { posix } from "node:path";
import type { Drawing } from "@/domain/drawing";
import { readDrawing } from "./drawing";
import { faultOfForm } from "./finding";
import { type Folder, namesIn } from "./folder";
import type { LessonText } from "./lesson-text";
import type { Problem } from "./problem";

/** The drawings that a lesson's sections show, by the name of their file; each file is read once and belongs to a section. */
export function readDrawings(
  folder: Folder,
  lessonId: string,
  texts: (LessonText | undefined)[],
): { value: Map<string, Drawing>; problems: Problem[] } {
  const files = namesIn(folder, lessonId).filter((name) => /\.svg$/i.test(name));
  const shown = texts.flatMap(
    (text) =>
      text?.sections.flatMap(({ id, drawing }) => (drawing ? [{ ...drawing, file: text.file, section: id }] : [])) ??
      [],
  );
  const read = files
    .filter((name) => shown.some((drawing) => drawing.name === name))
    .map((name) => ({ name, ...readDrawing(folder, `${lessonId}/${name}`) }));
  const absent = shown
    .filter(({ name }) => /^[a-z0-9-]+\.svg$/.test(name) && !files.includes(name))
    .map(({ file, line, section, name }) => ({
      file,
      line,
      field: section,
      ...faultOfForm("no-drawing-file", { name }),
    }));
  // Where a language could not be read, it may be the one that shows the drawing.
  const idle = texts.every((text) => text)
    ? files
        .filter((name) => !shown.some((drawing) => drawing.name === name))
        .map((name) => ({
          file: posix.join(folder.name, lessonId, name),
          line: 1,
          field: "",
          ...faultOfForm("idle-drawing", {
            form: { vi: `![Lời chú của hình.](${name})`, en: `![Its caption.](${name})` },
          }),
        }))
    : [];
  return {
    value: new Map(read.flatMap(({ name, value }) => (value ? [[name, value]] : []))),
    problems: [...read.flatMap(({ problems }) => problems), ...absent, ...idle],
  };
}
