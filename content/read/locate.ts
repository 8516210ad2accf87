import { choices } from "@/domain/choice";
import { idOf } from "@/domain/role-ids";
import { findingText } from "@/messages/findings";
import type { CourseFiles } from "./course-files";
import type { Finding, Path, Subject } from "./finding";
import type { Place, Problem } from "./problem";

export type Locate = (subject: Subject, path: Path) => Place;

export const toProblem =
  (locate: Locate) =>
  (finding: Finding): Problem => ({
    ...locate(finding.subject, finding.path),
    message: findingText(finding, "en"),
    fault: finding,
  });

export function locator({ folder, course, glossary, contrasts, lessons }: CourseFiles): Locate {
  const places = new Map<Subject, (path: Path) => Place>();
  // A rule speaks of a reason by its choice, the file by the role's id.
  const asWritten = (path: Path): Path =>
    path.map((step, at) =>
      course && path[at - 1] === "rationale"
        ? (choices.flatMap((choice) => (choice === step ? [idOf(course.file.roles, choice)] : []))[0] ?? step)
        : step,
    );
  if (course) {
    places.set("course", course.yaml.place);
    if (course.file.sample)
      places.set(`item/${course.file.sample.id}`, (path) => course.yaml.place(["sample", ...asWritten(path)]));
  }
  for (const { at, value } of glossary?.entries ?? [])
    places.set(`term/${value.id}`, (path) => glossary?.yaml.place([at, ...path]) ?? whole(folder.name));
  for (const { at, value } of contrasts?.entries ?? [])
    places.set(`pair/${value.id}`, (path) => contrasts?.yaml.place([at, ...path]) ?? whole(folder.name));
  for (const { id: lessonId, vi, en, responsibilities } of lessons) {
    const first = vi ?? en;
    if (first) places.set(`lesson/${lessonId}`, first.yaml?.place ?? (() => whole(first.file)));
    for (const [locale, text] of [["vi", vi] as const, ["en", en] as const]) {
      if (!text) continue;
      places.set(`lesson/${lessonId}/${locale}`, text.yaml?.place ?? (() => whole(text.file)));
      for (const { id, line } of text.sections.flatMap((section) => [section, ...section.paragraphs]))
        places.set(`paragraph/${id}/${locale}`, () => ({ file: text.file, line, field: id }));
      for (const { id, drawing } of text.sections)
        if (drawing) places.set(`caption/${id}/${locale}`, () => ({ file: text.file, line: drawing.line, field: id }));
    }
    for (const { at, value } of responsibilities?.entries ?? []) {
      const place = (path: Path) => responsibilities?.yaml.place([at, ...path]) ?? whole(folder.name);
      places.set(`responsibility/${value.id}`, place);
      for (const [number, item] of value.items.entries())
        places.set(`item/${item.id}`, (path) => place(["items", number, ...asWritten(path)]));
    }
  }
  return (subject, path) => places.get(subject)?.(path) ?? { ...whole(folder.name), field: subject };
}

const whole = (file: string): Place => ({ file, line: 1, field: "" });
