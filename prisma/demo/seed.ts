import { dayMs } from "@/domain/day";
import { noticeVersion } from "@/domain/notice";
import type { Db, Tx } from "@/prisma/client";
import { keepEdition } from "@/prisma/edition";
import { newToken } from "@/prisma/token";
import { seedCohorts } from "./cohorts";
import { madeUpDoubts, mendedDoubt } from "./doubts";
import { former, present } from "./editions";
import type { TokenOf } from "./invitations";
import { type MadeUpPeople, madeUpPeople } from "./made-up-people";
import { demoHighlanders, demoLearners, demoManager, demoNewcomers } from "./people";
import { madeUpRegrades } from "./regrade";
import { storeWeeks } from "./store";

/** In milliseconds: on a busy machine some thousand rows take their time. */
const transactionLimits = { maxWait: 10_000, timeout: 60_000 };

/** Without a way to make the tokens of its links as the server does, nobody can look those links up. */
type Seeding = { passwordHash: string; now: Date; tokenOf?: TokenOf };

/**
 * Fills an empty database with two cohorts of made-up people in which every state can be seen, their managers, and a learner to
 * sign in as who has learned for three weeks; one that has them stays as it is. All of them get the one password.
 */
export async function seedDemo(
  db: Db,
  { passwordHash, now, tokenOf = newToken }: Seeding,
): Promise<{ learners: number; seeded: boolean }> {
  const learners = [...demoLearners, ...demoNewcomers, ...demoHighlanders].length;
  if (await db.user.findUnique({ where: { email: demoManager }, select: { id: true } }))
    return { learners, seeded: false };
  const people = madeUpPeople(passwordHash, now);
  await db.$transaction((tx) => store(tx, people, { now, tokenOf }), transactionLimits);
  return { learners, seeded: true };
}

async function store(tx: Tx, people: MadeUpPeople, { now, tokenOf }: { now: Date; tokenOf: TokenOf }) {
  const { manager, coManager, learner, learners, newcomers, highlanders, leavers } = people;
  const answering = { managerId: manager.id, now };
  const weeks = [...learners, learner, ...highlanders, ...leavers].map(({ user, ...done }) => ({
    ...done,
    user,
    userId: user.id,
  }));
  for (const [edition, daysAgo] of [
    [former, 90],
    [present, 58],
  ] as const) {
    await keepEdition(tx, edition.id, edition.course);
    const createdAt = new Date(now.getTime() - daysAgo * dayMs);
    await tx.edition.update({ where: { id: edition.id }, data: { createdAt }, select: { id: true } });
  }
  const everybody = [manager, coManager, ...weeks.map(({ user }) => user), ...newcomers];
  await tx.user.createMany({ data: everybody });
  await tx.user.update({ where: { id: manager.id }, data: { isOperator: true }, select: { id: true } });
  await tx.consent.createMany({
    data: everybody.map(({ id }) => ({
      userId: id,
      version: noticeVersion,
      agreedAt: new Date(now.getTime() - 90 * dayMs),
    })),
  });
  await seedCohorts(tx, people, { now, tokenOf });
  await storeWeeks(tx, present.course, weeks);
  await tx.doubt.createMany({
    data: [
      ...madeUpDoubts(present.course, { ...learner, userId: learner.user.id }, answering),
      ...mendedDoubt(
        present.course,
        highlanders.map(({ user, attempts }) => ({ attempts, userId: user.id })),
        answering,
      ),
    ],
  });
  await tx.regrade.createMany({ data: madeUpRegrades(present.course, answering) });
  await revokeOne(tx, answering);
  for (const { user } of leavers) await tx.$executeRaw`select erase_learner(${user.id}::uuid)`;
}

/** The first certificate of the larger cohort counts no more. */
async function revokeOne(tx: Tx, { managerId, now }: { managerId: string; now: Date }) {
  const { id } = await tx.certificate.findFirstOrThrow({
    where: { user: { email: { startsWith: "hoc-vien-" } } },
    select: { id: true },
    orderBy: { user: { email: "asc" } },
  });
  await tx.certificate.update({
    where: { id },
    data: {
      revokedAt: new Date(now.getTime() - 2 * dayMs),
      revokedById: managerId,
      revokedReason: "Người khác làm bài cuối khóa thay.",
    },
    select: { id: true },
  });
}
