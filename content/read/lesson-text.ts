import type { Locale } from "@/domain/course";
import { faultOfForm } from "./finding";
import type { Folder } from "./folder";
import { parseMarkdown, type TextSection } from "./markdown";
import type { Checked } from "./problem";
import { FrontMatter } from "./shapes";
import { readSource, type Source } from "./source";
import { checkYaml, parseYaml, type Yaml } from "./yaml";

/** `lesson.vi.md` or `lesson.en.md`. What is unsound in it is left out here and named among the problems. */
export type LessonText = {
  file: string;
  yaml?: Yaml | undefined;
  front?: FrontMatter | undefined;
  sections: TextSection[];
};

export function readLessonText(folder: Folder, lessonId: string, locale: Locale): Checked<LessonText> {
  const source = readSource(folder, `${lessonId}/lesson.${locale}.md`);
  if (!source.value) return { value: undefined, problems: source.problems };
  const { file } = source.value;
  const parts = splitFrontMatter(source.value);
  if (!parts) {
    const problem = {
      file,
      line: 1,
      field: "",
      ...faultOfForm("no-front-matter", {}),
    };
    return { value: undefined, problems: [...source.problems, problem] };
  }
  const yaml = parseYaml(parts.front);
  const front = yaml.value ? checkYaml(yaml.value, FrontMatter, yaml.value.data) : undefined;
  const { sections, problems } = parseMarkdown(parts.body);
  return {
    value: { file, yaml: yaml.value, front: front?.value, sections },
    problems: [...source.problems, ...yaml.problems, ...(front?.problems ?? []), ...problems],
  };
}

function splitFrontMatter({ file, text }: Source): { front: Source; body: Source } | undefined {
  const lines = text.split("\n").map((line) => line.trimEnd());
  const close = lines.indexOf("---", 1);
  if (lines[0] !== "---" || close === -1) return undefined;
  return {
    front: { file, text: `\n${text.split("\n").slice(1, close).join("\n")}` },
    body: {
      file,
      text:
        "\n".repeat(close + 1) +
        text
          .split("\n")
          .slice(close + 1)
          .join("\n"),
    },
  };
}
