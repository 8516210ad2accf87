import { expect } from "vitest";
import { lessonItems } from "@/domain/course";
import { tellingResponses } from "@/domain/evidence";
import { undoMs } from "@/domain/final";
import { isToldToManager } from "@/domain/pretest";
import { scoreAttempt } from "@/domain/score";
import { findAttempts } from "@/prisma/attempt";
import { countChosen } from "@/prisma/chosen";
import type { Db } from "@/prisma/client";
import { countResponsesTo, countTold, listResponsesTo, listTold } from "@/prisma/told-attempts";
import { at } from "@/tests/unit/builders";
import { aGiven, aMixedCohort, course, courseId, write } from "./item-cohort";
import { test as base } from "./rows";

const [itemId = "", other = ""] = course.lessons.flatMap(lessonItems).map(({ id }) => id);

/** A mixed cohort in which each has a pretest with a response changed, and one a final that can be taken back and the landing page's item. */
async function aCohortWithPretests(db: Db) {
  const { made, ref, now: editionId, end } = await aMixedCohort(db, 8);
  const learners = [...new Set(made.map(({ userId }) => userId))];
  const whole = { editionId, itemIds: [itemId, other], startedAt: at(-60) };
  for (const userId of learners)
    await write(db, {
      ...{ ...whole, userId, kind: "pretest", quizId: "pretest" },
      responses: [aGiven(itemId, 0), aGiven(itemId, 2, { choice: "second", correct: false })],
    });
  await db.attempt.updateMany({ where: { kind: "pretest" }, data: { submittedAt: at(-30) } });
  const [userId = ""] = learners;
  await write(db, { ...whole, userId, quizId: "sample", responses: [aGiven(itemId, 0)] });
  const submittedAt = new Date(end.getTime() - undoMs / 2);
  await db.attempt.deleteMany({ where: { userId, kind: "final" } });
  const sealed = { ...whole, userId, kind: "final", quizId: "final", startedAt: at(0), submittedAt } as const;
  await write(db, { ...sealed, responses: [aGiven(itemId, 0)] });
  return { ref, end, learners };
}

const test = base.extend("cohort", { scope: "file" }, ({ db }) => aCohortWithPretests(db));

test.for([true, false])(
  "what a manager is told of a learner's attempts is what the rule says, with its score (own: %s)",
  async (isOwn, { db, cohort }) => {
    for (const userId of cohort.learners) {
      const asking = { now: cohort.end, isOwn };
      const all = await findAttempts(db, { userId, courseId });
      const told = all.filter((attempt) => isToldToManager(attempt, asking)).toReversed();
      const listed = await listTold(db, { userId, courseId }, asking, 1);
      expect(listed.map(({ id, raw, max }) => ({ id, raw, max }))).toEqual(
        told.map((attempt) => ({ id: attempt.id, ...scoreAttempt(attempt) })),
      );
      expect(await countTold(db, { userId, courseId }, asking)).toBe(told.length);
      const given = told.flatMap(({ responses }) => responses.filter((response) => response.itemId === itemId));
      const responses = await listResponsesTo(db, { userId, courseId }, asking, { itemIds: [itemId], page: 1 });
      expect(responses.map(({ id }) => id).sort()).toEqual(given.map(({ id }) => id).sort());
      expect(responses.map((one) => one.at.getTime())).toEqual(
        responses.map((one) => one.at.getTime()).toSorted((a, b) => b - a),
      );
      expect(await countResponsesTo(db, { userId, courseId }, asking, [itemId])).toBe(given.length);
    }
  },
);

test("a pretest whose response was changed scores by the last one", async ({ db, cohort }) => {
  const [userId = ""] = cohort.learners;
  const pretest = await db.attempt.findFirst({ where: { userId, kind: "pretest" }, select: { raw: true } });
  expect(pretest?.raw).toBe(0);
});

test.for(["cohort", "learner"] as const)(
  "what a %s chose is counted as the responses that show knowledge are",
  async (whose, { db, cohort }) => {
    const [, userId = ""] = cohort.learners;
    const learners = whose === "cohort" ? cohort.learners : [userId];
    const counts = new Map<string, number>();
    for (const id of learners)
      for (const attempt of await findAttempts(db, { userId: id, courseId })) {
        if (!isToldToManager(attempt, { now: cohort.end, isOwn: true })) continue;
        for (const { itemId: item, choice, correct } of tellingResponses(attempt)) {
          const key = [attempt.editionId, item, choice, correct].join(" ");
          counts.set(key, (counts.get(key) ?? 0) + 1);
        }
      }
    const asked = whose === "cohort" ? { cohortId: cohort.ref.cohortId } : { userId };
    const rows = await countChosen(db, asked, { courseId, now: cohort.end });
    expect(new Map(rows.map((row) => [[row.editionId, row.itemId, row.choice, row.correct].join(" "), row.n]))).toEqual(
      counts,
    );
    const some = await countChosen(db, asked, { courseId, now: cohort.end, itemIds: [itemId] });
    expect(some.length).toBeGreaterThan(0);
    expect(some).toEqual(expect.arrayContaining(rows.filter((row) => row.itemId === itemId)));
  },
);
