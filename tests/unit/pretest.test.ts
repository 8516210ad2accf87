import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { longestRunOf } from "@/domain/asking-order";
import { countedResponses, type QuizKind } from "@/domain/attempt";
import { checkItems } from "@/domain/check";
import { choices } from "@/domain/choice";
import { tellingResponses } from "@/domain/evidence";
import { knownIn, masteryIn } from "@/domain/mastery";
import { metIn } from "@/domain/met";
import { isSkipped, isToldToManager, pretestItems, pretestLength, pretestState } from "@/domain/pretest";
import { progressOf } from "@/domain/progress";
import { nextPosition, respond } from "@/domain/respond";
import { reviewItems } from "@/domain/review";
import { cardsOf } from "@/domain/schedule";
import { isSealing } from "@/domain/tellable-known";
import { course } from "@/tests/first-course";
import { aCard, aCourse, aLesson, anAttempt, anItem, aResponse, aResponsibility, at, onDay } from "./builders";

const counts = (values: readonly string[]) =>
  [...new Set(values)].map((value) => values.filter((other) => other === value).length);

describe("the items of a pretest", () => {
  test("are nine, three of each key, each of another responsibility, in no long run of a key, the same for the same seed", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const items = pretestItems(course, seed);
        expect(choices.map((key) => items.filter((item) => item.key === key).length)).toEqual([3, 3, 3]);
        expect(new Set(items.map(({ responsibilityId }) => responsibilityId)).size).toBe(9);
        expect(longestRunOf(items)).toBeLessThanOrEqual(3);
        expect(pretestItems(course, seed)).toEqual(items);
      }),
      { numRuns: 30 },
    );
    expect(pretestLength(course)).toBe(9);
  });

  test("are of all lessons, as evenly as these have responsibilities of each key", () => {
    const duties = (lessonId: string) =>
      choices.map((owner) => aResponsibility({ id: `${lessonId}-${owner}`, lessonId, owner }));
    const lessons = ["one", "two", "three"].map((id) => aLesson({ id, responsibilities: duties(id) }));
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const asked = (of: typeof course) => counts(pretestItems(of, seed).map(({ lessonId }) => lessonId));
        expect(asked(aCourse({ lessons }))).toEqual([3, 3, 3]);
        // Six lessons share nine questions.
        expect(asked(course)).toHaveLength(course.lessons.length);
      }),
      { numRuns: 50 },
    );
  });

  test("are of any variant", () => {
    const variants = [1, 2, 3, 4, 5, 6].flatMap((seed) => pretestItems(course, seed).map(({ variant }) => variant));
    expect(new Set(variants)).toEqual(new Set(["plain", "case", "angle"]));
  });

  test("are fewer where a course has fewer responsibilities of an owner", () => {
    const small = aCourse({ lessons: [aLesson()] });
    expect(pretestItems(small, 1)).toHaveLength(3);
    expect(pretestLength(small)).toBe(3);
  });
});

describe("a pretest is offered", () => {
  const pretest = (changes: object = {}) => anAttempt({ kind: "pretest", quizId: "pretest", ...changes });
  const read = (completedAt: Date | null) => ({ completedAt });

  test("to whoever has begun nothing, has tried the landing page's question, or has opened a lesson", () => {
    expect(pretestState([], [])).toBe("offered");
    expect(pretestState([anAttempt({ quizId: "sample", scope: "retry", submittedAt: at(1) })], [])).toBe("offered");
    expect(pretestState([], [read(null)])).toBe("offered");
  });

  test("no more to whoever has read a lesson to its end, or begun any quiz", () => {
    expect(pretestState([], [read(null), read(at(3))])).toBe("over");
    for (const kind of ["practice", "review", "final", "check"] as const)
      expect(pretestState([anAttempt({ kind })], [])).toBe("over");
  });

  test("once: what was begun goes on, and what ended, answered or skipped, is over", () => {
    expect(pretestState([pretest()], [read(at(3))])).toBe("open");
    expect(pretestState([pretest({ submittedAt: at(9) })], [])).toBe("over");
  });

  test("and is skipped where it ended with nothing answered", () => {
    expect(isSkipped(pretest({ submittedAt: at(9) }))).toBe(true);
    expect(isSkipped(pretest())).toBe(false);
    expect(isSkipped(pretest({ submittedAt: at(9), responses: [aResponse()] }))).toBe(false);
    expect(isSkipped(anAttempt({ submittedAt: at(9) }))).toBe(false);
  });
});

