import { isValidElement } from "react";
import { StatePage } from "@/app/_ui/state-page";
import { NoSuchCertificate } from "@/app/[locale]/certificate/[code]/no-such-certificate";
import { sessionLifetimeMs } from "@/domain/account";
import { findLesson } from "@/domain/course";
import { keepArticle } from "@/prisma/article";
import type { Db } from "@/prisma/client";
import { createDraft } from "@/prisma/draft";
import { startSession } from "@/prisma/session";
import { newToken, ownerTag, tokenHash } from "@/prisma/token";
import { openFinal } from "@/school/final";
import { startPractice } from "@/school/practice";
import { aDraft, dutyWith } from "@/tests/content/draft/a-draft";
import { course, edition } from "@/tests/first-course";
import { at } from "@/tests/unit/builders";
import { accepted } from "./accepted";
import { setOwner, setRequest } from "./request";
import { aCertificate, aCohort, aGuestUser, aUser, test as base } from "./rows";

/** Everyone who may ask for something of the learner's or of the cohort. */
export const people = [
  "nobody",
  "guest",
  "learner",
  "peer",
  "formerLearner",
  "manager",
  "otherManager",
  "formerManager",
  "author",
] as const;
export type Person = (typeof people)[number];
export type World = Awaited<ReturnType<typeof aWorld>>;

/** Gives each test the `world` of its file. The file mocks `next/headers` by ./request: Next has no request here. */
export const test = base.extend("world", { scope: "file" }, ({ db }) => aWorld(db));

/** A learner with an open practice, a final just handed in and a certificate, in a cohort with its people; beside it a cohort with another manager. The app uses its database. */
async function aWorld(db: Db) {
  globalThis.phanVaiDb = db;
  globalThis.phanVaiExportDb = db;
  const [learner, peer, formerLearner] = await Promise.all([aUser(db), aUser(db), aUser(db)]);
  const guest = await aGuestUser(db);
  const [manager, otherManager, formerManager, author] = await Promise.all([
    aUser(db, { role: "manager" }),
    aUser(db, { role: "manager" }),
    aUser(db, { role: "manager" }),
    aUser(db, { role: "author" }),
  ]);
  await db.user.update({ where: { id: manager.id }, data: { isOperator: true } });
  // A working copy by the course's own id, so that one address is asked for both.
  const draft = aDraft();
  dutyWith(draft, "ghi sổ").state = "accepted";
  await createDraft(db, { courseId: course.id, content: draft, articleId: null, at: new Date() });
  const article = await keepArticle(db, { file: "a.txt", bytes: new Uint8Array([97]), broughtById: author.id });
  const cohort = await aCohort(db, [
    ...[learner, peer].map(({ id }) => ({ userId: id, role: "learner" as const })),
    { userId: formerLearner.id, role: "learner", leftAt: at(0) },
    { userId: manager.id, role: "manager" },
    { userId: formerManager.id, role: "manager", leftAt: at(0) },
  ]);
  const otherCohort = await aCohort(db, [{ userId: otherManager.id, role: "manager" }]);
  const attempt = await practiceOf(learner.id, "background");
  const certificate = await aCertificate(db, { userId: learner.id });
  const final = await accepted(openFinal(learner.id, { course, edition }));
  await db.attempt.update({ where: { id: final.id }, data: { submittedAt: new Date() } });
  return {
    guest,
    learner,
    peer,
    formerLearner,
    manager,
    otherManager,
    formerManager,
    author,
    article,
    cohort,
    otherCohort,
    attempt,
    final,
    certificate,
  };
}

/** Opens the practice of one of the course's lessons, as its quiz's page does. */
export function practiceOf(userId: string, lessonId: string) {
  const lesson = findLesson(course, lessonId);
  if (!lesson) throw new Error(`The course has no lesson ${lessonId}`);
  return startPractice(userId, { course, edition }, lesson);
}

/** Makes the next requests those of the person, for the address. */
export async function ask(db: Db, world: World, person: Person, address = "/"): Promise<void> {
  setRequest(person === "nobody" ? undefined : await signedIn(db, world[person].id), address);
}

/** A new session's token. */
export async function signedIn(db: Db, userId: string): Promise<string> {
  const token = newToken();
  const createdAt = new Date();
  setOwner(token, ownerTag(userId));
  await startSession(db, {
    tokenHash: tokenHash(token),
    userId,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + sessionLifetimeMs),
    userAgent: null,
  });
  return token;
}

/** What a page or an action comes to: shown, none (404), forbidden (403), the address that it goes to, or why it is refused. */
export async function outcomeOf(work: () => unknown): Promise<string> {
  try {
    const result = await work();
    return refusalIn(result) ?? stateOf(result) ?? "shown";
  } catch (error) {
    const [kind, detail, address] = error instanceof Error && "digest" in error ? String(error.digest).split(";") : [];
    if (kind === "NEXT_REDIRECT" && address) return onward(address);
    if (kind === "NEXT_HTTP_ERROR_FALLBACK") return { 404: "none", 403: "forbidden" }[detail ?? ""] ?? "unknown";
    throw error;
  }
}

/** What a page has made of `notFound()` or `forbidden()`: a page that tells so. */
const stateOf = (page: unknown): string | undefined => {
  if (!isValidElement<{ state?: string }>(page)) return undefined;
  if (page.type === NoSuchCertificate) return "none";
  return page.type === StatePage ? { notFound: "none", forbidden: "forbidden" }[page.props.state ?? ""] : undefined;
};

/** A sign-in goes on by the page that sees whether the browser kept it. */
const onward = (address: string): string =>
  decodeURIComponent(/^(?:\/en)?\/sign-in\?kept(?:=guest)?&next=(.*)$/.exec(address)?.[1] ?? "") || address;

/** Why a form was refused that says so itself. */
const refusalIn = (result: unknown): string | null =>
  typeof result === "object" && result !== null && "refusal" in result ? String(result.refusal) : null;
