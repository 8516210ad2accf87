import { randomUUID } from "node:crypto";
import { chanceFrom } from "@/domain/chance";
import type { Course } from "@/domain/course";
import { dayMs } from "@/domain/day";
import type { Db } from "@/prisma/client";
import { aCourse } from "@/tests/unit/builders";
import { aCohort, anEdition, aUser } from "./rows";

/** A Wednesday noon in Vietnam, on the eleventh day of its month. */
export const now = new Date("2026-03-11T05:00:00Z");
export const ago = (days: number) => new Date(now.getTime() - days * dayMs);
export const course = { ...aCourse(), masteryScore: 0.75 };
export const lesson = course.lessons[0]?.id ?? "";
const chance = chanceFrom(3);

type Fact = {
  userId: string;
  kind: "practice" | "review" | "check" | "final" | "pretest";
  quizId: string;
  scope?: "full" | "retry";
  courseId?: string;
  startedAt: Date;
  submittedAt: Date | null;
  right: number;
  asked: number;
};

/** An attempt with a response to each item; where it is open, one response only, when it would have been handed in. */
export async function sit(
  db: Db,
  editionId: string,
  { right, asked, courseId = course.id, ...fact }: Fact,
  answeredAt = fact.submittedAt,
) {
  const itemIds = Array.from({ length: asked }, (_, index) => `item-${index}`);
  const responses = answeredAt
    ? itemIds.slice(0, fact.submittedAt ? asked : 1).map((itemId, position) => ({
        ...{ id: randomUUID(), itemId, position, choice: "both" as const },
        ...{ correct: position < right, createdAt: answeredAt },
      }))
    : [];
  await db.attempt.create({
    data: { ...fact, courseId, editionId, itemIds, seed: 1, responses: { create: responses } },
    select: { id: true },
  });
}

/** Twenty learners who did all sorts of things in the last 100 days; beside them who must not count. Gives what they did. */
export async function aBusyCohort(db: Db, taught: Course = course) {
  const lesson = taught.lessons[0]?.id ?? "";
  const editionId = await anEdition(db, course);
  const facts: Fact[] = [];
  const readings: { userId: string; at: Date[] }[] = [];
  const learners: string[] = [];
  const live = async (userId: string, isCounted: boolean) => {
    for (let index = Math.floor(6 * chance()); index > 0; index -= 1) {
      const startedAt = ago(100 * chance());
      const kind =
        (["practice", "practice", "practice", "review", "final", "check"] as const)[Math.floor(6 * chance())] ??
        "review";
      const quizId = { practice: lesson, review: "review", final: "final", check: "check-30", pretest: "pretest" }[
        kind
      ];
      const isTaken = facts.some(
        (fact) => fact.userId === userId && fact.quizId === quizId && (kind === "check" || !fact.submittedAt),
      );
      if (isTaken) continue;
      const end = new Date(Math.min(now.getTime() - 60_000, startedAt.getTime() + 9 * dayMs * chance()));
      const isOpen = chance() < 0.2;
      const scope = kind === "practice" && chance() < 0.2 ? "retry" : "full";
      const asked = 2 + Math.floor(8 * chance());
      const fact: Fact = {
        userId,
        kind,
        quizId,
        scope,
        startedAt,
        submittedAt: isOpen ? null : end,
        asked,
        right: Math.floor((asked + 1) * chance()),
      };
      await sit(db, editionId, fact, end);
      if (isCounted) {
        facts.push(fact);
        readings.push({ userId, at: isOpen ? [end] : [] });
      }
    }
    if (chance() < 0.3) {
      const [begunAt, updatedAt] = [ago(90), ago(80 * chance())];
      await db.lessonReading.create({
        data: { userId, courseId: course.id, lessonId: lesson, paragraphId: "p", begunAt, updatedAt },
      });
      if (isCounted) readings.push({ userId, at: [begunAt, updatedAt] });
    }
  };
  for (let index = 0; index < 20; index += 1) {
    const { id } = await aUser(db);
    learners.push(id);
    await live(id, true);
    await sit(db, editionId, {
      userId: id,
      kind: "practice",
      quizId: lesson,
      courseId: "another",
      startedAt: ago(2),
      submittedAt: ago(1),
      right: 1,
      asked: 2,
    });
  }
  const [left, manager] = [await aUser(db), await aUser(db)];
  for (const { id } of [left, manager]) await live(id, false);
  const { id: cohortId } = await aCohort(db, [
    ...learners.map((userId) => ({ userId, role: "learner" as const })),
    { userId: left.id, role: "learner", leftAt: now },
    { userId: manager.id, role: "manager" },
  ]);
  // In two cohorts at once, a learner counts once in each.
  await aCohort(
    db,
    learners.slice(0, 9).map((userId) => ({ userId, role: "learner" as const })),
  );
  return { ref: { cohortId, courseId: taught.id, course: taught, now }, learners, facts, readings };
}
