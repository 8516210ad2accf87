import type { CourseRoles } from "@/domain/course";
import type { Drawing } from "@/domain/drawing";
import { readDrawings } from "./drawings";
import { type Entries, readEntries } from "./entries";
import { type Folder, lessonFolders } from "./folder";
import { type LessonText, readLessonText } from "./lesson-text";
import { parityProblems } from "./parity";
import type { Problem } from "./problem";
import {
  type ContrastEntry,
  type CourseFile,
  contrastEntry,
  courseFile,
  GlossaryFileEntry,
  type ResponsibilityEntry,
  RolesInFile,
  responsibilityEntry,
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

export type LessonFiles = {
  id: string;
  vi: LessonText | undefined;
  en: LessonText | undefined;
  /** By the name of their file. */
  drawings: ReadonlyMap<string, Drawing>;
  responsibilities: Entries<ResponsibilityEntry> | undefined;
};

export function readCourseFiles(folder: Folder): { files: CourseFiles; problems: Problem[] } {
  const { course, roles, problems } = readCourseFile(folder);
  const glossary = readEntries(folder, "glossary.yaml", GlossaryFileEntry);
  const contrasts = readEntries(folder, "contrasts.yaml", contrastEntry(roles));
  // Without a list of lessons every folder is read, so that the author sees all mistakes in one run.
  const lessons = [...new Set(course?.file.lessons ?? lessonFolders(folder))].map((id) => readLesson(folder, id, roles));
  return {
    files: { folder, course, glossary: glossary.value, contrasts: contrasts.value, lessons: lessons.map(({ lesson }) => lesson) },
    problems: [...problems, ...glossary.problems, ...contrasts.problems, ...lessons.flatMap((lesson) => lesson.problems)],
  };
}

/** The roles are known even where another part of the file is wrong: the other files are read by them. */
function readCourseFile(folder: Folder): { course: CourseFiles["course"]; roles: CourseRoles | undefined; problems: Problem[] } {
  const { value: yaml, problems } = readYaml(folder, "course.yaml");
  if (!yaml) return { course: undefined, roles: undefined, problems };
  const roles = RolesInFile.safeParse(yaml.data).data?.roles;
  const { value: file, problems: mistakes } = checkYaml(yaml, courseFile(roles), yaml.data);
  const unlisted = file ? lessonFolders(folder).filter((name) => !file.lessons.includes(name)) : [];
  const forgotten = unlisted.map((name) => ({
    ...yaml.place(["lessons"]),
    message: `The folder ${name} is not among the lessons. Add it, or move it out of the course.`,
  }));
  return { course: file ? { yaml, file } : undefined, roles, problems: [...problems, ...mistakes, ...forgotten] };
}

function readLesson(folder: Folder, id: string, roles: CourseRoles | undefined): { lesson: LessonFiles; problems: Problem[] } {
  const vi = readLessonText(folder, id, "vi");
  const en = readLessonText(folder, id, "en");
  const drawings = readDrawings(folder, id, [vi.value, en.value]);
  const responsibilities = readEntries(folder, `${id}/responsibilities.yaml`, responsibilityEntry(roles));
  return {
    lesson: { id, vi: vi.value, en: en.value, drawings: drawings.value, responsibilities: responsibilities.value },
    problems: [
      ...vi.problems,
      ...en.problems,
      ...(vi.value && en.value ? parityProblems(vi.value, en.value) : []),
      ...drawings.problems,
      ...responsibilities.problems,
    ],
  };
}
