import { expect, test } from "vitest";
import type { Attempt } from "@/domain/attempt";
import type { Certainty, Choice } from "@/domain/choice";
import { confusionMatrix } from "@/domain/confusion";
import { calibrationOf, diagnosed, frequencyOf, habitsIn, unmendedErrors as unmendedIn } from "@/domain/diagnosis";
import { knownIn } from "@/domain/mastery";
import { aCourse, anAttempt, aResponse, at } from "./builders";

const course = aCourse();
type Given = [itemId: string, choice: Choice, correct: boolean, certainty: Certainty | null];

const anAttemptAt = (minute: number, given: Given[], changes: Partial<Attempt> = {}): Attempt =>
  anAttempt({
    itemIds: given.map(([itemId]) => itemId),
    submittedAt: at(minute + 10),
    responses: given.map(([itemId, choice, correct, certainty], position) =>
      aResponse({ position, itemId, choice, correct, certainty, createdAt: at(minute + position) }),
    ),
    ...changes,
  });

const unmendedErrors = (taught: typeof course, attempts: Attempt[]) => unmendedIn(taught, knownIn(taught, attempts));

const wrongAi: Given = ["roles-ai-plain", "both", false, "very"];

test("responses are read beside their item's key and counted where they are equal, whichever attempt they were given in", () => {
  const later = anAttemptAt(20, [["roles-team-plain", "both", true, "guess"]]);
  const earlier = anAttemptAt(0, [wrongAi]);
  const again = anAttemptAt(40, [wrongAi]);
  expect(diagnosed(course, knownIn(course, [later, earlier, again]))).toEqual([
    { key: "first", choice: "both", correct: false, certainty: "very", n: 2 },
    { key: "both", choice: "both", correct: true, certainty: "guess", n: 1 },
  ]);
});

test("a response to an item that the course has no more is left out, though it is known what it showed", () => {
  const known = knownIn(course, [anAttemptAt(0, [wrongAi])]);
  const without = {
    ...course,
    lessons: course.lessons.map((lesson) => ({
      ...lesson,
      responsibilities: lesson.responsibilities.map((responsibility) => ({
        ...responsibility,
        items: responsibility.items.filter(({ id }) => id !== wrongAi[0]),
      })),
    })),
  };
  expect([diagnosed(course, known).length, diagnosed(without, known).length]).toEqual([1, 0]);
});

test.each<[string, Partial<Attempt>]>([
  ["a retry", { scope: "retry" }],
  ["a final that isn't handed in", { kind: "final", submittedAt: null }],
])("%s tells nothing", (_, changes) => {
  expect(diagnosed(course, knownIn(course, [anAttemptAt(0, [wrongAi], changes)]))).toEqual([]);
});

test("an item that the course no longer has tells nothing", () => {
  expect(diagnosed(course, knownIn(course, [anAttemptAt(0, [["gone-plain", "second", false, "very"]])]))).toEqual([]);
});

test("joining is counted over duties of one, splitting over duties of both", () => {
  const matrix = confusionMatrix([
    { key: "first", choice: "both" },
    { key: "first", choice: "second" },
    { key: "second", choice: "second" },
    { key: "both", choice: "first" },
    { key: "both", choice: "both" },
  ]);
  expect(habitsIn(matrix)).toEqual({ joins: { times: 1, of: 3 }, splits: { times: 1, of: 2 } });
});

test.each([
  [7, 7, null],
  [0, 0, null],
  [2, 8, "often"],
  [1, 8, "seldom"],
  [0, 8, "seldom"],
] as const)("%d of %d times is %s", (times, of, frequency) => {
  expect(frequencyOf({ times, of })).toBe(frequency);
});

test.each<[Certainty, number, number, ReturnType<typeof calibrationOf>]>([
  ["very", 7, 7, null],
  ["very", 6, 8, "overconfident"],
  ["very", 8, 10, "fitting"],
  ["very", 8, 8, "fitting"],
  ["fairly", 5, 8, "overconfident"],
  ["fairly", 6, 8, "fitting"],
  ["fairly", 7, 8, "cautious"],
  ["guess", 0, 8, "fitting"],
  ["guess", 6, 8, "cautious"],
])("%s, right %d of %d times, is %s", (certainty, right, n, calibration) => {
  expect(calibrationOf(certainty, { right, n })).toBe(calibration);
});

test("an error stands until its responsibility is right on another occasion", () => {
  const wrong = anAttemptAt(0, [wrongAi, ["roles-team-plain", "second", false, "guess"]]);
  const rightAfter = (minutes: number) =>
    unmendedErrors(course, [anAttemptAt(minutes, [["roles-ai-case", "first", true, "fairly"]]), wrong]);
  const team = { responsibility: { id: "roles-team" }, choice: "second", certainty: "guess", at: at(1) };
  expect(rightAfter(20)).toMatchObject([
    { responsibility: { id: "roles-ai" }, choice: "both", certainty: "very", at: at(0) },
    team,
  ]);
  expect(rightAfter(16 * 60 - 1)).toHaveLength(2);
  expect(rightAfter(16 * 60)).toMatchObject([team]);
});

test("of several errors on one responsibility the latest counts, and what was never wrong isn't one", () => {
  const attempts = [
    anAttemptAt(0, [wrongAi]),
    anAttemptAt(2000, [["roles-ai-case", "second", false, null]]),
    anAttemptAt(0, [["roles-team-plain", "both", true, "very"]]),
  ];
  expect(unmendedErrors(course, attempts)).toMatchObject([{ choice: "second", certainty: null, at: at(2000) }]);
});

test("the surest errors stand first, and of equals the newest; without a certainty as if guessed", () => {
  const ids = (given: Given[]) =>
    unmendedErrors(course, [anAttemptAt(0, given)]).map(({ responsibility: { id } }) => id);
  const [ai, team, systems] = ["roles-ai-plain", "roles-team-plain", "roles-systems-plain"] as const;
  expect(
    ids([
      [ai, "second", false, "very"],
      [team, "second", false, null],
      [systems, "first", false, "fairly"],
    ]),
  ).toEqual(["roles-ai", "roles-systems", "roles-team"]);
  expect(
    ids([
      [ai, "second", false, "guess"],
      [team, "second", false, null],
    ]),
  ).toEqual(["roles-team", "roles-ai"]);
});
