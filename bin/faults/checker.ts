import { checkDatabase } from "@/bin/db-check/check";
import { compiledCourses } from "@/content/courses";
import type { Db } from "@/prisma/client";
import type { Sent } from "./load";

export type Verdict = {
  sent: number;
  acknowledged: number;
  /** Acknowledged, and not stored as it was sent. */
  lost: number;
  /** Positions with more than one response, and responses that nobody sent. */
  doubled: number;
  /** Responses that are stored as earlier than the one before them. */
  reordered: number;
  /** Cards, verdicts, ends and tallies that a replay of the facts gives otherwise. */
  off: string[];
  longestWaitMs: number;
};

/** Compares the load's own log with the database. */
export async function checkLoad(db: Db, log: readonly Sent[]): Promise<Verdict> {
  const attemptIds = [...new Set(log.map(({ attemptId }) => attemptId))];
  const stored = await db.response.findMany({
    where: { attemptId: { in: attemptIds } },
    select: { id: true, attemptId: true, position: true, choice: true, createdAt: true },
    orderBy: [{ attemptId: "asc" }, { position: "asc" }],
  });
  const byId = new Map(stored.map((response) => [response.id, response]));
  const sentIds = new Set(log.map(({ responseId }) => responseId));
  const acknowledged = log.filter(({ acknowledgedAt }) => acknowledgedAt !== null);
  const places = stored.map(({ attemptId, position }) => `${attemptId} ${position}`);
  return {
    sent: log.length,
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((sent) => !isAsSent(sent, byId.get(sent.responseId))).length,
    doubled: places.length - new Set(places).size + stored.filter(({ id }) => !sentIds.has(id)).length,
    reordered: stored.filter((response, index) => {
      const before = stored[index - 1];
      return before?.attemptId === response.attemptId && before.createdAt >= response.createdAt;
    }).length,
    off: await faultsIn(db),
    longestWaitMs: Math.max(
      0,
      ...log.map(({ sentAt, acknowledgedAt }) => (acknowledgedAt ?? Number.POSITIVE_INFINITY) - sentAt),
    ),
  };
}

const isAsSent = (sent: Sent, stored: Pick<Sent, "attemptId" | "position" | "choice"> | undefined): boolean =>
  stored?.attemptId === sent.attemptId && stored.position === sent.position && stored.choice === sent.choice;

/** One course after the other: a check holds its learner while it looks. */
async function faultsIn(db: Db): Promise<string[]> {
  const faults: string[] = [];
  for (const { course } of compiledCourses) faults.push(...(await checkDatabase(db, course)).faults);
  return faults;
}
