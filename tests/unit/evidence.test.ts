import fc from "fast-check";
import { expect, test } from "vitest";
import { certainties } from "@/domain/choice";
import { evidenceByResponsibility, evidenceIn } from "@/domain/evidence";
import { aCourse, aLesson, anAttempt, aResponse, aResponsibility, at } from "./builders";

const course = aCourse();
const responses = [
  aResponse({ position: 0, itemId: "roles-ai-plain", correct: false, certainty: "very", createdAt: at(1) }),
  aResponse({ position: 1, itemId: "roles-team-plain", createdAt: at(2) }),
  aResponse({ position: 2, itemId: "roles-ai-plain", correct: true, createdAt: at(3) }),
];
const itemIds = ["roles-ai-plain", "roles-team-plain"];

test("an item that returned says nothing more: the learner had just been told", () => {
  const both = { choice: "both", isRecall: false };
  expect(evidenceIn(anAttempt({ itemIds, responses }))).toEqual([
    { ...both, itemId: "roles-ai-plain", correct: false, certainty: "very", at: at(1), givenAt: at(1) },
    { ...both, itemId: "roles-team-plain", correct: true, certainty: "fairly", at: at(2), givenAt: at(2) },
  ]);
});

test("a retry of missed items says nothing", () => {
  expect(evidenceIn(anAttempt({ scope: "retry", itemIds, responses }))).toEqual([]);
});

test.each(["practice", "review", "check"] as const)("a %s that goes on says what it holds already", (kind) => {
  expect(evidenceIn(anAttempt({ kind, itemIds, responses: responses.slice(0, 1) }))).toHaveLength(1);
});

test("a final says nothing before it is handed in, and then what it ended with, at the time of the hand-in", () => {
  const changed = [responses[0], { ...responses[2], position: 2 }].flatMap((response) =>
    response ? [aResponse(response)] : [],
  );
  const final = anAttempt({ kind: "final", itemIds, responses: changed });
  expect(evidenceIn(final)).toEqual([]);
  const last = { itemId: "roles-ai-plain", choice: "both", correct: true, certainty: "fairly" };
  expect(evidenceIn({ ...final, submittedAt: at(9) })).toEqual([
    { ...last, at: at(9), givenAt: at(3), isRecall: false },
  ]);
});

test("what came after a final's deadline says nothing", () => {
  expect(
    evidenceIn(anAttempt({ kind: "final", itemIds, responses, deadlineAt: at(1), submittedAt: at(9) })),
  ).toMatchObject([{ correct: false }]);
});

test("evidence is gathered by responsibility, over the variants, in time", () => {
  const earlier = anAttempt({
    itemIds: ["roles-ai-case"],
    responses: [aResponse({ itemId: "roles-ai-case", createdAt: at(0) })],
  });
  const gathered = evidenceByResponsibility(course, [anAttempt({ itemIds, responses }), earlier]);
  expect([...gathered].map(([id, evidence]) => [id, ...evidence.map(({ itemId }) => itemId)]).sort()).toEqual([
    ["roles-ai", "roles-ai-case", "roles-ai-plain"],
    ["roles-team", "roles-team-plain"],
  ]);
});

test("items that the course no longer has are left out", () => {
  expect(
    evidenceByResponsibility(course, [anAttempt({ itemIds: ["gone"], responses: [aResponse({ itemId: "gone" })] })]),
  ).toEqual(new Map());
});

test("the order in which attempts are read changes nothing, not even for responses of one moment", () => {
  const anyResponse = fc.record({
    itemId: fc.constantFrom("roles-ai-plain", "roles-ai-case", "roles-ai-angle"),
    correct: fc.boolean(),
    certainty: fc.constantFrom(...certainties, null),
    createdAt: fc.integer({ min: 0, max: 3 }).map(at),
  });
  const twoOrders = fc
    .array(anyResponse, { minLength: 1, maxLength: 6 })
    .map((given) =>
      given.map((response, index) =>
        anAttempt({ id: `${index}`, itemIds: [response.itemId], responses: [aResponse(response)] }),
      ),
    )
    .chain((attempts) =>
      fc.tuple(fc.constant(attempts), fc.shuffledSubarray(attempts, { minLength: attempts.length })),
    );
  fc.assert(
    fc.property(twoOrders, ([attempts, mixed]) => {
      expect(evidenceByResponsibility(course, mixed)).toEqual(evidenceByResponsibility(course, attempts));
    }),
  );
});

test("evidence tells where a responsibility has two variants alone", () => {
  const responsibilities = [2, 3].map((size) => aResponsibility({ id: `of-${size}`, size }));
  const ids = ["of-2-plain", "of-3-plain"];
  const given = ids.map((itemId, position) => aResponse({ position, itemId, createdAt: at(position) }));
  const evidence = evidenceByResponsibility(aCourse({ lessons: [aLesson({ responsibilities })] }), [
    anAttempt({ itemIds: ids, responses: given }),
  ]);
  expect([...evidence.values()].map(([shown]) => shown?.isOfTwo)).toEqual([true, undefined]);
});
