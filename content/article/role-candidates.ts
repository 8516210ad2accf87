import type { Locale } from "@/domain/course";
import type { Block } from "./block";
import { knownTitles, noPost, titleEnd, titleWord } from "./known-titles";
import { literal } from "./pattern";
import { rolePhrases } from "./role-phrases";
import { stretchedSubjects } from "./role-stretch";
import { sentencesOf } from "./sentences";

/** A name that somebody may have in the article, with how often it stands where titles do. */
export type Candidate = {
  /** Lower case, in the singular: what makes two names one. */
  key: string;
  shown: string;
  subjects: number;
  headings: number;
  mentions: number;
  isTitle: boolean;
};

export type Candidates = {
  candidates: Candidate[];
  /** The article with every candidate's place marked by its number: `⟦3⟧`. */
  marked: string;
};

const mostCandidates = 150;
/** Whom an article is about shows long before. */
const mostRead = 200_000;
/** What is longer is no sentence. */
const longestSentence = 2000;

export function candidatesIn(article: readonly Block[], language: Locale): Candidates {
  const kept = beginning(article);
  const phrases = rolePhrases(language);
  const found = new Map<string, Candidate>();
  const see = (written: string, place: "subjects" | "headings" | "mentions") => {
    const shown = singular(trimmed(written, language), language);
    if (!shown || !isName(shown, language)) return;
    const key = keyOf(shown, language);
    const known = found.get(key);
    const candidate = known ?? {
      key,
      shown: shown.charAt(0).toUpperCase() + shown.slice(1),
      subjects: 0,
      headings: 0,
      mentions: 0,
      isTitle: isTitle(shown, language),
    };
    if (place !== "mentions") candidate[place] += 1;
    found.set(key, candidate);
  };
  const text = kept.map((block) => block.text).join("\n");
  for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}&]{1,5}(?![\p{L}\p{N}])/gu)) see(word, "mentions");
  for (const titles of Object.values(knownTitles))
    for (const title of titles) if (text.toLowerCase().includes(title.toLowerCase())) see(title, "mentions");
  for (const block of kept) {
    const isLabel =
      (block.kind === "paragraph" || block.kind === "cell") &&
      !/[!?…:;]$/.test(block.text) &&
      block.text.split(" ").length <= 4;
    if (block.kind === "heading" || isLabel)
      for (const phrase of phrases.inHeading(block.text)) if (!phrases.isTask(phrase)) see(phrase, "headings");
    for (const sentence of sentencesIn(block, language))
      for (const phrase of phrases.inSentence(sentence)) see(phrase, "subjects");
  }
  const sentences = kept.flatMap((block) => sentencesIn(block, language));
  for (const phrase of stretchedSubjects(sentences, phrases)) see(phrase, "subjects");
  const ranked = [...found.values()].sort((a, b) => weight(b) - weight(a)).slice(0, mostCandidates);
  return { candidates: ranked, marked: marked(text, ranked, language) };
}

function beginning(article: readonly Block[]): Block[] {
  let read = 0;
  return article.filter(({ text }) => {
    read += text.length;
    return read < mostRead;
  });
}

const sentencesIn = ({ text }: Block, language: Locale) =>
  sentencesOf(text, language).filter(({ length }) => length <= longestSentence);

const weight = ({ subjects, headings, isTitle }: Candidate) => subjects + headings + 2 * Number(isTitle);

const trimmed = (written: string, language: Locale) =>
  written
    .replace(/\s*\([^()]*\)?\s*$/, "")
    .replace(
      language === "en" ? /^(?:the|an?|both|our|your|every|each|good|first)\s+/i : /^(?:cả|các|những|mỗi|một)\s+/i,
      "",
    )
    .trim();

function isName(shown: string, language: Locale): boolean {
  if (shown.length < 2 || /[,;:?!"“]/.test(shown) || noPost.test(shown) || /^\p{N}/u.test(shown)) return false;
  // "CTO must keep": a post's acronym and what follows it.
  const isMore =
    shown.includes(" ") && shown.split(" ").some((word) => /^\p{Lu}{3,5}$/u.test(word) && !noPost.test(word));
  return !isMore && !noName[language].test(shown.toLowerCase());
}

/** Words that stand where titles do and name nobody. */
const noName = {
  en: /^(?:it|they|he|she|we|you|i|who|what|which|this|that|these|those|there|here|both|two|one|all|most|some|many|each|neither|either|everyone|people|nobody|anyone|others?|titles?|role|roles|key|in|on|at|as|if|so|not|to|for|of|by|with|then|often|also)(?: |$)|(?:^| )(?:and|or|vs\.?|versus|of|the|that|which|is|are|to|in|on|for|with|from|at)(?: |$)/,
  vi: /^(?:họ|nó|ai|đó|đây|điều (?:này|đó|ấy|gì)|việc|ta|chúng|tôi|bạn|người(?= (?:này|kia|đó|ấy|ta)|$)|một người|hai|cả hai|mọi|nhiều|các|những|này|trong|ngoài|bên cạnh|khi|nếu|vì|do|sau|trước|đồng thời|ngoài ra|không|sự|vị trí|vai trò|chức|trách nhiệm|nhiệm vụ|công việc|nói|từ|để|với|cùng|theo|mỗi quý|mỗi|gồm|bao gồm|cũng|còn|tóm lại)(?: |$)|(?:^| )(?:và|của|là|này|đó|ấy|cho|trong|với|hay|hoặc|rằng|mà|gì|vs)(?: |$)/,
} as const;

export const keyOf = (name: string, language: Locale) => {
  const one = singular(name, language);
  return one.toLowerCase().replace(/\s+/g, " ");
};

const singular = (name: string, language: Locale) =>
  language === "en" && !/^\p{Lu}+$/u.test(name) ? name.replace(/(?<=[a-rt-z])s$/, "") : name;

const isTitle = (shown: string, language: Locale) =>
  isPost(shown, language) || titleEnd[language].test(keyOf(shown, language));

/** Surely a title, however seldom it is named. */
export const isPost = (shown: string, language: Locale) =>
  shown in knownTitles || /^\p{Lu}[\p{Lu}&]{1,5}$/u.test(shown) || titleWord[language].test(keyOf(shown, language));

/** Whether the word is a piece of a longer one: nearly wherever it stands, the same comes behind it ("bao" of "bao gồm"). */
export function isPiece({ candidates, marked }: Candidates, one: Candidate): boolean {
  const places = new RegExp(`⟦${candidates.indexOf(one)}⟧(?:\\s+([\\p{L}\\p{N}]+))?`, "gu");
  const behind = [...marked.matchAll(places)].map(([, word = ""]) => word);
  const most = Math.max(0, ...behind.map((word) => (word === "" ? 0 : behind.filter((each) => each === word).length)));
  return most >= 0.75 * behind.length;
}

/** The longest first, so that "head" is not counted where "head gardener" stands. */
function marked(text: string, candidates: readonly Candidate[], language: Locale): string {
  const longest = candidates.map(({ key }, index) => ({ key, index })).sort((a, b) => b.key.length - a.key.length);
  if (longest.length === 0) return text;
  const plural = language === "en" ? "s?" : "";
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(${longest.map(({ key }) => literal(key)).join("|")})${plural}(?![\\p{L}\\p{N}])`,
    "gu",
  );
  const numbers = new Map(longest.map(({ key, index }) => [key, index]));
  return text.toLowerCase().replace(pattern, (whole, key: string) => {
    const index = numbers.get(key);
    const candidate = index === undefined ? undefined : candidates[index];
    if (!candidate) return whole;
    candidate.mentions += 1;
    return `⟦${index}⟧`;
  });
}
