import type { MasteryState } from "@/domain/mastery";

/** Each state by its shape, as the marks have them: a point, a ring, a ring half full, a disc, a broken ring. */
export const signs: Record<MasteryState, string> = {
  "not-started": "·",
  learning: "○",
  learned: "◐",
  solid: "●",
  due: "◌",
};

export const unknownSign = "–";
