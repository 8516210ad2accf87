import { expect, test } from "vitest";
import { withOtherItems } from "@/domain/evidence";
import { knownIn, masteryFrom, masteryIn } from "@/domain/mastery";
import { aCourse, anAttempt, aResponse, at } from "./builders";

const course = aCourse();
const asked = ["roles-ai-plain", "roles-team-plain", "roles-ai-case", "roles-ai-plain"];
const attempts = asked.map((itemId, index) =>
  anAttempt({
    id: String(index),
    itemIds: [itemId],
    responses: [aResponse({ itemId, correct: index !== 2, createdAt: at(index * 2000) })],
  }),
);

test("a replay gives what is known of each responsibility that was asked, as its state rests on it", () => {
  const states = masteryIn(course, attempts, at(9000), "Asia/Ho_Chi_Minh").filter(({ card }) => card !== null);
  const known = knownIn(course, attempts);
  expect(known).toHaveLength(2);
  for (const { card, knowledge } of known)
    expect(states.find(({ responsibilityId }) => responsibilityId === card.responsibilityId)).toMatchObject({
      card,
      ...knowledge,
    });
  expect(knownIn(course, [])).toEqual([]);
});

test.each([0, 2000, 9000])(
  "states come to the same from what is known as from the attempts, %i minutes on",
  (minute) => {
    const so = [course, attempts] as const;
    expect(masteryFrom(course, knownIn(...so), at(minute), "Asia/Ho_Chi_Minh")).toEqual(
      masteryIn(...so, at(minute), "Asia/Ho_Chi_Minh"),
    );
    expect(new Set(masteryFrom(course, [], at(minute), "Asia/Ho_Chi_Minh").map(({ state }) => state))).toEqual(
      new Set(["not-started"]),
    );
  },
);

test("responsibilities with other items are those that lost, got or changed one, and those that are gone", () => {
  const [lesson] = course.lessons;
  if (!lesson) throw new Error("The course has a lesson.");
  const [ai, team, ...rest] = lesson.responsibilities;
  if (!ai || !team) throw new Error("The lesson has two responsibilities.");
  const after = {
    ...course,
    lessons: [{ ...lesson, responsibilities: [{ ...ai, items: ai.items.slice(1) }, ...rest] }],
  };
  expect(withOtherItems(course, course)).toEqual([]);
  expect(withOtherItems(course, after)).toEqual([ai.id, team.id]);
});
