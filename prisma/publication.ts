import type { Tx } from "./client";
import type { Prisma } from "./generated/client";

const served = { courseId: true, number: true, editionId: true, publishedAt: true } as const;

/** The editions that learners get of the courses that authors published and did not put away, one a course. */
export const listPublished = (tx: Tx) =>
  tx.publication.findMany({
    where: { draft: { archivedAt: null } },
    select: served,
    distinct: ["courseId"],
    orderBy: [{ courseId: "asc" }, { number: "desc" }],
  });

/** The same of every course that was ever published, put away or not. */
export const listEverPublished = (tx: Tx) =>
  tx.publication.findMany({
    select: served,
    distinct: ["courseId"],
    orderBy: [{ courseId: "asc" }, { number: "desc" }],
  });

/** The edition that learners get of a course, put away or not. */
export const findPublished = (tx: Tx, courseId: string) =>
  tx.publication.findFirst({ where: { courseId }, select: served, orderBy: { number: "desc" } });

/** All that were published of a course, the latest first. */
export const listPublications = (tx: Tx, courseId: string) =>
  tx.publication.findMany({
    where: { courseId },
    select: { ...served, version: true, accepted: true, publishedBy: { select: { name: true } } },
    orderBy: { number: "desc" },
  });

export type NewPublication = {
  courseId: string;
  number: number;
  editionId: string;
  version: number;
  accepted: Prisma.InputJsonValue;
  publishedById: string;
  publishedAt: Date;
};

export const addPublication = (tx: Tx, data: NewPublication) => tx.publication.create({ data, select: served });
