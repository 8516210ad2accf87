import type { Locale } from "@/domain/course";

/** Vietnamese shows in its letters, English in its little words; anything else is null. */
export function languageOf(text: string): Locale | null {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const vietnamese = text.match(/[ăâđêôơưạ-ỹ]/giu)?.length ?? 0;
  if (vietnamese / letters > 0.08) return "vi";
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const little = words.filter((word) => englishLittle.has(word)).length;
  return little / words.length > 0.12 ? "en" : null;
}

const englishLittle = new Set(
  "the a an and or of to in on at for with by from is are was be this that it as not who which they he she has have".split(
    " ",
  ),
);
