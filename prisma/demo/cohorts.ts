import { dayMs, instantAt, shownAt } from "@/domain/day";
import type { Tx } from "@/prisma/client";
import { present } from "./editions";
import { madeUpInvitations, type TokenOf } from "./invitations";
import type { MadeUpPeople } from "./made-up-people";
import { demoLearner, demoLearners } from "./people";

const timeZone = "Asia/Ho_Chi_Minh";

/** Who got until later: the learner to sign in as, and some who were behind. */
const extended = [demoLearner, ...demoLearners.slice(1, 5).map(({ email }) => email)];

/** The larger cohort, with a date that has passed, and the smaller one of Gia Lai, without. */
export async function seedCohorts(tx: Tx, people: MadeUpPeople, { now, tokenOf }: { now: Date; tokenOf: TokenOf }) {
  const { manager, coManager, learner, learners, newcomers, highlanders, leavers } = people;
  const daysAgo = (days: number) => new Date(now.getTime() - days * dayMs);
  const atFive = (days: number) => instantAt(shownAt(daysAgo(days), timeZone).day, "17:00", timeZone);
  const cohortId = await seedCohort(tx, {
    name: "Nhóm mẫu",
    managerId: manager.id,
    members: [
      { userId: coManager.id, role: "manager", joinedAt: daysAgo(40) },
      ...[...learners, learner, ...leavers].map(({ user }) => ({
        userId: user.id,
        joinedAt: daysAgo(57),
        dueAt: extended.includes(user.email) ? atFive(-12) : null,
      })),
      ...newcomers.map(({ id }, index) => ({
        userId: id,
        ...(index === 0 ? { joinedAt: daysAgo(3), dueAt: atFive(-12) } : { joinedAt: daysAgo(57) }),
      })),
    ],
  });
  await tx.assignment.create({
    data: { cohortId, dueAt: atFive(16), timeZone, updatedAt: daysAgo(50) },
    select: { cohortId: true },
  });
  await tx.invitation.createMany({ data: madeUpInvitations({ cohortId, managerId: manager.id, now, tokenOf }) });
  await seedCohort(tx, {
    name: "Nhóm Gia Lai",
    managerId: manager.id,
    members: highlanders.map(({ user }) => ({ userId: user.id, joinedAt: daysAgo(85) })),
  });
}

type Member = { userId: string; joinedAt: Date; role?: "manager"; dueAt?: Date | null };

/** A cohort that one manager made a day before the first of the others came; gives its id. */
async function seedCohort(
  tx: Tx,
  { name, managerId, members }: { name: string; managerId: string; members: readonly Member[] },
): Promise<string> {
  const createdAt = new Date(Math.min(...members.map(({ joinedAt }) => joinedAt.getTime())) - dayMs);
  const { id } = await tx.cohort.create({
    data: { name, courseId: present.course.id, createdAt },
    select: { id: true },
  });
  const maker = { userId: managerId, role: "manager" as const, joinedAt: createdAt };
  await tx.membership.createMany({
    data: [maker, ...members.map((member) => ({ role: "learner" as const, ...member }))].map((member) => ({
      ...member,
      cohortId: id,
    })),
  });
  return id;
}
