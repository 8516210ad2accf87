import type { Outcome } from "@/domain/outcome";
import type { ResponseInput } from "@/domain/respond";
import type { NewAttempt } from "./attempt";
import type { Db } from "./client";
import { type NewGuest, storeGuest } from "./guest";
import { takeLearner } from "./learner";
import { type RecordedIn, type RecordRefusal, recordResponse } from "./response";

/** `guest` is null where the sender is stored already, and the attempt alone isn't. */
type First = { guest: NewGuest | null; attempt: NewAttempt & { id: string }; input: ResponseInput };

/**
 * Stores the first response of an attempt together with the attempt, and with its guest where nothing of them is stored yet: all of
 * it or nothing. Where the same request, or another tab's, came first, it is judged beside what that one stored.
 */
export async function recordFirstResponse(
  db: Db,
  { guest, attempt, input }: First,
  now: Date,
): Promise<Outcome<RecordedIn, RecordRefusal>> {
  try {
    return await db.$transaction(async (tx) => {
      await takeLearner(tx, attempt.userId);
      const isTheirs = guest === null || (await storeGuest(tx, guest, now));
      if (isTheirs) await tx.attempt.createMany({ data: [attempt], skipDuplicates: true });
      const outcome = await recordResponse(tx, attempt, input, now);
      if (!outcome.accepted) throw new RolledBack(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof RolledBack) return error.outcome;
    throw error;
  }
}

/** A refusal leaves nothing behind. */
class RolledBack extends Error {
  constructor(readonly outcome: Outcome<never, RecordRefusal>) {
    super("The first response was refused.");
  }
}
