import { type ConfusionMatrix, matrixOfPairs } from "@/domain/confusion";
import { findItem } from "@/domain/course";
import { keyBeside } from "@/domain/regrade";
import type { ChosenCount } from "@/prisma/chosen";
import type { Tx } from "@/prisma/client";
import { getEditionOrThrow } from "@/prisma/edition";
import { db } from "./db";

/** What was chosen for what, each response beside the key that its own edition's item is judged by now. */
export async function matrixOfChosen(counts: readonly ChosenCount[], tx: Tx = db()): Promise<ConfusionMatrix> {
  const ids = [...new Set(counts.map(({ editionId }) => editionId))];
  const editions = new Map(await Promise.all(ids.map(async (id) => [id, await getEditionOrThrow(tx, id)] as const)));
  return matrixOfPairs(
    counts.flatMap(({ editionId, itemId, n, ...given }) => {
      const edition = editions.get(editionId);
      const item = edition && findItem(edition, itemId);
      return item ? [{ key: keyBeside(item, given), choice: given.choice, n }] : [];
    }),
  );
}
