import fc from "fast-check";
import { expect, test } from "vitest";
import { type Attempt, currentItemId, remainingItemIds } from "@/domain/attempt";
import { certainties, choices } from "@/domain/choice";
import { nextPosition, type ResponseInput, respond } from "@/domain/respond";
import { anAttempt, anItem, at } from "./builders";
import { anyPattern, anySet, aStart, itemsNamed, play, playToTheEnd } from "./play";

const anInput = (changes: Partial<ResponseInput> = {}): ResponseInput => ({
  id: "sent-once",
  position: 0,
  itemId: "a",
  choice: "first",
  certainty: "fairly",
  durationMs: 900,
  ...changes,
});

const items = itemsNamed("a", "b", "c", "d");
const [first, second] = items;
const refused = (refusal: string) => ({ accepted: false, refusal });

test("a response to the item asked is recorded as it was given, with the server's time and whether it was right", () => {
  const input = anInput({ choice: "first", certainty: "very" });
  expect(respond(aStart(items), anItem({ id: "a", key: "first" }), input, at(5))).toEqual({
    accepted: true,
    value: { response: { ...input, correct: true, createdAt: at(5) }, repeated: false, finishes: false },
  });
});

test("a choice other than the key is recorded as wrong", () => {
  expect(respond(aStart(items), anItem({ id: "a", key: "both" }), anInput({ choice: "first" }), at(5))).toMatchObject({
    value: { response: { correct: false } },
  });
});

test("where certainty is switched off, a response is recorded without it", () => {
  expect(respond(aStart(items), first, anInput({ certainty: null }), at(5))).toMatchObject({
    value: { response: { certainty: null } },
  });
});

test("the same response sent again is answered with the stored one, at any later time", () => {
  fc.assert(
    fc.property(anySet, anyPattern, fc.nat(), (set, pattern, pick) => {
      const { attempt } = playToTheEnd(set, pattern);
      const stored = attempt.responses[pick % attempt.responses.length];
      if (!stored) throw new Error("The attempt has no response.");
      const again = { ...stored, id: "sent-again", durationMs: 1 };
      expect(respond(attempt, undefined, again, at(600))).toEqual({
        accepted: true,
        value: { response: stored, repeated: true, finishes: false },
      });
    }),
  );
});

test("a response sent again after the attempt was submitted is answered with the stored one", () => {
  const attempt = { ...play(items, [true]).attempt, submittedAt: at(2) };
  expect(respond(attempt, first, anInput(), at(3))).toMatchObject({
    accepted: true,
    value: { response: attempt.responses[0], repeated: true },
  });
});

test.each<[string, Partial<ResponseInput>]>([
  ["another choice", { choice: "both" }],
  ["another certainty", { certainty: "very" }],
  ["no certainty", { certainty: null }],
  ["another item", { itemId: "b" }],
])("the first response at a position stands: %s is refused", (_, change) => {
  const { attempt } = play(items, [true]);
  expect(respond(attempt, first, anInput(change), at(3))).toEqual(refused("position-taken"));
});

test("nothing new is recorded once the attempt is submitted", () => {
  const attempt = { ...play(items, [true]).attempt, submittedAt: at(2) };
  expect(respond(attempt, second, anInput({ position: 1, itemId: "b" }), at(3))).toEqual(refused("already-submitted"));
});

test.each([-1, 0.5, 2, 99])("position %d is refused when position 1 is next", (position) => {
  const { attempt } = play(items, [true]);
  expect(respond(attempt, second, anInput({ position, itemId: "b" }), at(3))).toEqual(refused("out-of-order"));
});

test("an item of the set that was not asked yet may be answered ahead of its turn, as without network", () => {
  const outcome = respond(aStart(items), second, anInput({ itemId: "b" }), at(3));
  expect(outcome).toMatchObject({ accepted: true, value: { repeated: false } });
  expect(
    remainingItemIds({ kind: "practice", itemIds: ["a", "b", "c"], responses: [{ itemId: "b", correct: true }] }),
  ).toEqual(["a", "c"]);
});

test("a missed item can't be answered again before it returns", () => {
  const { attempt } = play(items, [false]);
  expect(respond(attempt, first, anInput({ position: 1 }), at(3))).toEqual(refused("unknown-item"));
});

test("an item from outside the set is refused", () => {
  expect(respond(aStart(items), anItem({ id: "stranger" }), anInput({ itemId: "stranger" }), at(3))).toEqual(
    refused("unknown-item"),
  );
});

test("an item that the edition does not hold is refused", () => {
  expect(respond(aStart(items), undefined, anInput(), at(3))).toEqual(refused("unknown-item"));
});

test("a response is never marked by another item's key", () => {
  expect(respond(aStart(items), first, anInput({ itemId: "b" }), at(3))).toEqual(refused("unknown-item"));
});

