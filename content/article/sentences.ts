import type { Locale } from "@/domain/course";

/** Splits at sentence ends. What goes on in lower case, or after a shortening, was no end. */
export function sentencesOf(text: string, language: Locale): string[] {
  const sentences: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: "sentence" }).segment(text)) {
    const piece = segment.trim();
    const before = sentences.at(-1);
    if (before !== undefined && (/^\p{Ll}/u.test(piece) || shortening.test(before.slice(-10))))
      sentences[sentences.length - 1] = `${before} ${piece}`;
    else if (piece !== "") sentences.push(piece);
  }
  return sentences;
}

const shortening = /(?:^|[\s(])(?:e\.g|i\.e|vs|cf|Mr|Mrs|Ms|Dr|Inc|Ltd|No|TP|Tp|ThS|TS|PGS|GS|Th\.S)\.$/;
