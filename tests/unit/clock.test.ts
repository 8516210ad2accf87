import fc from "fast-check";
import { expect, test } from "vitest";
import { quizKinds } from "@/domain/attempt";
import { completedAt, nextCheck, openCheck } from "@/domain/check";
import { certainties } from "@/domain/choice";
import { dayMs, timeAfter } from "@/domain/day";
import { unmendedErrors } from "@/domain/diagnosis";
import { handIn, isOverdue, isTellable, undoHandIn } from "@/domain/final";
import { recallForecast } from "@/domain/forecast";
import { isSolid, learnFrom, masteryIn, masteryOf, noKnowledge } from "@/domain/mastery";
import { metFrom } from "@/domain/met";
import { reminderFor, reminderKinds } from "@/domain/reminder";
import { heldAfter } from "@/domain/retention";
import { reasonFor, reviewedOn, reviewItems, reviewPlan } from "@/domain/review";
import { rhythmOf } from "@/domain/rhythm";
import { cardOf, recallAt, reviewed } from "@/domain/schedule";
import { standBefore } from "@/domain/shown";
import { tellableKnown } from "@/domain/tellable-known";
import { aCard, aCourse, anAttempt, anEvidence, anItem, aResponse } from "./builders";

const zone = "Asia/Ho_Chi_Minh";
const course = aCourse();
const itemIds = ["roles-ai-plain", "roles-team-plain", "roles-systems-plain"];

/** Around a midnight in UTC, seconds to months off, in any order: a clock may be put back by any of it. */
const time = fc
  .oneof(
    fc.integer({ min: -5000, max: 5000 }),
    fc.integer({ min: -2 * dayMs, max: 2 * dayMs }),
    fc.integer({ min: -100 * dayMs, max: 100 * dayMs }),
  )
  .map((ms) => new Date(Date.UTC(2026, 5, 15) + ms));
const someEvidence = fc
  .record({
    itemId: fc.constantFrom("a", "b"),
    correct: fc.boolean(),
    certainty: fc.constantFrom(...certainties, null),
    at: time,
  })
  .map((changes) => anEvidence(changes));
const someResponse = (position: number) =>
  fc
    .record({ correct: fc.boolean(), certainty: fc.constantFrom(...certainties, null), createdAt: time })
    .map((changes) => aResponse({ ...changes, position, itemId: itemIds[position] ?? "" }));
const someAttempt = fc
  .record({
    kind: fc.constantFrom(...quizKinds),
    quizId: fc.constantFrom("roles", "check-30"),
    startedAt: time,
    submittedAt: fc.option(time),
    deadlineAt: fc.option(time),
    responses: fc.tuple(someResponse(0), someResponse(1), someResponse(2)),
  })
  .map((changes) => anAttempt({ ...changes, itemIds }));
const someAttempts = fc.array(someAttempt, { maxLength: 6 });

test("a response dated two seconds before the card's last one, over midnight in UTC, is taken as given in that moment", () => {
  const last = new Date("2026-01-06T00:00:04Z");
  const card = reviewed(
    "lead-team",
    aCard({ lastReviewedAt: last, dueAt: last }),
    anEvidence({ at: new Date("2026-01-05T23:59:58Z") }),
  );
  expect(card).toEqual(reviewed("lead-team", aCard({ lastReviewedAt: last, dueAt: last }), anEvidence({ at: last })));
});

test("a learner's time goes on from the latest fact where the clock was put back or stands, and is the clock's otherwise", () => {
  const now = new Date(10_000);
  expect([null, new Date(9999), now, new Date(12_000)].map((latest) => timeAfter(latest, now).getTime())).toEqual([
    10_000, 10_000, 10_001, 12_001,
  ]);
});

test("responses in any order of time leave a card that is due a day after its last or later, and never reviewed before that", () => {
  fc.assert(
    fc.property(fc.array(someEvidence, { minLength: 1, maxLength: 12 }), (evidence) => {
      const card = cardOf("lead-team", evidence) ?? aCard();
      expect(card.lastReviewedAt.getTime()).toBe(Math.max(...evidence.map(({ at }) => at.getTime())));
      expect(card.dueAt.getTime()).toBeGreaterThanOrEqual(card.lastReviewedAt.getTime() + dayMs);
      expect(Object.values(card).filter((value) => typeof value === "number" && !(value >= 0))).toEqual([]);
      expect(card.reps).toBe(evidence.length);
    }),
  );
});

test("recall is a probability at any time, before the last review too", () => {
  fc.assert(
    fc.property(fc.array(someEvidence, { minLength: 1, maxLength: 4 }), time, (evidence, at) => {
      const recall = recallAt(cardOf("lead-team", evidence) ?? aCard(), at);
      expect(recall > 0 && recall <= 1).toBe(true);
    }),
  );
});

test("no order of times makes right responses less than sixteen hours apart two occasions", () => {
  fc.assert(
    fc.property(fc.array(someEvidence, { maxLength: 12 }), time, (evidence, now) => {
      const knowledge = evidence.reduce(learnFrom, noKnowledge);
      const right = evidence.filter(({ correct }) => correct).map(({ at }) => at.getTime());
      if (Math.max(...right) - Math.min(...right) < dayMs / 1.5) expect(isSolid(knowledge)).toBe(false);
      expect(masteryOf("lead-team", evidence, now, zone).responses).toBe(evidence.length);
    }),
  );
});

test("every rule that takes times gives an answer for attempts whose times run backwards, the same in whatever order they are read", () => {
  const conclusions = (attempts: Parameters<typeof tellableKnown>[1], now: Date) => {
    const completed = completedAt(course, attempts);
    const known = tellableKnown(course, attempts, now);
    const cards = known.map(({ card }) => card);
    const reminders = attempts.map(({ startedAt, submittedAt }) => ({
      kind: reminderKinds[0],
      claimedAt: startedAt,
      sentAt: submittedAt,
    }));
    return {
      mastery: masteryIn(course, attempts, now, zone),
      plan: reviewPlan(cards, reviewedOn(attempts, now, zone), now, zone),
      items: reviewItems(course, cards, metFrom(known, attempts), 1),
      reasons: known.map((one) => reasonFor(anItem(), standBefore(one, now) ?? null, now, zone)),
      check: [openCheck(completed, attempts, now), nextCheck(completed, now)],
      held: heldAfter(known, 30),
      forecast: recallForecast(known.flatMap(({ shown }) => shown.recalls)),
      rhythm: rhythmOf(
        attempts.map(({ startedAt }) => startedAt),
        now,
        zone,
      ),
      errors: unmendedErrors(course, known).length,
      reminder: reminderFor(
        { wantsReminders: true, lastActivityAt: now, dueCards: cards.length, openCheck: null, reminders },
        now,
        zone,
      ),
    };
  };
  fc.assert(
    fc.property(someAttempts, time, (attempts, now) => {
      expect(conclusions(attempts.toReversed(), now)).toEqual(conclusions(attempts, now));
    }),
  );
});

test("a final is handed in, withheld and taken back by one and the same time, wherever that lies", () => {
  fc.assert(
    fc.property(someAttempt, time, time, (attempt, handedInAt, now) => {
      const open = { ...attempt, kind: "final" as const, submittedAt: null };
      const handedIn = handIn(open, handedInAt);
      if (!handedIn.accepted) throw new Error("An open final was not handed in.");
      const { submittedAt } = handedIn.value;
      expect(submittedAt).toEqual(isOverdue(open, handedInAt) ? open.deadlineAt : handedInAt);
      expect(undoHandIn(handedIn.value, now).accepted).toBe(!isTellable(handedIn.value, now));
    }),
  );
});
