import { describe, expect, test } from "vitest";
import { placesIn } from "@/app/_ui/zone-places";
import type { Attempt } from "@/domain/attempt";
import { checkItems, checkLength, completedAt, openCheck } from "@/domain/check";
import { type Choice, choices } from "@/domain/choice";
import type { Course, Item } from "@/domain/course";
import { evidenceByResponsibility } from "@/domain/evidence";
import { feedbackOn } from "@/domain/feedback";
import { finalItems, finalLength, hasSecondFinal, isFinalEven, isPassed, pointsToPass } from "@/domain/final";
import { filledOf, lessonMastery } from "@/domain/lesson-mastery";
import { masteryIn } from "@/domain/mastery";
import { metIn } from "@/domain/met";
import { practiceItems, practiceLength } from "@/domain/practice";
import { progressOf } from "@/domain/progress";
import { reviewItems, reviewPlan } from "@/domain/review";
import { cardOf } from "@/domain/schedule";
import { timeZone } from "@/messages/translator";
import { aCourse, aLesson, anAttempt, aResponse, aResponsibility, onDay } from "@/tests/unit/builders";
import { aSoundCourse, smallestFolder } from "./course-folder";

const owners = (index: number): Choice => choices[index % 3] ?? "both";

/** Courses of the sizes that authors may write, beside the first one's. */
const courses: [string, Course][] = [
  ["the smallest course", aSoundCourse(smallestFolder).course],
  [
    "a course of 200 responsibilities in one lesson",
    aCourse({ lessons: [aLesson({ responsibilities: duties(200, owners) })] }),
  ],
  [
    "a course whose second lesson has one owner",
    aCourse({
      lessons: [
        aLesson({ id: "roles", responsibilities: duties(6, (index) => (index < 3 ? "both" : "second"), "roles") }),
        aLesson({ id: "one-owner", responsibilities: duties(4, () => "first", "one-owner") }),
      ],
    }),
  ],
];

describe.each(courses)("%s", (_, course) => {
  const practices = course.lessons.map((lesson) => ({ lesson, items: practiceItems(lesson, new Set(), 3) }));
  const learned = practices.map(({ lesson, items }, index) => taken("practice", lesson.id, items, index));

  test("is practised, lesson by lesson, with as many questions as are promised", () => {
    expect(practices.map(({ items }) => items.length)).toEqual(course.lessons.map(practiceLength));
    expect(progressOf(course, learned, []).map(({ state }) => state)).toEqual(course.lessons.map(() => "learned"));
    for (const { items } of practices)
      for (const item of items) {
        const told = feedbackOn(course, item, { choice: item.key, certainty: "very", correct: true }, "en");
        expect(told.passage?.text).toMatch(/\S/);
      }
  });

  test("has a final as long as is promised, which everything right passes", () => {
    const items = finalItems(course, new Map(), 3);
    expect(new Set(items.map(({ id }) => id)).size).toBe(finalLength(course));
    const final = taken("final", "final", items, 5);
    expect(isPassed(final, course.masteryScore)).toBe(true);
    expect(pointsToPass(course.masteryScore, items.length)).toBeLessThanOrEqual(items.length);
  });

  test("is reviewed, and checked after 30 days", () => {
    const evidence = evidenceByResponsibility(course, learned);
    const cards = [...evidence].flatMap(([id, shown]) => cardOf(id, shown) ?? []);
    const plan = reviewPlan(cards, 0, onDay(40), timeZone);
    expect(reviewItems(course, plan.due, metIn(course, learned), 3)).toHaveLength(Math.min(10, cards.length));
    const completed = completedAt(course, learned);
    expect(openCheck(completed, learned, onDay(40))).toBe(30);
    expect(checkItems(course, metIn(course, learned), 3)).toHaveLength(checkLength(course));
  });

  test("counts what is known of each owner, also where there is nothing of one", () => {
    const mastery = masteryIn(course, learned, onDay(1), timeZone);
    for (const { reached } of lessonMastery(course, progressOf(course, learned, []), mastery))
      for (const share of Object.values(filledOf(reached))) expect(share >= 0 && share <= 1).toBe(true);
  });
});

test("the smallest final says that it isn't even, and that a second one has the same questions", () => {
  const course = aSoundCourse(smallestFolder).course;
  expect([finalLength(course), isFinalEven(course), hasSecondFinal(course), checkLength(course)]).toEqual([
    16,
    false,
    false,
    6,
  ]);
});

test.each(choices)("seventy marks have a place each in the zone of %s", (zone) => {
  expect(new Set(placesIn(zone, 70).map(String)).size).toBe(70);
});

function duties(count: number, owner: (index: number) => Choice, lessonId = "roles") {
  return Array.from({ length: count }, (_, index) =>
    aResponsibility({ id: `${lessonId}-duty-${index}`, lessonId, owner: owner(index), size: 2 }),
  );
}

/** All of it right, on that day. */
function taken(kind: Attempt["kind"], quizId: string, items: readonly Item[], day: number): Attempt {
  return anAttempt({
    id: `${kind} ${quizId}`,
    kind,
    quizId,
    itemIds: items.map(({ id }) => id),
    startedAt: onDay(day),
    submittedAt: onDay(day),
    responses: items.map(({ id, key }, position) =>
      aResponse({ id: `${quizId} ${position}`, itemId: id, position, choice: key, createdAt: onDay(day) }),
    ),
  });
}
