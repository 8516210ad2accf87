import { randomUUID } from "node:crypto";
import { describe, expect, vi } from "vitest";
import { handIn, respondInFinal, undoHandIn } from "@/app/[locale]/learn/[course]/final/actions";
import { saveFinalMinutes, saveTimeFactor } from "@/app/[locale]/manage/[cohort]/final/actions";
import { POST as respond } from "@/app/api/v1/attempts/[attempt]/responses/route";
import { lateCount } from "@/domain/final";
import { scoreAttempt } from "@/domain/score";
import type { Db } from "@/prisma/client";
import { openFinal, readFinals } from "@/school/final";
import { appOrigin } from "@/school/origin";
import { course, edition } from "@/tests/first-course";
import { accepted } from "./accepted";
import { form } from "./form";
import { ask, outcomeOf, people, test } from "./people";
import { ownerNow } from "./request";

vi.mock("next/headers", () => import("./request"));

const post = (body: object) =>
  new Request(`${appOrigin.origin}/api/v1/it`, {
    method: "POST",
    headers: { origin: appOrigin.origin, "content-type": "application/json", "x-owner": ownerNow() },
    body: JSON.stringify(body),
  });

const strangers = people.filter((person) => !["nobody", "guest", "manager"].includes(person));

test("a response to a final is stored, and neither it nor its refusals tell a verdict", async ({ db, world }) => {
  await ask(db, world, "peer");
  const final = await accepted(openFinal(world.peer.id, { course, edition }));
  const [first = "", second = ""] = final.itemIds;
  const bodies = [
    { itemId: first, position: 0, choice: "first" },
    { itemId: first, position: 0, choice: "both" },
    { itemId: second, position: 5, choice: "first" },
  ];
  const rest = { certainty: "guess", durationMs: 1, locale: "vi" };
  const replies: [number, unknown][] = [];
  for (const body of bodies) {
    const reply = await respond(post({ ...rest, ...body, responseId: randomUUID() }), {
      params: Promise.resolve({ attempt: final.id }),
    });
    replies.push([reply.status, await reply.json()]);
  }
  expect(replies).toEqual([
    [200, null],
    [409, { refusal: "position-taken", standing: null }],
    [409, { refusal: "out-of-order", standing: null }],
  ]);
  expect(await db.response.count({ where: { attemptId: final.id } })).toBe(1);
});

test("a final whose time is up is handed in at the next visit, dated at its deadline, with what came late marked", async ({
  db,
  world,
}) => {
  const final = await accepted(openFinal(world.manager.id, { course, edition }));
  const deadlineAt = new Date(Date.now() - 60_000);
  await db.attempt.update({
    where: { id: final.id },
    data: { startedAt: new Date(deadlineAt.getTime() - 60_000), deadlineAt },
  });
  await ask(db, world, "manager");
  const fields = {
    attemptId: final.id,
    responseId: randomUUID(),
    position: "0",
    itemId: final.itemIds[0] ?? "",
    choice: "both",
    certainty: "guess",
  };
  expect(await outcomeOf(() => respondInFinal(form({ course: course.id, question: "1", ...fields })))).toBe(
    `/learn/caio-cto/final/${final.id}?said=uncounted`,
  );
  const [handedIn] = await readFinals(world.manager.id, course);
  expect(handedIn).toMatchObject({ id: final.id, submittedAt: deadlineAt, responses: [{ choice: "both" }] });
  expect(handedIn && [lateCount(handedIn), scoreAttempt(handedIn)]).toEqual([1, { raw: 0, max: 24 }]);
  expect(await readFinals(world.manager.id, course)).toEqual([handedIn]);
});

test.for(["peer", "manager"] as const)(
  "another learner's final can't be handed in or taken back by a %s",
  async (person, { db, world }) => {
    await ask(db, world, person);
    expect(await outcomeOf(() => handIn(form({ course: course.id, attempt: world.final.id })))).toBe("none");
    expect(await outcomeOf(() => undoHandIn(form({ course: course.id, attempt: world.final.id })))).toBe("none");
    expect(await db.attempt.count({ where: { id: world.final.id, submittedAt: null } })).toBe(0);
  },
);

test.for(strangers)(
  "to the cohort's %s there is no timer to set and no learner to give more time",
  async (person, { db, world }) => {
    await ask(db, world, person);
    expect(await outcomeOf(() => saveFinalMinutes(null, form({ cohort: world.cohort.id, minutes: "30" })))).toBe(
      "none",
    );
    expect(
      await outcomeOf(() => saveTimeFactor(form({ cohort: world.cohort.id, learner: world.learner.id, factor: "2" }))),
    ).toBe("none");
    expect(await db.cohort.findUnique({ where: { id: world.cohort.id } })).toMatchObject({ finalMinutes: null });
    expect(await db.membership.count({ where: { timeFactor: { not: 1 } } })).toBe(0);
  },
);

describe("a manager's settings of the final", () => {
  const timerOf = async (db: Db, cohortId: string) =>
    (await db.cohort.findUniqueOrThrow({ where: { id: cohortId } })).finalMinutes;

  test("set the cohort's minutes and take them away, and are noted", async ({ db, world }) => {
    await ask(db, world, "manager");
    const { id } = world.cohort;
    expect(await outcomeOf(() => saveFinalMinutes(null, form({ cohort: id, minutes: "45" })))).toBe(
      `/manage/${id}?said=timer-saved#final`,
    );
    expect(await timerOf(db, id)).toBe(45);
    for (const minutes of ["4", "601", "7.5", "x", "-9"]) {
      expect(await outcomeOf(() => saveFinalMinutes(null, form({ cohort: id, minutes })))).toBe("bad-minutes");
    }
    expect(await timerOf(db, id)).toBe(45);
    await outcomeOf(() => saveFinalMinutes(null, form({ cohort: id, minutes: "" })));
    expect(await timerOf(db, id)).toBeNull();
    const noted = await db.auditEntry.findMany({
      where: { actorId: world.manager.id, action: "final-timer-set", subject: id },
      orderBy: { createdAt: "asc" },
    });
    expect(noted.map(({ detail }) => detail)).toEqual([{ minutes: 45 }, { minutes: "none" }]);
  });

  test("give a learner of the cohort more time, by the known factors alone", async ({ db, world }) => {
    await ask(db, world, "manager");
    const { cohort, peer } = world;
    expect(await outcomeOf(() => saveTimeFactor(form({ cohort: cohort.id, learner: peer.id, factor: "1.25" })))).toBe(
      `/manage/${cohort.id}/learners/${peer.id}?said=time-saved#final`,
    );
    expect(await outcomeOf(() => saveTimeFactor(form({ cohort: cohort.id, learner: peer.id, factor: "9" })))).toBe(
      "none",
    );
    expect(
      await outcomeOf(() => saveTimeFactor(form({ cohort: cohort.id, learner: world.formerLearner.id, factor: "2" }))),
    ).toBe("none");
    expect(
      await db.membership.findMany({ where: { timeFactor: { not: 1 } }, select: { userId: true, timeFactor: true } }),
    ).toEqual([{ userId: peer.id, timeFactor: 1.25 }]);
    await outcomeOf(() => saveTimeFactor(form({ cohort: cohort.id, learner: peer.id, factor: "1" })));
    expect(await db.auditEntry.count({ where: { action: "time-factor-set", subject: peer.id } })).toBe(2);
  });
});
