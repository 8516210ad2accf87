import type { Locale } from "@/domain/course";
import { whole } from "./pattern";
import { topicWords } from "./topic-words";

/** What a heading, a line over a list or a table's side says that stands below it. */
export type Topic = "duties" | "common" | "traits" | "aside" | "open";

export function topicOf(language: Locale): (text: string) => Topic {
  const words = topicWords[language];
  const patterns = (["common", "duties", "traits", "aside"] as const).map((topic) => ({
    topic,
    pattern: whole(words[topic]),
  }));
  const firstWords = new RegExp(`^(?:\\d+[.)]\\s*)?(?:${words.aside})(?![\\p{L}\\p{N}])`, "u");
  return (text) => {
    const plain = text.toLowerCase();
    if (firstWords.test(plain)) return "aside";
    return patterns.find(({ pattern }) => pattern.test(plain))?.topic ?? "open";
  };
}