test("in whatever state an attempt is, only the next position takes a new response, to the item asked now or one not asked yet", () => {
  const anyInput = fc.record({
    id: fc.uuid(),
    position: fc.integer({ min: -1, max: 12 }),
    itemId: fc.constantFrom("a", "b", "c", "d", "stranger"),
    choice: fc.constantFrom(...choices),
    certainty: fc.constantFrom(...certainties, null),
    durationMs: fc.constant(900),
  });
  fc.assert(
    fc.property(anyPattern, fc.constantFrom(null, at(90)), anyInput, (pattern, submittedAt, input) => {
      const attempt = { ...play(items, pattern.slice(0, 8)).attempt, submittedAt };
      const item = items.find(({ id }) => id === input.itemId);
      const isNew =
        attempt.itemIds.includes(input.itemId) && !attempt.responses.some(({ itemId }) => itemId === input.itemId);
      const isAsked =
        input.position === attempt.responses.length &&
        !submittedAt &&
        (isNew || input.itemId === currentItemId(attempt));
      const outcome = respond(attempt, item, input, at(95));
      expect(outcome.accepted && !outcome.value.repeated).toBe(isAsked);
    }),
  );
});

const aFinal = (): Attempt => anAttempt({ kind: "final", itemIds: items.map(({ id }) => id) });

/** The attempt after each delivery in turn, whether it was taken or refused; `createdAt` counts the deliveries. */
function deliver(start: Attempt, deliveries: readonly ResponseInput[]): Attempt {
  let attempt = start;
  for (const [index, input] of deliveries.entries()) {
    const item = items.find(({ id }) => id === input.itemId);
    const outcome = respond(attempt, item, input, at(index));
    if (outcome.accepted && !outcome.value.repeated)
      attempt = { ...attempt, responses: [...attempt.responses, outcome.value.response] };
  }
  return attempt;
}

test("a final takes its items in any order, and is never finished by a response", () => {
  const third = anInput({ id: "1", position: 2, itemId: "c" });
  const firstOne = anInput({ id: "2", position: 0, itemId: "a" });
  const attempt = deliver(aFinal(), [third, firstOne, anInput({ id: "3", position: 1, itemId: "b" })]);
  expect(attempt.responses.map(({ position }) => position)).toEqual([2, 0, 1]);
  expect(respond(attempt, items[3], anInput({ id: "4", position: 3, itemId: "d" }), at(9))).toMatchObject({
    accepted: true,
    value: { finishes: false },
  });
});

test("in a final a choice is changed by a response a whole set further on", () => {
  const attempt = deliver(aFinal(), [anInput({ position: 0 })]);
  expect([nextPosition(attempt, "a"), nextPosition(attempt, "b")]).toEqual([4, 1]);
  expect(respond(attempt, first, anInput({ position: 4, choice: "second" }), at(2))).toMatchObject({
    accepted: true,
    value: { response: { correct: false } },
  });
  expect(respond(attempt, first, anInput({ position: 0, choice: "second" }), at(2))).toEqual(refused("position-taken"));
});

test("a final refuses an item that is not its own", () => {
  expect(respond(aFinal(), anItem({ id: "stranger" }), anInput({ itemId: "stranger", position: -1 }), at(3))).toEqual(
    refused("unknown-item"),
  );
});

/** Deliveries of a practice as it was played, or of a final with changes; and the same in any order, any number of times. */
const practised = anyPattern.map((pattern) => ({ start: aStart(items), sent: play(items, pattern).attempt.responses }));
const handedIn = fc
  .array(fc.record({ itemId: fc.constantFrom("a", "b", "c", "d"), choice: fc.constantFrom(...choices) }), {
    maxLength: 10,
  })
  .map((chosen) => ({
    start: aFinal(),
    sent: chosen.reduce<Attempt>(
      (attempt, one, index) =>
        deliver(attempt, [anInput({ ...one, id: `${index}`, position: nextPosition(attempt, one.itemId) })]),
      aFinal(),
    ).responses,
  }));

test("however often and in whatever order responses arrive, an outbox that sends again what was refused stores the same", () => {
  const sitting = fc.oneof(practised, handedIn).chain(({ start, sent }) => {
    const astray = sent.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...sent), { maxLength: 20 });
    return fc.record({ start: fc.constant(start), sent: fc.constant(sent), astray });
  });
  const stored = ({ responses }: Attempt) =>
    responses.map(({ createdAt: _, ...response }) => response).sort((a, b) => a.position - b.position);
  fc.assert(
    fc.property(sitting, ({ start, sent, astray }) => {
      expect(stored(deliver(start, [...astray, ...sent, ...astray]))).toEqual(stored(deliver(start, sent)));
      expect(stored(deliver(start, sent))).toHaveLength(sent.length);
    }),
  );
});
