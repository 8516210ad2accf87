import { randomUUID } from "node:crypto";
import { sessionLifetimeMs } from "@/domain/account";
import { keepArticle } from "@/prisma/article";
import type { Db } from "@/prisma/client";
import { recordResponse } from "@/prisma/response";
import type { Role } from "./access-matrix";
import { test as base, practiceOf, signedIn, type World } from "./people";
import { setRequest } from "./request";
import { aDelivery, aUser } from "./rows";

export type Peopled = World &
  Record<"otherLearner" | "coManager", { id: string }> & {
    otherAttempt: { id: string };
    otherArticle: { id: string };
  };

/** Gives each test the world with a learner of another cohort, a second manager of the cohort, another attempt and another article. */
export const test = base.extend("peopled", { scope: "file" }, async ({ db, world }): Promise<Peopled> => {
  const [otherLearner, coManager] = await Promise.all([aUser(db), aUser(db, { role: "manager" })]);
  await db.membership.create({
    data: { userId: otherLearner.id, cohortId: world.otherCohort.id, role: "learner" },
  });
  await db.membership.create({ data: { userId: coManager.id, cohortId: world.cohort.id, role: "manager" } });
  const otherAttempt = await practiceOf(world.peer.id, "background");
  const otherArticle = await keepArticle(db, {
    file: "b.txt",
    bytes: new Uint8Array([98]),
    broughtById: coManager.id,
  });
  const peopled = { ...world, otherLearner, coManager, otherAttempt, otherArticle };
  const first = aDelivery({ itemId: world.attempt.itemIds[0] ?? "", position: 0 });
  await recordResponse(db, { id: world.attempt.id, userId: world.learner.id }, first, new Date());
  await restore(db, peopled);
  return peopled;
});

/** Puts back what those who are let in may have changed, so that the next one finds it. */
export async function restore(db: Db, { cohort, learner, manager, coManager }: Peopled) {
  const now = new Date();
  await db.membership.updateMany({
    where: { cohortId: cohort.id, userId: { in: [learner.id, manager.id, coManager.id] } },
    data: { leftAt: null },
  });
  await db.cohort.update({ where: { id: cohort.id }, data: { archivedAt: null } });
  await db.user.update({ where: { id: learner.id }, data: { role: "learner", isOperator: false, closedAt: null } });
  const dueAt = new Date(now.getTime() + sessionLifetimeMs);
  const due = { dueAt, timeZone: "Asia/Ho_Chi_Minh", updatedAt: now };
  await db.assignment.upsert({
    where: { cohortId: cohort.id },
    create: { cohortId: cohort.id, ...due },
    update: due,
    select: { cohortId: true },
  });
}

/** Makes the next requests those of somebody in the role. */
export const asked = async (db: Db, world: Peopled, role: Role) =>
  setRequest(role === "nobody" ? undefined : await signedIn(db, world[role].id), "/the-address");

/** Everything of other people's that an act could change, in one word. */
export async function digest(db: Db): Promise<string> {
  const tables = ["attempts", "responses", "memberships", "cohorts", "invitations", "certificates", "rosters"];
  const more = ["assignments", "lesson_readings", "drafts", "draft_changes", "articles", "doubts", "regrades"];
  const of = [...tables, ...more].map((table) => `select t::text as row from ${table} t`);
  const users = "select (to_jsonb(t) - 'last_seen_at')::text as row from users t";
  const [found] = await db.$queryRawUnsafe<{ digest: string }[]>(
    `select md5(string_agg(row, '' order by row)) as digest from (${[...of, users].join(" union all ")}) rows`,
  );
  return found?.digest ?? "";
}

/** What makes a request complete that the table of requests sends without. */
export const complete = ({ attempt, final }: World): Record<string, object> => {
  const chosen = { choice: "both", certainty: "guess", responseId: randomUUID(), position: "0" };
  return {
    "_quiz/actions.ts respondByForm": { ...chosen, itemId: attempt.itemIds[0] },
    "learn/[course]/final/actions.ts respondInFinal": { ...chosen, itemId: final.itemIds[0] },
    "learn/[course]/pretest/actions.ts respondInPretest": { ...chosen, itemId: final.itemIds[0] },
  };
};
