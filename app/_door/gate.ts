import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { CompiledCourse } from "@/content/compile/edition";
import { type Course, type Locale, Slug } from "@/domain/course";
import { canDoLesson } from "@/domain/guest";
import { canAuthor, canManageCohorts, canOperate } from "@/domain/policy";
import { isUuid } from "@/domain/text";
import { secondFactorAddress, signInAddress } from "@/messages/links";
import { findLearnerOf, findManagedCohort, type ManagedCohort } from "@/prisma/cohort";
import { findCourse, firstCourse } from "@/school/courses";
import { db } from "@/school/db";
import { openDraft } from "@/school/draft";
import { findPlayer, findViewer, type Player, type SignedIn } from "./session";

/** The address that was asked for, language prefix and query included. */
export const currentAddress = async (): Promise<string> => (await headers()).get("x-address") ?? "/";

/** The place with what the address that was asked for says behind its question mark. */
export async function withQuery(place: string): Promise<string> {
  const [, query] = (await currentAddress()).split("?");
  return query ? `${place}?${query}` : place;
}

/** The signed-in person, or off to the sign-in page and back here afterwards. Managers learn too. */
export async function requireLearner(locale: Locale): Promise<SignedIn> {
  return (await findViewer()) ?? toSignIn(locale, await currentAddress());
}

/** The course that has the id; without one the page does not exist. */
export const courseOf = async (id: string): Promise<CompiledCourse> => (await findCourse(id)) ?? notFound();

/** The same for a page: who isn't signed in does so first, since an address may be somebody's course tomorrow. */
export async function requireCourse(locale: Locale, id: string): Promise<CompiledCourse> {
  const served = await findCourse(id);
  if (!served) await requireLearner(locale);
  return served ?? notFound();
}

/** Whoever may do the lesson: the signed-in person, and in the first lesson a guest; others sign in and come back to `next`. */
export async function requirePlayer(locale: Locale, course: Course, lessonId: string, next?: string): Promise<Player> {
  const player = await findPlayer();
  const trial = (await firstCourse()).course;
  return player && canDoLesson(player, { course, lessonId }, trial)
    ? player
    : toSignIn(locale, next ?? (await currentAddress()));
}

const toSignIn = (locale: Locale, next: string): never => redirect(signInAddress(locale, next));

/** The signed-in person; a manager who lacks a second factor is off to where one is set up, and back here afterwards. */
async function requireFactor(locale: Locale): Promise<SignedIn> {
  const viewer = await requireLearner(locale);
  return viewer.lacksSecondFactor ? redirect(secondFactorAddress(locale, await currentAddress())) : viewer;
}

/** A signed-in manager; to everyone else who is signed in, the page does not exist. */
export async function requireManager(locale: Locale): Promise<SignedIn> {
  const viewer = await requireFactor(locale);
  return canManageCohorts(viewer) ? viewer : notFound();
}

/** Who looks after the app and everybody's accounts; to everyone else who is signed in, the page does not exist. */
export async function requireOperator(locale: Locale): Promise<SignedIn> {
  const viewer = await requireFactor(locale);
  return canOperate(viewer) ? viewer : notFound();
}

/** Somebody who may make courses; to everyone else who is signed in, the page does not exist. */
export async function requireAuthor(locale: Locale): Promise<SignedIn> {
  const viewer = await requireFactor(locale);
  return canAuthor(viewer) ? viewer : notFound();
}

/** The working copy of a course, for its authors. */
export async function requireDraft(locale: Locale, courseId: string) {
  const viewer = await requireAuthor(locale);
  const open = Slug.safeParse(courseId).success ? await openDraft(courseId) : null;
  return { viewer, open: open ?? notFound() };
}

/** The cohort where the viewer manages it; null to everyone else. */
export const findCohortOf = async (viewer: SignedIn, cohortId: string): Promise<ManagedCohort | null> =>
  canManageCohorts(viewer) && isUuid(cohortId)
    ? await findManagedCohort(db(), { cohortId, managerId: viewer.id })
    : null;

/** A cohort with its course and the manager who asks. */
export type Managed = { viewer: SignedIn; cohort: ManagedCohort } & CompiledCourse;

/** The cohort that the viewer manages, and its course; to everyone else it does not exist. */
export async function requireManagedCohort(locale: Locale, cohortId: string): Promise<Managed> {
  const viewer = await requireManager(locale);
  const cohort = (await findCohortOf(viewer, cohortId)) ?? notFound();
  return { viewer, cohort, ...(await courseOf(cohort.courseId)) };
}

/** The same with a learner of the cohort; where it has no such learner, nothing exists. */
export async function requireManagedLearner(locale: Locale, cohortId: string, learnerId: string) {
  const managed = await requireManagedCohort(locale, cohortId);
  const ref = { cohortId: managed.cohort.id, managerId: managed.viewer.id, learnerId };
  return { ...managed, learner: (await findLearnerOf(db(), ref)) ?? notFound() };
}
