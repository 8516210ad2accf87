import { describe, expect } from "vitest";
import { undoMs } from "@/domain/final";
import { findAttempt } from "@/prisma/attempt";
import type { Db } from "@/prisma/client";
import { handInFinal, undoFinal } from "@/prisma/final";
import { at } from "@/tests/unit/builders";
import { aFinal, choose, chooseAll, course, expectCardsReplayed, handInAt, later } from "./finals";
import { aCohort, aUser, test } from "./rows";

test("a final gets the most generous deadline of the learner's cohorts, and none where one of them has no timer", async ({
  db,
}) => {
  const userId = (await aUser(db)).id;
  const join = async (finalMinutes: number | null, timeFactor: number, leftAt: Date | null = null) => {
    const cohort = await aCohort(db, [{ userId, role: "learner" }]);
    await db.cohort.update({ where: { id: cohort.id }, data: { finalMinutes } });
    await db.membership.updateMany({ where: { cohortId: cohort.id }, data: { timeFactor, leftAt } });
  };
  await join(30, 2);
  await join(40, 1);
  await join(null, 1, at(0));
  const timed = await aFinal(db, { userId });
  expect(timed.deadlineAt).toEqual(at(60));
  await handInFinal(db, timed, handInAt(at(1)));
  await join(null, 1);
  expect((await aFinal(db, { userId, startedAt: at(5) })).deadlineAt).toBeNull();
});

describe("a timed final", () => {
  const timed = async (db: Db) => {
    const userId = (await aUser(db)).id;
    const cohort = await aCohort(db, [{ userId, role: "learner" }]);
    await db.cohort.update({ where: { id: cohort.id }, data: { finalMinutes: 30 } });
    return aFinal(db, { userId });
  };

  test("keeps a response that comes too late and does not count it; the one in time stands", async ({ db }) => {
    const final = await timed(db);
    await chooseAll(db, final, true, at(29));
    expect(await choose(db, final, final.itemIds[0] ?? "", false, at(31))).toMatchObject({ accepted: true });
    await handInFinal(db, final, handInAt(at(90)));
    expect(await findAttempt(db, final)).toMatchObject({
      submittedAt: at(30),
      deadlineAt: at(30),
      responses: [{}, {}, {}, {}],
    });
    expect(await db.certificate.findFirst({ where: { attemptId: final.id } })).toMatchObject({
      raw: 3,
      issuedAt: later(at(90), undoMs),
    });
    await expectCardsReplayed(db, final);
  });

  test("ends at its deadline: a hand-in long after can't be undone", async ({ db }) => {
    const final = await timed(db);
    await handInFinal(db, final, handInAt(at(90)));
    expect(await undoFinal(db, final, { course, now: at(90) })).toEqual({ accepted: false, refusal: "too-late" });
  });
});
