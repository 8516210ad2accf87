import type { Passage } from "@/domain/course";

/** A passage as authors write it outside of its lesson: `cto/market-fit`, or `cto/market-fit.2` for its second sentence. */
export const passageName = ({ lessonId, paragraphId, sentence }: Passage): string =>
  `${lessonId}/${paragraphId}${sentence === undefined ? "" : `.${sentence}`}`;
