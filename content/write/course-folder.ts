import type { Folder } from "@/content/read/folder";
import { noSettings } from "@/content/read/shapes";
import { type Course, languagesOf } from "@/domain/course";
import { yamlFiles } from "./course-yaml";
import { drawingSvg } from "./drawing-svg";
import { drawingName, lessonMarkdown } from "./lesson-markdown";

/**
 * A compiled course as the files of which its edition is made, with what the rules are to go by in it. Whatever else its authors
 * wrote into theirs is not known here.
 */
export function folderOf(course: Course, settings = noSettings): Folder {
  const texts = [
    ...yamlFiles(course, settings),
    ...course.lessons.flatMap((lesson) => [
      ...languagesOf(course).map((locale): [string, string] => [
        `${lesson.id}/lesson.${locale}.md`,
        lessonMarkdown(lesson, locale),
      ]),
      ...lesson.sections.flatMap((section): [string, string][] =>
        section.drawing ? [[`${lesson.id}/${drawingName(section)}`, drawingSvg(section.drawing)]] : [],
      ),
    ]),
  ];
  return {
    name: course.id,
    files: new Map(texts.map(([path, text]) => [path, new TextEncoder().encode(text)])),
    refused: new Map(),
  };
}
