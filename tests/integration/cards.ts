import type { ReviewCard } from "@/domain/schedule";
import type { Db } from "@/prisma/client";
import { findKnown } from "@/prisma/knowledge";
import type { LearnerRef } from "@/prisma/learner";

/** A learner's cards, the one that is due first at the head. */
export const findCards = async (db: Db, learner: LearnerRef): Promise<ReviewCard[]> =>
  (await findKnown(db, learner)).map(({ card }) => card);
