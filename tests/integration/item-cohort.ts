import { randomUUID } from "node:crypto";
import type { Attempt } from "@/domain/attempt";
import { chanceFrom, shuffled } from "@/domain/chance";
import { certainties, choices } from "@/domain/choice";
import { type Course, findItem, lessonItems } from "@/domain/course";
import type { Db } from "@/prisma/client";
import { aCourse, aLesson, aResponsibility, at } from "@/tests/unit/builders";
import { aCohort, anEdition, aUser } from "./rows";

export const courseId = "caio-cto";

const lessonOf = (id: string) =>
  aLesson({
    id,
    responsibilities: choices.flatMap((owner) =>
      ["a", "b"].map((name) => aResponsibility({ id: `${id}-${owner}-${name}`, lessonId: id, owner })),
    ),
  });

/** Two lessons of six responsibilities with three items each. */
export const course = aCourse({ lessons: [lessonOf("roles"), lessonOf("more")] });

/** The same with one item put better, and so another version. */
export const corrected: Course = {
  ...course,
  lessons: course.lessons.map((lesson) => ({
    ...lesson,
    responsibilities: lesson.responsibilities.map((duty) => ({
      ...duty,
      items: duty.items.map((item) =>
        item.id === "roles-first-a-plain" ? { ...item, stem: { ...item.stem, en: "Put better" } } : item,
      ),
    })),
  })),
};

export type Made = Attempt & { userId: string };

/** Writes an attempt as it stands; what isn't said is a practice of the whole of the first lesson. */
export async function write(
  db: Db,
  attempt: Partial<Made> & Pick<Made, "userId" | "editionId" | "responses" | "itemIds">,
) {
  const whole = { quizId: "roles", kind: "practice", scope: "full", submittedAt: null, deadlineAt: null } as const;
  const made: Made = { ...whole, id: randomUUID(), startedAt: at(0), sittingId: null, ...attempt };
  const { responses, ...row } = made;
  await db.attempt.create({ data: { ...row, courseId, seed: 1, responses: { create: responses } } });
  return made;
}

export const aGiven = (itemId: string, position: number, changes: Partial<Attempt["responses"][number]> = {}) => {
  const choice = changes.choice ?? findItem(course, itemId)?.key ?? "both";
  return {
    id: randomUUID(),
    itemId,
    position,
    choice,
    certainty: null,
    correct: choice === findItem(course, itemId)?.key,
    durationMs: 1000,
    createdAt: at(position),
    ...changes,
  };
};

/**
 * A cohort as chance made it: practices, some twice, some left midway, with returning items and retries; finals with changed,
 * open and late responses, some not handed in; in two editions.
 */
export async function aMixedCohort(db: Db, learners: number) {
  const chance = chanceFrom(13);
  const [old, now] = [await anEdition(db, course), await anEdition(db, corrected)];
  const users = await Promise.all(Array.from({ length: learners }, () => aUser(db).then(({ id }) => id)));
  const made: Made[] = [];
  let minute = 0;
  for (const userId of users) {
    const ability = chance();
    const isOne = (share: number) => chance() < share;
    const given = (itemId: string, position: number) => {
      const key = findItem(course, itemId)?.key ?? "both";
      return aGiven(itemId, position, {
        choice: isOne(0.3 + 0.6 * ability) ? key : (shuffled(choices, chance)[0] ?? "both"),
        certainty: [...certainties, null][Math.floor(chance() * 4)] ?? null,
        durationMs: isOne(0.9) ? Math.floor(chance() * 60_000) : null,
        createdAt: at(minute + position),
      });
    };
    for (const { id: quizId, ...lesson } of course.lessons) {
      const items = lessonItems({ id: quizId, ...lesson }).map(({ id }) => id);
      for (let go = 0; go < 2; go += isOne(0.4) ? 1 : 2) {
        const itemIds = shuffled(items, chance).slice(0, 7);
        const reached = isOne(0.8) ? itemIds : itemIds.slice(0, Math.floor(chance() * 7));
        const responses = [...reached, ...reached.slice(0, 2)].map(given);
        minute += 100;
        const whole = { userId, editionId: isOne(0.5) ? old : now, quizId, startedAt: at(minute) };
        made.push(await write(db, { ...whole, itemIds, responses, submittedAt: at(minute + 20) }));
        const retry = { ...whole, scope: "retry", startedAt: at(minute + 30), submittedAt: at(minute + 40) } as const;
        await write(db, { ...retry, itemIds: itemIds.slice(0, 1), responses: [given(itemIds[0] ?? "", 0)] });
      }
    }
    minute += 100;
    const all = course.lessons.flatMap(lessonItems).map(({ id }) => id);
    const itemIds = shuffled(all, chance).slice(0, 9);
    const answered = itemIds.flatMap((id, place) => (isOne(0.8) ? [{ id, place }] : []));
    const changed = answered.slice(0, 2).map(({ id, place }) => given(id, place + 9));
    const deadlineAt = isOne(0.5) ? at(minute + 15) : null;
    const responses = [...answered.map(({ id, place }) => given(id, place)), ...changed];
    const end = isOne(0.5) ? (deadlineAt ?? at(minute + 30)) : at(minute + 14);
    const final = { kind: "final", quizId: "final", startedAt: at(minute), deadlineAt } as const;
    const submittedAt = isOne(0.85) ? end : null;
    made.push(await write(db, { ...final, userId, editionId: now, itemIds, responses, submittedAt }));
  }
  const { id: cohortId } = await aCohort(
    db,
    users.map((userId) => ({ userId, role: "learner" })),
  );
  return { made, old, now, ref: { cohortId, courseId }, end: at(minute + 1000) };
}
