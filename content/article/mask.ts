import type { Cues } from "./cue-words";
import { anyMark, anyOf, literal, marks, whole } from "./pattern";
import type { Roles } from "./roles";

/** Covers every name of a role and every pronoun with its mark and puts the rest into lower case; the length stays the same. */
export function maskOf(roles: Roles, cues: Cues): (sentence: string) => string {
  const names = roles.flatMap((role, index) =>
    role.names.map((name) => ({ name: lowerCase(name), mark: index === 0 ? marks.first : marks.second })),
  );
  const rules: Rule[] = [
    ...names
      .sort((a, b) => b.name.length - a.name.length)
      .map(({ name, mark }): Rule => [whole(`${literal(name)}s?`, "g"), cover(mark)]),
    ...eitherRole((mark) => [new RegExp(`${mark}+\\s*\\([^()]{1,60}\\)`, "gu"), cover(mark)]),
    ...eitherRole((mark) => [
      new RegExp(`${mark}+\\s*,?\\s*(?:${cues.alias})\\s+(?:an?\\s+|the\\s+)?${mark}+(?:\\s*,)?`, "gu"),
      cover(mark),
    ]),
    [new RegExp(`(?<=^|[,;:]\\s)(?:${cues.like})\\s+${aRole},?\\s+${aRole}`, "gu"), cover(marks.both)],
    [new RegExp(`(?<=^|[,;:]\\s)(?:${cues.unlike})\\s+${aRole}\\s*,`, "gu"), cover(" ")],
    ...eitherRole((mark) => [
      new RegExp(
        `(?:(?<=^|\\s)(?:cả|both|các)\\s+)?${named(mark)}\\s*,?\\s*(?:${cues.and})\\s*(?:cả\\s+)?${named(mark === marks.first ? marks.second : marks.first)}`,
        "gu",
      ),
      cover(marks.both),
    ]),
    [whole(cues.pairs, "g"), cover(marks.both)],
    [
      new RegExp(`(?<=^|[,;:]\\s*|[,;:]\\s*(?:${anyOf(cues.conjunctions)})\\s+)(?:${cues.pairsAtStart})(?=\\s)`, "gu"),
      cover(marks.both),
    ],
    [whole(cues.pronouns, "g"), cover(marks.last)],
    [new RegExp(`(?<=^|[,;]\\s*|${anyMark}\\s*,\\s*)(?:${anyOf(cues.asides)})\\s*,`, "gu"), cover(" ")],
    [new RegExp(`(?<=${anyMark}\\s*),(?=\\s{4,})`, "gu"), cover(" ")],
  ];
  return (sentence) =>
    rules.reduce((text, [pattern, replace]) => text.replace(pattern, (found) => replace(found)), lowerCase(sentence));
}

type Rule = [RegExp, (found: string) => string];

const eitherRole = (rule: (mark: string) => Rule): Rule[] => [rule(marks.first), rule(marks.second)];

const named = (mark: string) => `(?:(?:the|a|an)\\s+)?${mark}+`;

const aRole = named(`[${marks.first}${marks.second}]`);

const cover = (mark: string) => (found: string) => mark.repeat(found.length);

/** Lower case that never changes the length. */
const lowerCase = (text: string) =>
  text.replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter));
