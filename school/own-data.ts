import { type Course, findItem, type Locale } from "@/domain/course";
import { answeredItemIds, isTellable, undoMs } from "@/domain/final";
import { isGainTold } from "@/domain/gain";
import { isSealing } from "@/domain/tellable-known";
import { roleNames } from "@/messages/roles";
import { getEditionOrThrow } from "@/prisma/edition";
import { findPersonal, findRegradesOf } from "@/prisma/personal";
import { listSeenBy } from "@/prisma/seen-by";
import { db } from "./db";

type Personal = Awaited<ReturnType<typeof findPersonal>>;
type StoredAttempt = Personal["attempts"][number];
type Asking = { locale: Locale; at: Date };

/** More than anybody is looked at. */
const everySeen = { skip: 0, take: 100_000 };

/**
 * Everything stored about somebody, with what was asked in words. What tells the verdicts of a final that can still be changed is
 * left out, so is the key of a final's item that has no response in time, and those of a pretest that nothing is compared with yet.
 */
export async function readOwnData(userId: string, { locale, at }: Asking) {
  const { attempts, cards, tallies, certificates, ...person } = await findPersonal(db(), userId);
  const [regradesOfMine, seenBy, editions] = await Promise.all([
    findRegradesOf(db(), { userId, toldBefore: new Date(at.getTime() - undoMs) }),
    listSeenBy(db(), userId, everySeen),
    editionsOf(attempts),
  ]);
  const isTold = (attempt: StoredAttempt) =>
    isTellable(attempt, at) || (attempt.kind === "pretest" && isGainTold(attempts.filter(sameCourse(attempt)), at));
  const open = isSealing(attempts, at) ? {} : { cards, tallies, certificates };
  return {
    exportedAt: at,
    ...person,
    ...open,
    regradesOfMine,
    seenBy: seenBy.map(({ n: _, id: __, ...seen }) => seen),
    attempts: attempts.map((attempt) =>
      worded(attempt, editions.get(attempt.editionId), { locale, isTold: isTold(attempt) }),
    ),
  };
}

async function editionsOf(attempts: readonly StoredAttempt[]): Promise<Map<string, Course>> {
  const ids = [...new Set(attempts.map(({ editionId }) => editionId))];
  return new Map(await Promise.all(ids.map(async (id) => [id, await getEditionOrThrow(db(), id)] as const)));
}

const sameCourse =
  ({ courseId }: StoredAttempt) =>
  (other: StoredAttempt) =>
    other.courseId === courseId;

/** An attempt with what each response was asked and what was chosen, by the words of its own edition; with the key where it is told. */
function worded(
  attempt: StoredAttempt,
  edition: Course | undefined,
  { locale, isTold }: { locale: Locale; isTold: boolean },
) {
  const roles = edition && roleNames(edition.roles, locale);
  const answered = attempt.kind === "final" ? answeredItemIds(attempt) : null;
  const responses = attempt.responses.map(({ correct, told, ...response }) => {
    const item = edition && findItem(edition, response.itemId);
    const words = { asked: item?.stem[locale] ?? null, chosen: roles?.[response.choice] ?? null };
    return isTold && (answered?.has(response.itemId) ?? true)
      ? { ...response, ...words, key: (item && roles?.[item.key]) ?? null, correct, told }
      : { ...response, ...words };
  });
  return { ...attempt, responses };
}
