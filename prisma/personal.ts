import { recordAudit } from "./audit";
import type { Db, Tx } from "./client";
import { ensureOperator } from "./operator";

const made = { courseId: true, itemId: true, key: true, reason: true, regradedAt: true, undoneAt: true } as const;

/** The regrades of items that somebody answered, where the verdict was told before that time: of an open final nothing is. */
export async function findRegradesOf(db: Db, { userId, toldBefore }: { userId: string; toldBefore: Date }) {
  const answered = await db.response.findMany({
    where: { attempt: { userId, OR: [{ kind: { not: "final" } }, { submittedAt: { lte: toldBefore } }] } },
    select: { itemId: true, attempt: { select: { courseId: true } } },
    distinct: ["itemId"],
  });
  const items = answered.map(({ itemId, attempt }) => ({ itemId, courseId: attempt.courseId }));
  return db.regrade.findMany({ where: { OR: items }, select: made, orderBy: { regradedAt: "asc" } });
}

/** Everything stored about a person, in the order of its time, without what opens doors: no password, no token, not even as a hash. */
export async function findPersonal(db: Db, userId: string) {
  const { authenticator, ...found } = await db.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      id: true,
      email: true,
      name: true,
      emailVerified: true,
      image: true,
      role: true,
      locale: true,
      theme: true,
      createdAt: true,
      lastSeenAt: true,
      isOperator: true,
      closedAt: true,
      asksCertainty: true,
      hasShortcuts: true,
      wantsReminders: true,
      wantsDueMail: true,
      accounts: { select: { provider: true, type: true } },
      sessions: {
        select: { createdAt: true, lastSeenAt: true, expiresAt: true, userAgent: true },
        orderBy: { createdAt: "asc" },
      },
      memberships: {
        select: {
          role: true,
          joinedAt: true,
          leftAt: true,
          timeFactor: true,
          dueAt: true,
          cohort: { select: { name: true } },
        },
        orderBy: { joinedAt: "asc" },
      },
      readings: { omit: { userId: true }, orderBy: { begunAt: "asc" } },
      attempts: {
        omit: { userId: true },
        include: { responses: { omit: { attemptId: true }, orderBy: { position: "asc" } } },
        orderBy: { startedAt: "asc" },
      },
      cards: { omit: { userId: true }, orderBy: { dueAt: "asc" } },
      tallies: { omit: { userId: true, changes: true }, orderBy: { courseId: "asc" } },
      lessonTallies: { omit: { userId: true }, orderBy: [{ courseId: "asc" }, { lessonId: "asc" }] },
      certificates: { omit: { userId: true, revokedById: true }, orderBy: { issuedAt: "asc" } },
      revocations: {
        select: { courseId: true, revokedAt: true, revokedReason: true },
        orderBy: { revokedAt: "asc" },
      },
      knownBrowsers: { select: { createdAt: true, lastUsedAt: true }, orderBy: { createdAt: "asc" } },
      consents: { omit: { userId: true }, orderBy: { agreedAt: "asc" } },
      farewells: { omit: { userId: true }, orderBy: { claimedAt: "asc" } },
      authenticator: { select: { createdAt: true, confirmedAt: true } },
      recoveryCodes: { select: { createdAt: true, usedAt: true }, orderBy: { createdAt: "asc" } },
      passkeys: { select: { name: true, createdAt: true, lastUsedAt: true }, orderBy: { createdAt: "asc" } },
      signInSteps: { select: { createdAt: true, expiresAt: true }, orderBy: { createdAt: "asc" } },
      emailChanges: { select: { email: true, createdAt: true, expiresAt: true }, orderBy: { createdAt: "asc" } },
      passwordResets: { select: { createdAt: true, expiresAt: true }, orderBy: { createdAt: "asc" } },
      reminders: { omit: { userId: true }, orderBy: { claimedAt: "asc" } },
      doubts: { omit: { userId: true, answeredById: true }, orderBy: { createdAt: "asc" } },
      answers: {
        select: { courseId: true, itemId: true, outcome: true, answer: true, answeredAt: true },
        orderBy: { answeredAt: "asc" },
      },
      regrades: { select: made, orderBy: { regradedAt: "asc" } },
      undoneRegrades: { select: made, orderBy: { undoneAt: "asc" } },
      invitations: {
        select: { role: true, email: true, createdAt: true, expiresAt: true, usedAt: true },
        orderBy: { createdAt: "asc" },
      },
      rosters: { select: { role: true, createdAt: true }, orderBy: { createdAt: "asc" } },
      articles: { select: { file: true, createdAt: true }, orderBy: { createdAt: "asc" } },
      draftChanges: {
        select: { courseId: true, version: true, change: true, undoes: true, createdAt: true },
        orderBy: { createdAt: "asc" },
      },
      publications: {
        select: { courseId: true, number: true, editionId: true, publishedAt: true },
        orderBy: { publishedAt: "asc" },
      },
      audits: {
        select: { action: true, subject: true, detail: true, createdAt: true },
        orderBy: { createdAt: "asc" },
      },
    },
  });
  // A list as the others, of one at most.
  return { ...found, authenticator: authenticator ? [authenticator] : [] };
}

/** Whether a cohort would be left without anybody who may read its report. */
export const isOnlyManager = async (db: Tx, userId: string): Promise<boolean> =>
  (await db.cohort.count({
    where: {
      memberships: { some: { userId, role: "manager", leftAt: null } },
      NOT: { memberships: { some: { userId: { not: userId }, role: "manager", leftAt: null } } },
    },
  })) > 0;

/**
 * Takes the person out of what is stored, who stays where `awaySince` is given and they were seen after it: the account with all that hangs on it goes, and the responses that the statistics of
 * the items count stay under nobody's name (`erase_learner`).
 */
export const forgetUser = (
  db: Db,
  { userId, email, now, awaySince }: { userId: string; email: string; now: Date; awaySince?: Date },
): Promise<boolean> =>
  db.$transaction(async (tx) => {
    // Of two that erase somebody one does; and who came back in the meantime stays.
    const [found] = await tx.$queryRaw<{ seen: Date }[]>`
      select coalesce(last_seen_at, created_at) as seen from users where id = ${userId}::uuid for update`;
    if (!found || (awaySince && found.seen > awaySince)) return false;
    await tx.invitation.updateMany({ where: { email, usedAt: null, revokedAt: null }, data: { revokedAt: now } });
    await tx.invitation.updateMany({ where: { email }, data: { email: null, name: null } });
    await tx.roster.deleteMany({ where: { broughtById: userId } });
    // What courses were made of stays with them.
    await tx.article.deleteMany({ where: { broughtById: userId, draft: null } });
    await tx.rateLimit.deleteMany({
      where: {
        key: {
          in: [
            `sign-in:${email}`,
            `sign-up:${email}`,
            `reset:${email}`,
            `password:${userId}`,
            `code:${userId}`,
            `email-change:${userId}`,
          ],
        },
      },
    });
    const action = awaySince ? "account-expired" : "account-deleted";
    await recordAudit(tx, { actorId: userId, action, subject: userId });
    await tx.$executeRaw`select erase_learner(${userId}::uuid)`;
    await ensureOperator(tx);
    return true;
  });
