import { posix } from "node:path";
import { type Locale, languagesOf } from "@/domain/course";
import type { Drawing } from "@/domain/drawing";
import { readDrawings } from "./drawings";
import { type Entries, readEntries, readOptionalEntries } from "./entries";
import { faultOfForm } from "./finding";
import { type Folder, lessonFolders } from "./folder";
import { type LessonText, readLessonText } from "./lesson-text";
import { parityProblems } from "./parity";
import type { Problem } from "./problem";
import {
  type Basics,
  type ContrastEntry,
  type CourseFile,
  contrastEntry,
  courseFile,
  type GlossaryFileEntry,
  glossaryEntry,
  LanguagesInFile,
  type ResponsibilityEntry,
  responsibilityEntry,
  rolesInFile,
} from "./shapes";
import { checkYaml, readYaml, type Yaml } from "./yaml";

/** All files of a course, as far as each could be read; what is absent here has its problem named. */
export type CourseFiles = {
  folder: Folder;
  course: { yaml: Yaml; file: CourseFile } | undefined;
  glossary: Entries<GlossaryFileEntry> | undefined;
  contrasts: Entries<ContrastEntry> | undefined;
  lessons: LessonFiles[];
};

/** In a course of one language that one text stands in both places. */
export type LessonFiles = {
  id: string;
  vi: LessonText | undefined;
  en: LessonText | undefined;
  /** By the name of their file. */
  drawings: ReadonlyMap<string, Drawing>;
  responsibilities: Entries<ResponsibilityEntry> | undefined;
};

export function readCourseFiles(folder: Folder): { files: CourseFiles; problems: Problem[] } {
  const { course, basics, problems } = readCourseFile(folder);
  const glossary = readOptionalEntries(folder, "glossary.yaml", glossaryEntry(basics));
  const contrasts = readOptionalEntries(folder, "contrasts.yaml", contrastEntry(basics));
  // Without a list of lessons every folder is read, so that the author sees all mistakes in one run.
  const lessons = [...new Set(course?.file.lessons ?? lessonFolders(folder))].map((id) =>
    readLesson(folder, id, basics),
  );
  return {
    files: {
      folder,
      course,
      glossary: glossary.value,
      contrasts: contrasts.value,
      lessons: lessons.map(({ lesson }) => lesson),
    },
    problems: [
      ...problems,
      ...glossary.problems,
      ...contrasts.problems,
      ...lessons.flatMap((lesson) => lesson.problems),
    ],
  };
}

/** Languages and roles are known even where another part of the file is wrong: the other files are read by them. */
function readCourseFile(folder: Folder): { course: CourseFiles["course"]; basics: Basics; problems: Problem[] } {
  const { value: yaml, problems } = readYaml(folder, "course.yaml");
  if (!yaml) return { course: undefined, basics: { languages: languagesOf({}), roles: undefined }, problems };
  const languages = languagesOf(LanguagesInFile.safeParse(yaml.data).data ?? {});
  const basics = { languages, roles: rolesInFile(languages).safeParse(yaml.data).data?.roles };
  const { value: file, problems: mistakes } = checkYaml(yaml, courseFile(basics), yaml.data);
  const unlisted = file ? lessonFolders(folder).filter((name) => !file.lessons.includes(name)) : [];
  const forgotten = unlisted.map((name) => ({
    ...yaml.place(["lessons"]),
    ...faultOfForm("unlisted-folder", { name }),
  }));
  return { course: file ? { yaml, file } : undefined, basics, problems: [...problems, ...mistakes, ...forgotten] };
}

function readLesson(folder: Folder, id: string, basics: Basics): { lesson: LessonFiles; problems: Problem[] } {
  const { languages } = basics;
  const vi = readLessonText(folder, id, languages.includes("vi") ? "vi" : "en");
  const en = languages.includes("en") ? readLessonText(folder, id, "en") : vi;
  const drawings = readDrawings(folder, id, [vi.value, en.value]);
  const responsibilities = readEntries(folder, `${id}/responsibilities.yaml`, responsibilityEntry(basics));
  return {
    lesson: { id, vi: vi.value, en: en.value, drawings: drawings.value, responsibilities: responsibilities.value },
    problems: [
      ...vi.problems,
      ...en.problems,
      ...(vi.value && en.value && vi !== en ? parityProblems(vi.value, en.value) : []),
      ...foreignTexts(folder, id, languages),
      ...drawings.problems,
      ...responsibilities.problems,
    ],
  };
}

/** A text in a language that the course doesn't have would be read by nobody. */
const foreignTexts = (folder: Folder, id: string, languages: readonly Locale[]): Problem[] =>
  languagesOf({})
    .filter((locale) => !languages.includes(locale) && folder.files.has(`${id}/lesson.${locale}.md`))
    .map((locale) => ({
      file: posix.join(folder.name, id, `lesson.${locale}.md`),
      line: 1,
      field: "",
      ...faultOfForm("foreign-language", { locale }),
    }));
