import { type Finding, finding } from "@/content/read/finding";
import { namesOf } from "@/content/read/role-names";
import { courseTexts } from "@/content/read/texts";
import { wordsOf } from "@/content/read/words";
import type { Course } from "@/domain/course";

/** So many words in a row are a sentence taken over; fewer may be the plain name of a thing. */
const longestRun = 7;

/** Runs of eight words or more that the course shares with another text, role names aside. Case and punctuation do not count. */
export function overlapFindings(course: Course, other: string): Finding[] {
  // The roles have one name each, which both texts must use.
  const names = (["vi", "en"] as const).flatMap((locale) => namesOf(course.roles, locale)).map(wordsOf);
  const theirs = runsOf(wordsBeside(names, other));
  return courseTexts(course).flatMap(({ subject, path, text }) =>
    sharedRuns(wordsBeside(names, text), theirs).map((run) =>
      finding(subject, path, "shared-words", { n: run.length, words: run.join(" ") }),
    ),
  );
}

function sharedRuns(words: string[], theirs: Set<string>): string[][] {
  const starts = windows(words).map((run) => theirs.has(run));
  return starts.flatMap((shared, at) => {
    if (!shared || starts[at - 1]) return [];
    const length = [...starts.slice(at), false].indexOf(false);
    return [words.slice(at, at + length + longestRun)];
  });
}

const runsOf = (words: string[]): Set<string> => new Set(windows(words));

const windows = (words: string[]): string[] =>
  Array.from({ length: Math.max(0, words.length - longestRun) }, (_, at) =>
    words.slice(at, at + longestRun + 1).join(" "),
  );

function wordsBeside(names: string[][], text: string): string[] {
  const words = wordsOf(text);
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const name = names.find((role) => role.every((word, offset) => words[at + offset] === word));
    if (!name) kept.push(...words.slice(at, at + 1));
    at += name?.length ?? 1;
  }
  return kept;
}
