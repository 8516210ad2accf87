import type { ArticleRefusal } from "@/domain/article-refusal";

/** Text whose letters aren't what they show: typed for an old font, or taken out of a file whose fonts don't say what they draw. */
export function lettersFault(text: string): ArticleRefusal | undefined {
  if (share(text, /\p{L}/gu) === 0) return undefined;
  if (isOldFont(text)) return { code: "old-font" };
  return isUnreadable(text) ? { code: "unreadable-letters" } : undefined;
}

/**
 * TCVN3 (ABC) puts Vietnamese letters where Latin-1 has signs: "Gi¸m ®èc". VNI writes the accent as a second letter: "Giaùm ñoác".
 * Vietnamese in Unicode has its own letters from U+1EA0 on, and these have none.
 */
export function isOldFont(text: string): boolean {
  if (share(text, /[\u1ea0-\u1ef9]/gu) > 0.01 || share(text, /[a-z]/gi) < 0.5) return false;
  const tcvn = share(text, /(?<=\p{L})[¸µ¶·¹¨©ª«¬®¾»¼½Æ]|[¸µ¶¹¨©ª«¬®¾»¼½](?=\p{L})/gu);
  const vni = share(text, /[ae][âáàåãäéèúüëêùøûõï]|o[âåäùøûõï]|[uyöô][ùøûõï]|ñ(?=\p{L})/giu);
  return tcvn > 0.03 || vni > 0.03;
}

/** Letters of several scripts within a word, signs that stand for nothing, or words that nobody could say. */
function isUnreadable(text: string): boolean {
  const words = text.match(/\p{L}{3,}/gu) ?? [];
  if (words.length < 20) return share(text, nothing) > 0.2;
  const mixed = words.filter((word) => /\p{Script=Latin}/u.test(word) && /[^\p{Script=Latin}]/u.test(word)).length;
  const unsaid = words.filter(
    (word) =>
      /^[\p{Script=Latin}]+$/u.test(word) && !/[aeiouy]/i.test(word.normalize("NFD")) && word !== word.toUpperCase(),
  ).length;
  return share(text, nothing) > 0.1 || mixed > words.length * 0.05 || unsaid > words.length * 0.25;
}

const nothing = /[\ufffd\p{Co}\p{Cn}]|(?![\t\n\r])\p{Cc}/gu;

/** How many signs of a kind come on each letter. */
const share = (text: string, kind: RegExp) =>
  (text.match(kind)?.length ?? 0) / Math.max(1, text.match(/\p{L}/gu)?.length ?? 0);