const shown = ["roles-ai-plain", "roles-team-plain"];
const taken = anAttempt({
  kind: "pretest",
  quizId: "pretest",
  itemIds: shown,
  submittedAt: at(2),
  responses: shown.map((itemId, position) => aResponse({ itemId, position, correct: false, certainty: "very" })),
});

describe("what is answered in a pretest", () => {
  const open = { ...taken, submittedAt: null, responses: [] };
  const input = (itemId: string, position: number) => ({
    ...{ id: crypto.randomUUID(), itemId, position, choice: "both" as const },
    ...{ certainty: null, durationMs: null },
  });

  test("comes in any order, is changed at will, and ends with its last item", () => {
    const second = respond(open, anItem({ id: "roles-team-plain" }), input("roles-team-plain", 1), at(3));
    expect(second).toMatchObject({ accepted: true, value: { finishes: false } });
    const responses = second.accepted ? [second.value.response] : [];
    expect(nextPosition({ ...open, responses }, "roles-team-plain")).toBe(3);
    expect(
      respond({ ...open, responses }, anItem({ id: "roles-ai-plain" }), input("roles-ai-plain", 0), at(4)),
    ).toMatchObject({ accepted: true, value: { finishes: true } });
  });

  test("counts as it was last, and not after the end", () => {
    const changed = [...taken.responses, aResponse({ itemId: "roles-ai-plain", position: 2, correct: true })];
    expect(countedResponses({ ...taken, responses: changed }).map(({ correct }) => correct)).toEqual([true, false]);
    expect(respond(taken, anItem({ id: "roles-ai-plain" }), input("roles-ai-plain", 2), at(9))).toEqual({
      accepted: false,
      refusal: "already-submitted",
    });
  });

  test("is no evidence, moves no card and no mastery, is in no diagnosis and no lesson's progress, and seals nothing", () => {
    expect(tellingResponses(taken)).toEqual([]);
    expect(cardsOf(aCourse(), [taken])).toEqual([]);
    expect(masteryIn(aCourse(), [taken], at(9), "Asia/Ho_Chi_Minh").map(({ state }) => state)).toEqual(
      Array(3).fill("not-started"),
    );
    expect(knownIn(aCourse(), [taken])).toEqual([]);
    expect(progressOf(aCourse(), [taken], []).map(({ state }) => state)).toEqual(["not-started"]);
    expect(isSealing([taken], at(2))).toBe(false);
  });

  test("has been met: a check and a review ask another variant", () => {
    const practised = anAttempt({
      itemIds: ["roles-ai-case", "roles-team-case"],
      responses: ["roles-ai-case", "roles-team-case"].map((itemId, position) =>
        aResponse({ itemId, position, createdAt: onDay(1) }),
      ),
    });
    const cards = ["roles-ai", "roles-team"].map((responsibilityId) => aCard({ responsibilityId }));
    const met = metIn(aCourse(), [taken, practised]);
    for (let seed = 0; seed < 20; seed += 1) {
      const asked = [...checkItems(aCourse(), met, seed), ...reviewItems(aCourse(), cards, met, seed)];
      expect(new Set(asked.map(({ variant }) => variant))).toEqual(new Set(["angle"]));
    }
  });
});

test("every other kind of quiz says what it shows of knowledge", () => {
  const kinds: Record<Exclude<QuizKind, "pretest">, number> = { practice: 2, review: 2, final: 2, check: 2 };
  for (const kind of ["practice", "review", "final", "check"] as const)
    expect(tellingResponses({ ...taken, kind })).toHaveLength(kinds[kind]);
});

test("a manager is told what came of a pretest that was answered, but of their own", () => {
  const now = onDay(9);
  expect(isToldToManager(taken, { now, isOwn: false })).toBe(true);
  expect(isToldToManager(taken, { now, isOwn: true })).toBe(false);
  expect(isToldToManager({ ...taken, responses: [] }, { now, isOwn: false })).toBe(false);
  expect(isToldToManager({ ...taken, submittedAt: null }, { now, isOwn: false })).toBe(false);
});

test("a manager is told of a practice at once, of a final once it can't be taken back, and of the landing page's item never", () => {
  const asking = { now: onDay(9), isOwn: true };
  expect(isToldToManager(anAttempt(), asking)).toBe(true);
  expect(isToldToManager(anAttempt({ quizId: "sample" }), asking)).toBe(false);
  expect(isToldToManager(anAttempt({ kind: "final", submittedAt: onDay(9) }), asking)).toBe(false);
  expect(isToldToManager(anAttempt({ kind: "final", submittedAt: onDay(8) }), asking)).toBe(true);
});
