import { randomUUID } from "node:crypto";
import { choices } from "@/domain/choice";
import { lessonItems } from "@/domain/course";
import type { Db } from "@/prisma/client";
import { keepEdition } from "@/prisma/edition";
import { course, edition } from "@/tests/first-course";
import { at } from "@/tests/unit/builders";
import { aCohort, aUser } from "./rows";

const [lesson] = course.lessons;
const items = lesson ? lessonItems(lesson).slice(0, 10) : [];
const [looked] = items;
if (!lesson || !looked) throw new Error("The course has a lesson with items.");

/** The item looked at. */
export const item = looked;

/** 28 learners, stronger from one to the next; the item looked at is missed by the first 14, and was worded otherwise for the first two. */
export async function aCohortOf28(db: Db, managerId: string) {
  const former = randomUUID();
  const [first, ...rest] = lesson?.responsibilities ?? [];
  if (!lesson || !first) throw new Error("The lesson has responsibilities.");
  const reworded = { ...item, stem: { vi: "Cách hỏi trước đây", en: "As it was asked before" } };
  const duties = [first, ...rest].map((duty) => ({
    ...duty,
    items: duty.items.map((one) => (one.id === item.id ? { ...one, stem: reworded.stem } : one)),
  }));
  await keepEdition(db, former, {
    ...course,
    lessons: [{ ...lesson, responsibilities: duties }, ...course.lessons.slice(1)],
  });
  await keepEdition(db, edition, course);
  const learners = [];
  for (let place = 0; place < 28; place += 1) {
    const { id: userId } = await aUser(db, { name: `Học viên ${String(place).padStart(2, "0")}` });
    learners.push(userId);
    const responses = items.map(({ id: itemId, key }, position) => {
      const isRight = position === 0 ? place >= 14 : position <= Math.ceil((9 * place) / 28);
      const choice = isRight ? key : (choices.find((one) => one !== key) ?? key);
      const createdAt = at(place * 20 + position);
      return {
        ...{ id: randomUUID(), itemId, position, choice, correct: isRight, certainty: "very" as const },
        durationMs: 12_000,
        createdAt,
      };
    });
    const practice = {
      userId,
      courseId: course.id,
      quizId: lesson.id,
      kind: "practice" as const,
      seed: 1,
      startedAt: at(place * 20),
    };
    const itemIds = items.map(({ id }) => id);
    await db.attempt.create({
      data: { ...practice, editionId: place < 2 ? former : edition, itemIds, responses: { create: responses } },
    });
  }
  const { id } = await aCohort(db, [
    { userId: managerId, role: "manager" },
    ...learners.map((userId) => ({ userId, role: "learner" as const })),
  ]);
  return { cohort: id, former: former.slice(0, 8) };
}
