import type { CompiledCourse } from "@/content/compile/edition";
import type { Attempt } from "@/domain/attempt";
import type { Lesson } from "@/domain/course";
import { beganAt } from "@/domain/guest";
import { type Outcome, refuse } from "@/domain/outcome";
import { practiceItems } from "@/domain/practice";
import type { ResponseInput } from "@/domain/respond";
import type { NewAttempt } from "@/prisma/attempt";
import { getContentOrThrow, keepEdition, listEditionIds } from "@/prisma/edition";
import { recordFirstResponse } from "@/prisma/first-response";
import type { NewGuest } from "@/prisma/guest";
import { endPretest } from "@/prisma/pretest";
import type { RecordedIn, RecordRefusal } from "@/prisma/response";
import { derivedUuid } from "@/prisma/token";
import { now } from "./clock";
import { firstCourse } from "./courses";
import { db } from "./db";

/** The practice that a guest of whom nothing is stored meets: of the same guest and edition always the same one. */
export async function openTrial(
  guest: NewGuest,
  { course, edition }: CompiledCourse,
  lesson: Lesson,
): Promise<Attempt> {
  // The first response may come when the course has another edition.
  await keepEdition(db(), edition, course);
  const trial = trialOf(guest.id, { course, edition }, lesson, now());
  return { ...trial, submittedAt: null, deadlineAt: null, sittingId: null, responses: [] };
}

type Sender = { id: string; userId: string; guest?: NewGuest | undefined };

/** Records the first response in a practice that `openTrial` gave; refuses an attempt that is none of the sender's. */
export async function respondFirst(
  { id, userId, guest }: Sender,
  input: ResponseInput,
): Promise<Outcome<RecordedIn, RecordRefusal>> {
  const at = now();
  const begunAt = beganAt(guest ?? { begunAt: at }, input.durationMs, at);
  const attempt = await findTrial(id, userId, begunAt);
  if (!attempt) return refuse("no-such-attempt");
  if (!guest) await endPretest(db(), attempt, at);
  return recordFirstResponse(db(), { guest: guest ?? null, attempt, input }, at);
}

async function findTrial(id: string, userId: string, startedAt: Date): Promise<NewTrial | null> {
  const { course: today } = await firstCourse();
  for (const edition of await listEditionIds(db(), today.id)) {
    const lessonId = today.lessons[0]?.id ?? "";
    if (trialId({ userId, edition, lessonId }) !== id) continue;
    const course = await getContentOrThrow(db(), edition);
    const lesson = course.lessons.find((lesson) => lesson.id === lessonId);
    return lesson ? trialOf(userId, { course, edition }, lesson, startedAt) : null;
  }
  return null;
}

type NewTrial = NewAttempt & { id: string };

function trialOf(userId: string, { course, edition }: CompiledCourse, lesson: Lesson, startedAt: Date): NewTrial {
  const id = trialId({ userId, edition, lessonId: lesson.id });
  const seed = Number.parseInt(id.slice(0, 8), 16) % 2 ** 31;
  return {
    id,
    userId,
    courseId: course.id,
    quizId: lesson.id,
    kind: "practice",
    scope: "full",
    editionId: edition,
    itemIds: practiceItems(lesson, new Set(), seed).map((item) => item.id),
    seed,
    startedAt,
  };
}

const trialId = ({ userId, edition, lessonId }: { userId: string; edition: string; lessonId: string }): string =>
  derivedUuid(`trial ${userId} ${edition} ${lessonId}`);
