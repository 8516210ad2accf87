import "server-only";
import { cookies } from "next/headers";
import type { CompiledCourse } from "@/content/compile/edition";
import { sessionIdleMs, sessionLifetimeMs } from "@/domain/account";
import type { Attempt } from "@/domain/attempt";
import type { Certainty, Choice } from "@/domain/choice";
import { findLesson, type Lesson, type Locale } from "@/domain/course";
import { gradeSample, KeptReading, readingAfter, SampleResponse, sampleLifetimeMs } from "@/domain/guest";
import { paragraphIds } from "@/domain/reading";
import { jsonOf } from "@/domain/text";
import { places } from "@/messages/places";
import { keepEdition } from "@/prisma/edition";
import { type NewGuest, recordSample } from "@/prisma/guest";
import { keepReading, rememberParagraph } from "@/prisma/reading";
import { now } from "@/school/clock";
import { findSample, firstCourse } from "@/school/courses";
import { db } from "@/school/db";
import { newGuestToken } from "@/school/guest-token";
import { openTrial } from "@/school/trial";
import { cookieNamed, findPlayer, guestCookie, type Player, sessionCookie } from "./session";

/** The lesson that guests may do, as a place. */
export async function trialPlace(): Promise<string> {
  const { course } = await firstCourse();
  return places.lesson(course.id, course.lessons[0]?.id ?? "");
}

/** The guest whose browser this is; null for everyone else. */
export async function findGuestId(): Promise<string | null> {
  const player = await findPlayer();
  return player && player.email === null ? player.id : null;
}

/** Makes the visitor a guest: their browser says so, and nothing is stored. */
export async function beginTrial(locale: Locale): Promise<void> {
  (await cookies()).set(guestCookie, newGuestToken({ locale, begunAt: now() }), {
    ...sessionCookie.options,
    maxAge: sessionLifetimeMs / 1000,
  });
}

const sampleCookie = cookieNamed("sample");

/** Leaves the response to the landing page's item with the visitor's browser, and nothing on the server. The first one stands. */
export async function keepSample({ choice, certainty }: { choice: Choice; certainty: Certainty }): Promise<void> {
  const jar = await cookies();
  if (jar.get(sampleCookie)) return;
  const tried = await findSample();
  if (!tried) return;
  const kept = {
    id: crypto.randomUUID(),
    itemId: tried.sample.id,
    choice,
    certainty,
    createdAt: now(),
  } satisfies SampleResponse;
  jar.set(sampleCookie, JSON.stringify(kept), { ...sessionCookie.options, maxAge: sampleLifetimeMs / 1000 });
}

const readingCookie = cookieNamed("reading");

/** How far a guest of whom nothing is stored has read, as their browser keeps it; null at the lesson's beginning, or in another one. */
async function findKeptReading(courseId: string, lessonId: string): Promise<KeptReading | null> {
  const kept = await keptReading();
  return kept?.courseId === courseId && kept.lessonId === lessonId ? kept : null;
}

/** The same, with the practice that goes on: it began when the reading was done. */
export async function readTrial(
  guest: NewGuest,
  served: CompiledCourse,
  lesson: Lesson,
): Promise<[KeptReading | null, Attempt | null]> {
  const reading = await findKeptReading(served.course.id, lesson.id);
  return [reading, reading?.completedAt ? await openTrial(guest, served, lesson) : null];
}

type Reached = { courseId: string; lessonId: string; paragraphId: string; completes: boolean };

/** Remembers the paragraph that somebody came to: of a guest of whom nothing is stored, in their browser. */
export async function rememberReached(player: Player, reached: Reached): Promise<void> {
  if (!player.unstored) return rememberParagraph(db(), { userId: player.id, ...reached, now: now() });
  const reading = readingAfter(await keptReading(), reached, now());
  (await cookies()).set(readingCookie, JSON.stringify(reading), {
    ...sessionCookie.options,
    maxAge: sessionIdleMs / 1000,
  });
}

async function keptReading(): Promise<KeptReading | null> {
  return KeptReading.safeParse(jsonOf((await cookies()).get(readingCookie)?.value ?? "")).data ?? null;
}

/** Records as the user's what their browser kept of the trial, and takes it from there. */
export async function takeTrial(userId: string): Promise<void> {
  await takeSample(userId);
  await takeReading(userId);
}

/** The same once the browser's person has an account: they are no guest any more. */
export async function endTrial(userId: string): Promise<void> {
  await takeTrial(userId);
  (await cookies()).delete({ name: guestCookie, ...sessionCookie.options });
}

/** The reading may be forged, too: then its owner fooled themselves. */
async function takeReading(userId: string): Promise<void> {
  const kept = await keptReading();
  const { course } = await firstCourse();
  const lesson = kept?.courseId === course.id ? findLesson(course, kept.lessonId) : undefined;
  if (kept && lesson && paragraphIds(lesson).includes(kept.paragraphId)) await keepReading(db(), { userId, ...kept });
  (await cookies()).delete({ name: readingCookie, ...sessionCookie.options });
}

/** Records what `keepSample` left as the user's, and takes it from the browser. It may be forged: then its owner fooled themselves. */
async function takeSample(userId: string): Promise<void> {
  const jar = await cookies();
  const kept = SampleResponse.safeParse(jsonOf(jar.get(sampleCookie)?.value ?? ""));
  const tried = await findSample();
  const response = kept.success && tried ? gradeSample(tried.course, kept.data, now()) : null;
  if (response && tried) {
    const { course, edition } = tried;
    await keepEdition(db(), edition, course);
    await recordSample(db(), { userId, courseId: course.id, editionId: edition }, response);
  }
  jar.delete({ name: sampleCookie, ...sessionCookie.options });
}
