import { expect, test } from "vitest";
import { countStates, filledOf, lessonMastery, statesByOwner } from "@/domain/lesson-mastery";
import { type Mastery, type MasteryState, noKnowledge } from "@/domain/mastery";
import type { LessonProgress, LessonState } from "@/domain/progress";
import { aCourse, aLesson, aResponsibility } from "./builders";

const duties = ["one", "two"].map((id) => aResponsibility({ id, owner: "first" }));
const course = aCourse({
  lessons: [aLesson({ responsibilities: [...duties, aResponsibility({ id: "three", owner: "second" })] })],
});

const known = (states: Record<string, MasteryState>): Mastery[] =>
  Object.entries(states).map(([responsibilityId, state]) => ({ ...noKnowledge, responsibilityId, state, card: null }));

const done = (state: LessonState): LessonProgress[] => [
  { lessonId: "roles", state, reading: null, open: null, firstScore: null, lastScore: null, lastActivityAt: null },
];

const stateOf = (completion: LessonState, states: Record<string, MasteryState>) =>
  lessonMastery(course, done(completion), known(states))[0]?.state;

test.each<[MasteryState, LessonState, MasteryState, MasteryState, MasteryState]>([
  ["not-started", "not-started", "not-started", "not-started", "not-started"],
  ["learning", "learning", "not-started", "not-started", "not-started"],
  ["learning", "learning", "learned", "learned", "learned"],
  ["learned", "learned", "learning", "learning", "learning"],
  ["learned", "learned", "solid", "solid", "learned"],
  ["solid", "learned", "solid", "solid", "solid"],
  ["due", "learned", "solid", "solid", "due"],
  ["due", "learning", "due", "not-started", "not-started"],
])(
  "a lesson is %s when its practice is %s and its responsibilities are %s, %s and %s",
  (state, completion, one, two, three) => {
    expect(stateOf(completion, { one, two, three })).toBe(state);
  },
);

test("a lesson of which nothing is recorded has not started", () => {
  expect(lessonMastery(course, [], [])).toEqual([
    {
      lessonId: "roles",
      state: "not-started",
      reached: { first: { n: 0, of: 2 }, both: { n: 0, of: 0 }, second: { n: 0, of: 1 } },
    },
  ]);
});

test("what is learned, solid or due counts as reached; what is being learned doesn't", () => {
  const reached = (one: MasteryState, two: MasteryState) =>
    lessonMastery(course, done("learned"), known({ one, two }))[0]?.reached.first.n;
  expect([reached("learned", "learning"), reached("solid", "due"), reached("not-started", "learning")]).toEqual([
    1, 2, 0,
  ]);
});

test("each owner's zone is filled by its own share, and one without responsibilities stays empty", () => {
  expect(filledOf({ first: { n: 1, of: 2 }, both: { n: 0, of: 0 }, second: { n: 1, of: 1 } })).toEqual({
    first: 0.5,
    both: 0,
    second: 1,
  });
});

test("states are grouped by the owner of their responsibility, and a responsibility that the course no longer has is left out", () => {
  expect(statesByOwner(course, known({ one: "solid", two: "due", three: "learning", gone: "solid" }))).toEqual({
    first: ["solid", "due"],
    both: [],
    second: ["learning"],
  });
});

test("every state is counted, those that nobody is in as 0", () => {
  expect(countStates(["due", "solid", "due"])).toEqual({ "not-started": 0, learning: 0, learned: 0, solid: 1, due: 2 });
});
