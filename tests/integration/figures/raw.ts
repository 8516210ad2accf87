import type { Db } from "@/prisma/client";

/** Every row that a figure may rest on, as the database has it: read once, added up nowhere but here in the test. */
export async function readRaw(db: Db) {
  const [users, memberships, attempts, readings, certificates, assignments, invitations, regrades, doubts, editions] =
    await Promise.all([
      db.user.findMany(),
      db.membership.findMany(),
      db.attempt.findMany({ include: { responses: true } }),
      db.lessonReading.findMany(),
      db.certificate.findMany(),
      db.assignment.findMany(),
      db.invitation.findMany(),
      db.regrade.findMany({ where: { undoneAt: null } }),
      db.doubt.findMany(),
      db.edition.findMany({ orderBy: [{ createdAt: "asc" }, { id: "asc" }] }),
    ]);
  return { users, memberships, attempts, readings, certificates, assignments, invitations, regrades, doubts, editions };
}
export type Raw = Awaited<ReturnType<typeof readRaw>>;
export type RawAttempt = Raw["attempts"][number];
export type RawResponse = RawAttempt["responses"][number];

/** What a screen is read for: whose cohort, by which attempts, and when. */
export type Place = { raw: Raw; cohortId: string; selection: "first" | "last" | "all"; now: Date };

/** A figure's name with what is printed for it. */
export type Figures = Record<string, string>;

/** A screen or a file: what it shows, and what the raw rows come to. */
export type Screen = {
  name: string;
  /** Whether it says by which attempts it counts. */
  isCounting?: boolean;
  shown: (place: Place) => Promise<Figures>;
  counted: (place: Place) => Figures;
};
