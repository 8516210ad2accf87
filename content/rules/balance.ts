import type { Finding } from "@/content/read/locate";
import { choices } from "@/domain/choice";
import { type Course, type Item, type Lesson, lessonItems, Variant } from "@/domain/course";
import { idOf } from "@/domain/role-ids";

const leastShare = 0.25;
const mostShare = 0.45;
const leastPairs = 12;
const mostMinutes = 6;
const prequestions = 3;
const summaryLines = 5;

/** What a course and each lesson must have enough of, and not too much. */
export function balanceFindings(course: Course): Finding[] {
  const pairs = course.lessons.flatMap(({ contrasts }) => contrasts).length;
  return [
    ...(pairs < leastPairs
      ? [
          {
            subject: "course",
            path: ["lessons"],
            message: `The course has ${pairs} contrast pairs. Write ${leastPairs} or more in contrasts.yaml.`,
          },
        ]
      : []),
    ...shareFindings(course, "course", course.lessons.flatMap(lessonItems)),
    ...course.lessons.flatMap((lesson) => [
      ...shareFindings(course, `lesson/${lesson.id}/vi`, lessonItems(lesson)),
      ...lessonFindings(lesson),
      ...variantFindings(lesson),
    ]),
  ];
}

/** How many items have each key. */
export const keyCounts = (items: Item[]) => ({
  first: items.filter(({ key }) => key === "first").length,
  both: items.filter(({ key }) => key === "both").length,
  second: items.filter(({ key }) => key === "second").length,
});

function shareFindings({ roles }: Course, subject: string, items: Item[]): Finding[] {
  const counts = keyCounts(items);
  return choices.flatMap((key) => {
    const share = counts[key] / items.length;
    return share >= leastShare && share <= mostShare
      ? []
      : [
          {
            subject,
            path: [],
            message: `${counts[key]} of ${items.length} items have the key ${idOf(roles, key)} (${Math.round(share * 100)} %). Bring it to between 25 and 45 %.`,
          },
        ];
  });
}

function lessonFindings({ id, minutes, prequestions: asked, summary }: Lesson): Finding[] {
  const found = (field: string, message: string): Finding => ({
    subject: `lesson/${id}/vi`,
    path: field === "" ? [] : [field],
    message,
  });
  return [
    ...(minutes > mostMinutes
      ? [found("", `The lesson takes ${minutes} minutes to read. Cut it to ${mostMinutes}.`)]
      : []),
    ...(asked.length === prequestions
      ? []
      : [found("prequestions", `The lesson has ${asked.length} prequestions. Write ${prequestions}.`)]),
    ...(summary.vi.length === summaryLines
      ? []
      : [found("summary", `The summary has ${summary.vi.length} lines. Write ${summaryLines}.`)]),
  ];
}

function variantFindings({ responsibilities }: Lesson): Finding[] {
  return responsibilities.flatMap(({ id, items }) =>
    Variant.options
      .filter((variant) => !items.some((item) => item.variant === variant))
      .map((variant) => ({
        subject: `responsibility/${id}`,
        path: ["items"],
        message: `The ${variant} item is missing. Write ${id}-${variant}.`,
      })),
  );
}
