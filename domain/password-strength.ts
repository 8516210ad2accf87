import { type MatchExtended, ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";

/** Whose password it is to be: what anybody who knows them would try first. */
export type About = { email: string; name: string };

/** Why a password that is long enough is easy to guess: many use it, it tells of its owner, or it follows a pattern. */
export type Weakness = "password-common" | "password-personal" | "password-pattern";

/** From 0 to 4, as zxcvbn gives it; from 3 on (100 million guesses) nobody gets in by trying, even at a stolen hash not soon. */
export type Strength = { score: number; weakness: Weakness | null };

const enough = 3;

/**
 * How many characters are looked at, from the front and, where those are weak, from the end: what is strong in a part is strong,
 * and the time that guessing takes grows faster than the length.
 */
const looked = 40;

/**
 * How hard a password is to guess (ASVS 5.0, 6.2.4 and 6.2.11; NIST SP 800-63B: a list of breached ones and words of its context,
 * no rules of composition), by zxcvbn (Wheeler, USENIX Security 2016) with its list of breached passwords. Neither marks nor capitals
 * make a word harder: who tries it tries it without them, too.
 */
export function strengthOf(password: string, about: About): Strength {
  // An address may be longer than what is looked at: then no part would be known as one of it.
  const rest = about.email.length > looked ? withoutAddress(password, about.email) : password;
  const strength = strengthOfParts([...rest], about);
  return rest !== password && strength.weakness ? { ...strength, weakness: "password-personal" } : strength;
}

function strengthOfParts(letters: string[], about: About): Strength {
  const front = weakest(letters.slice(0, looked).join(""), about);
  return front.weakness === null || letters.length <= looked
    ? front
    : stronger(front, weakest(letters.slice(-looked).join(""), about));
}

const withoutAddress = (password: string, email: string): string => password.toLowerCase().replaceAll(email, "@");

const stronger = (one: Strength, other: Strength): Strength => (other.score > one.score ? other : one);

function weakest(part: string, about: About): Strength {
  const words = wordsOf(about);
  const written = [part, withoutMarks(part).toLowerCase()].map((way) => guesser().check(way, words));
  const { score, sequence } = written.reduce((one, other) => (other.guesses < one.guesses ? other : one));
  return { score, weakness: score >= enough ? null : weaknessOf(sequence) };
}

const withoutMarks = (text: string): string =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");

function weaknessOf(sequence: readonly MatchExtended[]): Weakness {
  const names = sequence.map((match) => ("dictionaryName" in match ? String(match.dictionaryName) : ""));
  if (names.some((name) => name.startsWith("userInputs"))) return "password-personal";
  return names.some((name) => name !== "") ? "password-common" : "password-pattern";
}

/** The address and the name, whole and in parts, with and without marks, and the app's own name. zxcvbn reads them backwards, too. */
function wordsOf({ email, name }: About): string[] {
  const plain = withoutMarks(name).toLowerCase();
  const parts = [...email.split(/[^\p{L}\d]+/u), ...plain.split(/\s+/), ...name.toLowerCase().split(/\s+/)];
  const names = plain.split(/\s+/);
  const joined = [names, names.toReversed()].flatMap((order) => [order.join(""), order.join(" ")]);
  return [...new Set([email, email.replace(/@.*/, ""), ...joined, ...parts, "phan vai", "phanvai"])].filter(
    (word) => word.length > 2,
  );
}

const kept: { guesser?: ZxcvbnFactory } = {};

/** Made at the first use: it unfolds a list of tens of thousands. */
function guesser(): ZxcvbnFactory {
  kept.guesser ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return kept.guesser;
}
