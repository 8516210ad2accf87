import { type AuditAction, auditActions, cohortAuditActions } from "@/domain/audit";
import type { Db } from "./client";

export const auditRows = 25;

type OfCohort = { cohortId: string; courseId: string };

/** A page of what was done in a cohort and to what its learners are judged by, the newest first: who, what, to whom, when. */
export async function listAudit(db: Db, cohort: OfCohort, asked: { action: AuditAction | null; page: number }) {
  const where = {
    AND: [
      { action: { in: asked.action ? [asked.action] : cohortAuditActions } },
      { OR: [{ cohortId: cohort.cohortId }, { subject: { in: await judgingSubjects(db, cohort) } }] },
    ],
  };
  const [n, entries] = await Promise.all([
    db.auditEntry.count({ where }),
    db.auditEntry.findMany({
      where,
      select: {
        id: true,
        action: true,
        subject: true,
        createdAt: true,
        actor: { select: { name: true, email: true } },
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      skip: (asked.page - 1) * auditRows,
      take: auditRows,
    }),
  ]);
  const names = await namesOf(
    db,
    entries.map(({ subject }) => subject),
  );
  const rows = entries.flatMap(({ action, subject, ...entry }) => {
    const known = auditActions.find((one) => one === action);
    return known ? [{ ...entry, action: known, whom: names.get(subject) ?? null }] : [];
  });
  return { n, rows };
}

/** Regrades are for all learners of a course; doubts are answered to one. */
async function judgingSubjects(db: Db, { cohortId, courseId }: OfCohort): Promise<string[]> {
  const memberships = { some: { cohortId, role: "learner" as const } };
  const [regrades, doubts] = await Promise.all([
    db.regrade.findMany({ where: { courseId }, select: { id: true } }),
    db.doubt.findMany({ where: { courseId, user: { memberships } }, select: { id: true } }),
  ]);
  return [...regrades, ...doubts].map(({ id }) => id);
}

/** Whom entries are about, where there still is somebody: a person, whoever is invited, whose certificate or doubt it is. */
async function namesOf(db: Db, subjects: string[]): Promise<Map<string, string>> {
  const of = { where: { id: { in: subjects } } };
  const user = { select: { name: true } };
  const [users, invitations, certificates, doubts] = await Promise.all([
    db.user.findMany({ ...of, select: { id: true, name: true } }),
    db.invitation.findMany({ ...of, select: { id: true, name: true, email: true } }),
    db.certificate.findMany({ ...of, select: { id: true, user } }),
    db.doubt.findMany({ ...of, select: { id: true, user } }),
  ]);
  return new Map([
    ...users.map(({ id, name }) => [id, name] as const),
    ...invitations.flatMap(({ id, name, email }) => (name || email ? [[id, name ?? email ?? ""] as const] : [])),
    ...[...certificates, ...doubts].map(({ id, user: { name } }) => [id, name] as const),
  ]);
}
