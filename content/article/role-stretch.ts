import type { RolePhrases } from "./role-phrases";

/** "Nhân viên" and the like are nobody without what comes behind. */
const bare =
  /^(?:(?:phó |tổng )?giám đốc|(?:phó |trưởng )phòng|trưởng|phó|nhân viên|chuyên viên|cán bộ|quản lý|chủ|tư vấn|kỹ sư|giám sát|trợ lý|cố vấn|thợ|đội trưởng|trưởng nhóm)$/iu;

/** Subjects whose title holds a verb and so goes on: where the first part hardly ever stands without the rest, or is nobody alone. */
export function stretchedSubjects(sentences: readonly string[], phrases: RolePhrases): string[] {
  const text = sentences.join("\n").toLowerCase();
  const counted = new Map<string, number>();
  const times = (phrase: string) => {
    const count = counted.get(phrase) ?? text.split(phrase.toLowerCase()).length - 1;
    counted.set(phrase, count);
    return count;
  };
  const goesWith = (long: string, short: string) =>
    long.startsWith(`${short} `) && times(long) > 1 && (bare.test(short) || times(long) > 0.75 * times(short));
  return sentences.flatMap((sentence) => {
    const subjects = phrases.inSentence(sentence);
    return phrases.stretched(sentence).filter((long) => subjects.some((short) => goesWith(long, short)));
  });
}
