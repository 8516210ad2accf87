import { accept, refuse } from "@/domain/outcome";
import type { ChangeOf, Made } from "./change";
import { type Draft, pairsOf, rankAfter, unwritten } from "./draft";
import { lessonOfDuty } from "./lesson-of-duty";

/** Two near duties of different owners, to be shown side by side once their stems are written. */
export function pairDuties(draft: Draft, { left, right }: ChangeOf<"pair">): Made {
  const [one, other] = [draft.duties[left], draft.duties[right]];
  if (!one || !other) return refuse("no-such-duty");
  if (left === right) return refuse("same-duty");
  if (one.owner === other.owner) return refuse("same-owner");
  const lesson = lessonOfDuty(draft, other) ?? lessonOfDuty(draft, one);
  if (!lesson) return refuse("no-such-lesson");
  const id = `${left}-or-${right}`;
  if (draft.pairs[id]) return accept(null);
  const pairs = pairsOf(draft);
  draft.pairs[id] = {
    id,
    rank: rankAfter(pairs, pairs.length - 1),
    lessonId: lesson.id,
    left: { dutyId: left, stem: unwritten() },
    right: { dutyId: right, stem: unwritten() },
    difference: unwritten(),
  };
  return accept(null);
}

export function unpairDuties(draft: Draft, { pair }: ChangeOf<"unpair">): Made {
  if (!draft.pairs[pair]) return refuse("no-such-pair");
  delete draft.pairs[pair];
  return accept(null);
}
