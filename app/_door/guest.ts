import "server-only";
import { cookies } from "next/headers";
import type { Certainty, Choice } from "@/domain/choice";
import { gradeSample, SampleResponse, sampleLifetimeMs } from "@/domain/guest";
import { jsonOf } from "@/domain/text";
import { places } from "@/messages/places";
import { keepEdition } from "@/prisma/edition";
import { recordSample } from "@/prisma/guest";
import { now } from "@/school/clock";
import { findSample, firstCourse } from "@/school/courses";
import { db } from "@/school/db";
import { cookieNamed, findPlayer, sessionCookie } from "./session";

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

/** Records what `keepSample` left as the user's, and takes it from the browser. It may be forged: then its owner fooled themselves. */
export async function takeSample(userId: string): Promise<void> {
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
