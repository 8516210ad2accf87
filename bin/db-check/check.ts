import { editionOf, hashOf } from "@/content/compile/edition";
import type { Attempt } from "@/domain/attempt";
import type { Course } from "@/domain/course";
import { isAsked } from "@/domain/doubt";
import { scoreAttempt } from "@/domain/score";
import type { Db } from "@/prisma/client";
import { readEditions } from "@/prisma/edition";
import { findStanding, judged } from "@/prisma/keys";
import { findMiscounted } from "@/prisma/miscounted";
import { findMistallied } from "@/prisma/mistallied";
import { listErased, listReplayed, type Replay, replayOf } from "@/prisma/replay";
import { attemptFaults } from "./attempt-faults";
import { inFormerNames } from "./former-names";
import { knownFaults } from "./known-faults";

export type Checked = {
  counts: {
    learners: number;
    attempts: number;
    responses: number;
    cards: number;
    certificates: number;
    editions: number;
  };
  faults: string[];
};

/** Compares everything stored that could be derived with what a replay of the facts gives. Writes nothing. */
export async function checkDatabase(db: Db, course: Course): Promise<Checked> {
  const counts = { learners: 0, attempts: 0, responses: 0, cards: 0, certificates: 0, editions: 0 };
  const editions = new Map((await readEditions(db, course.id)).map(({ id, content }) => [id, content]));
  const faults = [...editions].flatMap(([id, content]) =>
    editionOf(content) === id || hashOf(inFormerNames(content)) === id
      ? []
      : [`edition ${id}: its content is not what it is named by, ${editionOf(content)}`],
  );
  counts.editions = editions.size;
  const standing = await findStanding(db, course.id);
  for (const { itemId, version } of standing)
    if (![...editions.values()].some((content) => isAsked(content, itemId, version)))
      faults.push(`a regrade of ${itemId} stands, and no edition asks it so`);
  const edition = (id: string) => judged(editions.get(id) ?? course, standing);
  for (const userId of await listReplayed(db, course.id)) {
    const replay = await replayOf(db, { userId, courseId: course.id }, course);
    const certificates = await db.certificate.findMany({
      where: { userId, courseId: course.id },
      select: { attemptId: true, raw: true, max: true },
    });
    faults.push(...faultsOf(replay, certificates, course, edition).map((fault) => `learner ${userId}: ${fault}`));
    counts.learners += 1;
    counts.attempts += replay.attempts.length;
    counts.responses += replay.attempts.flatMap(({ responses }) => responses).length;
    counts.cards += replay.stored.length;
    counts.certificates += certificates.length;
  }
  for (const attempts of await listErased(db, course.id)) {
    faults.push(
      ...attempts.flatMap((attempt) =>
        attemptFaults(attempt, edition(attempt.editionId)).map((fault) => `nobody's attempt ${attempt.id}: ${fault}`),
      ),
    );
    counts.attempts += attempts.length;
    counts.responses += attempts.flatMap(({ responses }) => responses).length;
  }
  for (const { id, raw, counted } of await findMiscounted(db, course.id))
    faults.push(`attempt ${id}: its score is stored as ${raw}, its responses come to ${counted}`);
  for (const { id, stored, counted } of await findMistallied(db, course.id))
    faults.push(`learner ${id}: the tally is stored as ${stored}, the rows come to ${counted}`);
  return { counts, faults };
}

type Certified = { attemptId: string; raw: number; max: number };

const faultsOf = (
  replay: Replay,
  certificates: Certified[],
  course: Course,
  edition: (id: string) => Course,
): string[] => [
  ...replay.attempts.flatMap((attempt) =>
    attemptFaults(attempt, edition(attempt.editionId)).map((fault) => `attempt ${attempt.id}: ${fault}`),
  ),
  ...certificates.flatMap((certificate) => certificateFaults(certificate, replay.attempts)),
  ...knownFaults(replay, course, edition),
];

function certificateFaults({ attemptId, raw, max }: Certified, attempts: readonly Attempt[]): string[] {
  const final = attempts.find(({ id }) => id === attemptId);
  if (!final?.submittedAt || final.kind !== "final")
    return [`a certificate stands for the attempt ${attemptId}, which is no final that was handed in`];
  const score = scoreAttempt(final);
  // A regrade moves a final, and leaves a certificate that it doesn't revoke as it was issued.
  const asTold = scoreAttempt({
    ...final,
    responses: final.responses.map((response) => ({ ...response, correct: response.told ?? response.correct })),
  });
  return [score, asTold].some((known) => known.raw === raw && known.max === max)
    ? []
    : [`a certificate says ${raw} of ${max}, and its final came to ${score.raw} of ${score.max}`];
}
