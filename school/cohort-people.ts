import type { Course } from "@/domain/course";
import { dayOf } from "@/domain/day";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { timeZone } from "@/messages/translator";
import { findAssignment } from "@/prisma/assignment";
import { recordAudit } from "@/prisma/audit";
import { findManagedCohort } from "@/prisma/cohort";
import { endMemberships, extendDue, moveMemberships } from "@/prisma/cohort-people";
import { type Assigned, assignedLearners } from "./assigned";
import { now } from "./clock";
import { findCourse } from "./courses";
import { db } from "./db";
import { lastMailAt, sendNudges } from "./due-mail";
import { failed } from "./fault";
import { sendsMail } from "./mail";

/** The cohort, its manager who acts, and those of its learners whom it is about; others are passed over. */
export type SomePeople = { cohortId: string; managerId: string; userIds: readonly string[] };

/** Each act finds the cohort by its manager: to everybody else there is none. */
const cohortOf = ({ cohortId, managerId }: SomePeople) => findManagedCohort(db(), { cohortId, managerId });
const some = ({ cohortId, managerId: actorId, userIds }: SomePeople) => ({ cohortId, actorId, userIds, now: now() });

/** Gives learners until a later time, or takes their own date away; says how many. */
export async function extendPeople(
  people: SomePeople,
  dueAt: Date | null,
): Promise<Outcome<number, "no-such-cohort" | "no-due-date">> {
  if (!(await cohortOf(people))) return refuse("no-such-cohort");
  if (!(await findAssignment(db(), people.cohortId))) return refuse("no-due-date");
  return accept(await extendDue(db(), some(people), dueAt));
}

/** Takes learners out of the cohort: what they learned stays theirs, and they may be invited again. Says how many. */
export const removePeople = async (people: SomePeople): Promise<Outcome<number, "no-such-cohort">> =>
  (await cohortOf(people)) ? accept(await endMemberships(db(), some(people))) : refuse("no-such-cohort");

/** Moves learners into another cohort of the same manager's. */
export async function movePeople(
  people: SomePeople,
  toId: string,
): Promise<Outcome<number, "no-such-cohort" | "same-cohort">> {
  if (toId === people.cohortId) return refuse("same-cohort");
  const [from, to] = await Promise.all([cohortOf(people), cohortOf({ ...people, cohortId: toId })]);
  return from && to ? accept(await moveMemberships(db(), some(people), toId)) : refuse("no-such-cohort");
}

/** How many are written to now, and whom no e-mail is due: who has finished, who wants none, who got one today. */
export type Reminded = { written: number; finished: number; unwilling: number; today: number };

/** Reminds learners by e-mail of what is left; nobody waits for the mail server. */
export async function remindPeople(people: SomePeople): Promise<Outcome<Reminded, "no-such-cohort" | "no-mail">> {
  const cohort = await cohortOf(people);
  const course = cohort && (await findCourse(cohort.courseId))?.course;
  if (!course) return refuse("no-such-cohort");
  if (!sendsMail()) return refuse("no-mail");
  const [at, due] = [now(), await findAssignment(db(), people.cohortId)];
  const asked = new Set(people.userIds);
  const learners: Assigned[] = [];
  for await (const page of assignedLearners({ cohortId: people.cohortId, course, due, at }))
    learners.push(...page.filter(({ id }) => asked.has(id)));
  const fates = learners.map((learner) => ({ learner, fate: fateOf(learner, at) }));
  const count = (fate: keyof Reminded) => fates.filter((one) => one.fate === fate).length;
  const written = fates.flatMap(({ learner, fate }) => (fate === "written" ? [learner] : []));
  void send(written, course, at);
  const { managerId: actorId, cohortId: subject } = people;
  await recordAudit(db(), { actorId, action: "learners-reminded", subject, detail: { count: written.length } });
  return accept({
    written: written.length,
    finished: count("finished"),
    unwilling: count("unwilling"),
    today: count("today"),
  });
}

function fateOf(learner: Assigned, at: Date): keyof Reminded {
  const last = lastMailAt(learner);
  if (learner.finishedAt) return "finished";
  if (!learner.wantsDueMail) return "unwilling";
  return last && dayOf(last, timeZone) === dayOf(at, timeZone) ? "today" : "written";
}

const send = (learners: Assigned[], course: Course, at: Date) =>
  sendNudges(
    learners.map((learner) => ({ learner, course, kind: "nudge" as const })),
    at,
  ).catch((error) => failed("Learners could not be reminded", error));
