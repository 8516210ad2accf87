import nlp from "compromise/two";
import type { Guess, VerbForm } from "./cue-words";

/** Verbs that tell what somebody is, has, feels or gets. */
const notWork = new Set(
  "be is are was were have has had do does did become remain seem appear differ vary depend need want like love hate hope wish know understand earn receive get come go sit stand exist emerge arise tend belong mean refer overlap intersect form prefer serve sound fail succeed benefit struggle suffer lose vary encompass span range revolve center centre extend contrast resemble entail complement think feel believe look live begin end stay face enjoy agree disagree share lack possess require deserve cost fall rise act play serve function work usually sometimes always thus plus vs across perhaps can could will would may might must shall should make contain get sales job title position duty responsibility comprehend grasp".split(
    " ",
  ),
);

const known = new Map<string, boolean>();

/** `compromise` tags the word in a short sentence of our own, where it can only be a verb or no word of that kind. */
export const englishGuess: Guess = (words, { beside, isLed }) => {
  const found = /^([a-z][a-z-]{2,})((?: [\p{L}'’-]+){1,3})/u.exec(words);
  const [, word = "", rest = ""] = found ?? [];
  const form = formOf(word);
  const stem = form === "third" ? word.replace(/(?:ies|es|s)$/, "") : word;
  if (!found || [word, stem, `${stem}e`, `${stem}y`].some((one) => notWork.has(one))) return undefined;
  if (beside !== undefined ? form !== beside || beside === "base" : form === "gerund" && !isLed) return undefined;
  // Among the verbs of a list a noun in the plural looks like one of them; a verb has its object.
  if (beside !== undefined && noObject.test(rest)) return undefined;
  // Right after a role in the plural a noun looks like a verb, unless an object follows.
  if (form === "base" && !isLed && !objectAhead.test(rest)) return undefined;
  return isVerb(`${subjects[form]} ${word}${rest}`) ? form : undefined;
};

const objectAhead =
  /^ (?:the|an?|all|any|each|every|new|their|its|his|her|this|these|those|many|more|most|what|how|which)(?![a-z])/;

const noObject = /^(?: (?:to|of|that|which|and|or|in|for|with|by|from|as|are|is)(?![a-z])|$)/;

const formOf = (word: string): VerbForm => {
  if (/ing$/.test(word)) return "gerund";
  return /[^su]s$/.test(word) ? "third" : "base";
};

const subjects: Record<VerbForm, string> = { base: "they", third: "she", gerund: "she is" };

const gerund = /^she is /;

function isVerb(sentence: string): boolean {
  const before = known.get(sentence);
  if (before !== undefined) return before;
  const tagged = nlp(sentence);
  const isVerb = tagged.has(gerund.test(sentence) ? "^she is #Gerund" : "^(she|they) (#Infinitive|#PresentTense)");
  // The same words come again in one article; between articles nothing needs to be kept.
  if (known.size > 5000) known.clear();
  known.set(sentence, isVerb);
  return isVerb;
}
