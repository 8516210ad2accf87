import type { CourseFiles, LessonFiles } from "@/content/read/course-files";
import type { Path } from "@/content/read/finding";
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
      const report = (path: Path, message: string): Problem[] =>
        responsibilities ? [{ ...responsibilities.yaml.place([at, ...path]), message }] : [];
      return [...itemIdProblems(value, report), ...(paragraphs ? passageProblems(id, value, paragraphs, report) : [])];
    }),
  ];
}

type Report = (path: Path, message: string) => Problem[];

const itemIdProblems = ({ id, items }: ResponsibilityEntry, report: Report): Problem[] =>
  items.flatMap((item, number) => {
    const expected = `${id}-${item.variant}`;
    return new RegExp(`^${expected}(-[2-9])?$`).test(item.id)
      ? []
      : report(
          ["items", number, "id"],
          `The id ${item.id} does not follow from its place. Call the item ${expected}, a second one ${expected}-2.`,
        );
  });

function passageProblems(
  lessonId: string,
  { passage }: ResponsibilityEntry,
  paragraphs: TextParagraph[],
  report: Report,
): Problem[] {
  const { paragraphId, sentence = 1 } = passage;
  const paragraph = paragraphs.find((each) => each.id === paragraphId);
  if (!paragraph)
    return report(["passage"], `The lesson ${lessonId} has no paragraph ${paragraphId}. Name one that it has.`);
  const sentences = paragraph.sentences.length;
  return sentence > sentences
    ? report(
        ["passage"],
        `The paragraph ${paragraphId} has ${sentences} sentences, no sentence ${sentence}. Name one that it has.`,
      )
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
            message: `The glossary has no entry ${termId}. Add it to glossary.yaml, or name one that is there.`,
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
            message: `The lesson has no paragraph ${paragraph}. Name the one that answers the question.`,
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
              message: `The course has no lesson ${value.lesson}. Name one of course.yaml.`,
            },
          ]),
      ...sides.flat(),
      ...(value.left.owner === value.right.owner
        ? [
            {
              ...yaml.place([at, "right", "owner"]),
              message: "Both sides have the same owner, so nothing is contrasted. Pair duties of different owners.",
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
  return known && !exists
    ? [{ ...yaml.place(path), message: `No lesson has a responsibility ${id}. Name one that exists.` }]
    : [];
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
          message: `The owner of ${id} is ${responsibility.owner}, not ${owner}. Correct the side, or name another responsibility.`,
        },
      ]
    : [];
}
