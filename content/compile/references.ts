import type { CourseFiles, LessonFiles } from "@/content/read/course-files";
import { faultOfForm, type Path } from "@/content/read/finding";
import type { LessonText } from "@/content/read/lesson-text";
import type { TextParagraph } from "@/content/read/markdown";
import type { Problem } from "@/content/read/problem";
import type { ResponsibilityEntry } from "@/content/read/shapes";
import type { Yaml } from "@/content/read/yaml";
import { incompleteProblems } from "./incomplete";
import { reservedProblems } from "./reserved";
import { uniqueProblems } from "./unique";

/**
 * Every id that one part of the course uses must exist in the part that it points to. Where that part could not be read,
 * nothing is said: its own problem is named already.
 */
export function referenceProblems(files: CourseFiles): Problem[] {
  return [
    ...reservedProblems(files),
    ...incompleteProblems(files),
    ...uniqueProblems(files),
    ...files.lessons.flatMap((lesson) => lessonProblems(files, lesson)),
    ...contrastProblems(files),
  ];
}

function lessonProblems(files: CourseFiles, { id, vi, en, responsibilities }: LessonFiles): Problem[] {
  const texts = [vi, en].filter((text) => text !== undefined);
  const paragraphs = texts[0]?.sections.flatMap((section) => section.paragraphs);
  return [
    ...texts.flatMap((text) => [...termProblems(files, text), ...prequestionProblems(text)]),
    ...(responsibilities?.entries ?? []).flatMap(({ at, value }) => {
      const report: Report = (path, told) =>
        responsibilities ? [{ ...responsibilities.yaml.place([at, ...path]), ...told }] : [];
      return [...itemIdProblems(value, report), ...(paragraphs ? passageProblems(id, value, paragraphs, report) : [])];
    }),
  ];
}

type Report = (path: Path, told: ReturnType<typeof faultOfForm>) => Problem[];

const itemIdProblems = ({ id, items }: ResponsibilityEntry, report: Report): Problem[] =>
  items.flatMap((item, number) => {
    const expected = `${id}-${item.variant}`;
    return new RegExp(`^${expected}(-[2-9])?$`).test(item.id)
      ? []
      : report(["items", number, "id"], faultOfForm("item-id", { id: item.id, expected, second: `${expected}-2` }));
  });

function passageProblems(
  lessonId: string,
  { passage }: ResponsibilityEntry,
  paragraphs: TextParagraph[],
  report: Report,
): Problem[] {
  const { paragraphId, sentence = 1 } = passage;
  const paragraph = paragraphs.find((each) => each.id === paragraphId);
  if (!paragraph) return report(["passage"], faultOfForm("no-paragraph", { lesson: lessonId, paragraph: paragraphId }));
  const sentences = paragraph.sentences.length;
  return sentence > sentences
    ? report(["passage"], faultOfForm("no-sentence", { paragraph: paragraphId, n: sentences, sentence }))
    : [];
}

function termProblems({ glossary }: CourseFiles, { file, sections }: LessonText): Problem[] {
  if (!glossary) return [];
  return sections
    .flatMap((section) => section.paragraphs)
    .flatMap(({ id, sentences }) =>
      sentences.flatMap(({ inlines, line }, at) =>
        inlines
          .filter(({ termId }) => termId !== undefined && !glossary.ids.some((entry) => entry.id === termId))
          .map(({ termId }) => ({
            file,
            line,
            field: `${id}.${at + 1}`,
            ...faultOfForm("no-term", { term: termId ?? "" }),
          })),
      ),
    );
}

function prequestionProblems({ front, yaml, sections }: LessonText): Problem[] {
  const paragraphs = sections.flatMap((section) => section.paragraphs);
  return (front?.prequestions ?? []).flatMap(({ paragraph }, at) =>
    yaml && !paragraphs.some(({ id }) => id === paragraph)
      ? [
          {
            ...yaml.place(["prequestions", at, "paragraph"]),
            ...faultOfForm("no-answering-paragraph", { paragraph }),
          },
        ]
      : [],
  );
}

function contrastProblems({ contrasts, lessons }: CourseFiles): Problem[] {
  if (!contrasts) return [];
  const { yaml, entries } = contrasts;
  return entries.flatMap(({ at, value }) => {
    const sides = [value.left, value.right].map(({ owner }, side) => {
      const [id = "", field] = side === 0 ? [value.responsibilities[0], "left"] : [value.responsibilities[1], "right"];
      return [
        ...responsibilityProblems(yaml, [at, "responsibilities", side], id, lessons),
        ...ownerProblems(yaml, [at, field, "owner"], id, owner, lessons),
      ];
    });
    return [
      ...(lessons.some(({ id }) => id === value.lesson)
        ? []
        : [
            {
              ...yaml.place([at, "lesson"]),
              ...faultOfForm("no-such-lesson", { lesson: value.lesson }),
            },
          ]),
      ...sides.flat(),
      ...(value.left.owner === value.right.owner
        ? [
            {
              ...yaml.place([at, "right", "owner"]),
              ...faultOfForm("same-owners", {}),
            },
          ]
        : []),
    ];
  });
}

function responsibilityProblems(yaml: Yaml, path: (string | number)[], id: string, lessons: LessonFiles[]): Problem[] {
  const known = lessons.every(({ responsibilities }) => responsibilities !== undefined);
  const exists = lessons.some(({ responsibilities }) =>
    responsibilities?.ids.some((entry) => entry.path.length === 2 && entry.id === id),
  );
  return known && !exists ? [{ ...yaml.place(path), ...faultOfForm("no-such-responsibility", { id }) }] : [];
}

function ownerProblems(
  yaml: Yaml,
  path: (string | number)[],
  id: string,
  owner: string,
  lessons: LessonFiles[],
): Problem[] {
  const responsibility = lessons
    .flatMap(({ responsibilities }) => responsibilities?.entries ?? [])
    .find(({ value }) => value.id === id)?.value;
  return responsibility && responsibility.owner !== owner
    ? [
        {
          ...yaml.place(path),
          ...faultOfForm("wrong-owner", { id, owner: responsibility.owner, given: owner }),
        },
      ]
    : [];
}
