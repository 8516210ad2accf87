import type { CourseFiles, LessonFiles } from "@/content/read/course-files";
import type { Entries } from "@/content/read/entries";
import { faultOfForm } from "@/content/read/finding";
import type { LessonText } from "@/content/read/lesson-text";
import type { Place, Problem } from "@/content/read/problem";

type Named = { id: string; place: Place };

/** Ids stand in addresses, in stored responses and in reports: each is given once in the course. */
export function uniqueProblems({ course, glossary, contrasts, lessons }: CourseFiles): Problem[] {
  const responsibilities = lessons.flatMap((lesson) =>
    namesOf(lesson.responsibilities).filter(({ depth }) => depth === 2),
  );
  const items = lessons.flatMap((lesson) => namesOf(lesson.responsibilities).filter(({ depth }) => depth === 4));
  const sample = course?.file.sample ? [{ id: course.file.sample.id, place: course.yaml.place(["sample", "id"]) }] : [];
  const lessonNames = course
    ? course.file.lessons.map((id, at) => ({ id, place: course.yaml.place(["lessons", at]) }))
    : [];
  return [
    ...repeated(lessonNames),
    ...repeated(responsibilities),
    ...repeated([...items, ...sample]),
    ...repeated(namesOf(glossary)),
    ...repeated(namesOf(contrasts)),
    ...(["vi", "en"] as const).flatMap((locale) => [
      ...repeated(anchors(lessons, locale)),
      ...repeated(prequestions(lessons, locale)),
    ]),
  ];
}

function namesOf(list: Entries<unknown> | undefined): (Named & { depth: number })[] {
  return list ? list.ids.map(({ id, path }) => ({ id, depth: path.length, place: list.yaml.place(path) })) : [];
}

/** Sections and paragraphs share the page's addresses. */
function anchors(lessons: LessonFiles[], locale: "vi" | "en"): Named[] {
  const named = ({ file, sections }: LessonText) =>
    sections
      .flatMap((section) => [section, ...section.paragraphs])
      .map(({ id, line }) => ({ id, place: { file, line, field: id } }));
  return lessons.flatMap((lesson) => (lesson[locale] ? named(lesson[locale]) : []));
}

function prequestions(lessons: LessonFiles[], locale: "vi" | "en"): Named[] {
  return lessons.flatMap((lesson) => {
    const { front, yaml } = lesson[locale] ?? {};
    return yaml && front
      ? front.prequestions.map(({ id }, at) => ({ id, place: yaml.place(["prequestions", at, "id"]) }))
      : [];
  });
}

function repeated(named: Named[]): Problem[] {
  const first = new Map<string, Place>();
  return named.flatMap(({ id, place }) => {
    const before = first.get(id);
    if (!before) first.set(id, place);
    return before && id !== ""
      ? [{ ...place, ...faultOfForm("taken-id", { id, place: `${before.file}:${before.line}` }) }]
      : [];
  });
}
