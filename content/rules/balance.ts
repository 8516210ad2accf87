import { labelOf } from "@/content/read/choice-label";
import { type Finding, finding } from "@/content/read/finding";
import { choices } from "@/domain/choice";
import { type Course, type CourseRoles, type Item, type Lesson, lessonItems } from "@/domain/course";
import { practiceSize } from "@/domain/practice";

/** In percent of all questions that have one key: beyond the wide bounds somebody passes by choosing one thing always. */
export const advisedShare = { least: 25, most: 45 };
export const allowedShare = { least: 20, most: 60 };
export const leastResponsibilities = 8;
const responsibilitiesAPair = 3;
const mostPairs = 12;
const mostMinutes = 6;
const prequestions = 3;
const summaryLines = 5;

/** What a course and each lesson must have enough of, and not too much. */
export function balanceFindings(course: Course): Finding[] {
  return [
    ...sizeFindings(course),
    ...courseShareFindings(course),
    ...course.lessons.flatMap((lesson) => [
      ...lessonShareFindings(course.roles, lesson),
      ...lessonFindings(lesson),
      ...variantFindings(lesson),
    ]),
  ];
}

function sizeFindings({ lessons }: Course): Finding[] {
  const responsibilities = lessons.flatMap((lesson) => lesson.responsibilities).length;
  const pairs = lessons.flatMap(({ contrasts }) => contrasts).length;
  const least = Math.min(mostPairs, Math.floor(responsibilities / responsibilitiesAPair));
  return [
    ...(responsibilities < leastResponsibilities
      ? [finding("course", ["lessons"], "few-responsibilities", { n: responsibilities, least: leastResponsibilities })]
      : []),
    ...(pairs < least ? [finding("course", ["lessons"], "few-pairs", { n: pairs, least })] : []),
  ];
}

/** How many items have each key. */
export const keyCounts = (items: readonly Item[]) => ({
  first: items.filter(({ key }) => key === "first").length,
  both: items.filter(({ key }) => key === "both").length,
  second: items.filter(({ key }) => key === "second").length,
});

type Share = ReturnType<typeof sharesOf>[number];

function sharesOf(roles: CourseRoles, items: readonly Item[]) {
  const counts = keyCounts(items);
  const total = items.length;
  return choices.map((choice) => {
    const share = (100 * counts[choice]) / total;
    return { share, values: { n: counts[choice], total, key: labelOf(roles, choice), percent: Math.round(share) } };
  });
}

const isWithin = ({ share }: Share, { least, most }: typeof advisedShare): boolean => share >= least && share <= most;

function courseShareFindings({ roles, lessons }: Course): Finding[] {
  return sharesOf(roles, lessons.flatMap(lessonItems)).flatMap((share): Finding[] => {
    if (isWithin(share, advisedShare)) return [];
    return isWithin(share, allowedShare)
      ? [finding("course", [], "share", { ...share.values, ...advisedShare })]
      : [finding("course", [], "share-far", { ...share.values, ...allowedShare })];
  });
}

const lessonShareFindings = (roles: CourseRoles, lesson: Lesson): Finding[] =>
  sharesOf(roles, lessonItems(lesson))
    .filter((share) => !isWithin(share, advisedShare))
    .map(({ values }) =>
      finding(`lesson/${lesson.id}`, [], "lesson-share", { ...values, ...advisedShare, lesson: lesson.title }),
    );

function lessonFindings({
  id,
  title: lesson,
  minutes,
  prequestions: asked,
  summary,
  responsibilities,
}: Lesson): Finding[] {
  const subject = `lesson/${id}`;
  return [
    ...(responsibilities.length > practiceSize.most
      ? [finding(subject, [], "many-duties", { lesson, n: responsibilities.length, most: practiceSize.most })]
      : []),
    ...(minutes > mostMinutes ? [finding(subject, [], "long-lesson", { lesson, n: minutes, most: mostMinutes })] : []),
    ...(asked.length === prequestions
      ? []
      : [
          finding(subject, ["prequestions"], "prequestions", {
            lesson,
            n: asked.length,
            advised: prequestions,
          }),
        ]),
    ...(summary.vi.length === summaryLines
      ? []
      : [finding(subject, ["summary"], "summary", { lesson, n: summary.vi.length, advised: summaryLines })]),
  ];
}

function variantFindings({ responsibilities }: Lesson): Finding[] {
  return responsibilities.flatMap(({ id, name, items }) => {
    const variants = new Set(items.map(({ variant }) => variant));
    const missing = (code: "missing-plain" | "missing-case" | "missing-angle"): Finding =>
      finding(`responsibility/${id}`, ["items"], code, { name });
    return [
      ...(variants.has("plain") ? [] : [missing("missing-plain")]),
      ...(variants.has("case") ? [] : [missing("missing-case")]),
      ...(variants.has("angle") ? [] : [missing("missing-angle")]),
    ];
  });
}
