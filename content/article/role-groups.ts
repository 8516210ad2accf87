import type { Locale } from "@/domain/course";
import { cuesOf } from "./cues";
import { knownTitles } from "./known-titles";
import type { Candidate, Candidates } from "./role-candidates";

/** One role by all the names that the article has for it; `at` is where it is named first. */
export type RoleGroup = { members: Candidate[]; at: number };

/** Joins an acronym with its title ("Giám đốc tài chính (CFO)", by its letters, or as the world knows it) and a title with its short form. */
export function groupsOf({ candidates, marked }: Candidates, language: Locale): RoleGroup[] {
  const named = candidates.filter(({ mentions, subjects, headings }) => mentions + subjects + headings > 0);
  const parent = new Map(named.map((candidate) => [candidate, candidate]));
  const root = (one: Candidate): Candidate => {
    const above = parent.get(one) ?? one;
    return above === one ? one : root(above);
  };
  const join = (one: Candidate | undefined, other: Candidate | undefined) => {
    if (one && other && parent.has(one) && parent.has(other)) parent.set(root(one), root(other));
  };
  const alias = cuesOf(language).alias.replace(/\|?(?:hoặc|hay|or|\[-–\])(?=\||$)/g, "");
  const also = new RegExp(`⟦(\\d+)⟧\\s*(?:\\(\\s*|,?\\s*(?:${alias})\\s+(?:an?\\s+|the\\s+)?)⟦(\\d+)⟧`, "gu");
  for (const [, one, other] of marked.matchAll(also)) join(candidates[Number(one)], candidates[Number(other)]);
  for (const one of named)
    for (const other of named)
      if (isAcronym(one) && !isAcronym(other) && (initials(other) === one.key || isKnown(one, other))) join(one, other);
  const longer = (one: Candidate) =>
    named.filter(({ key, isTitle }) => isTitle && (key.startsWith(`${one.key} `) || key.endsWith(` ${one.key}`)));
  const generic = new Set<Candidate>();
  for (const one of named) {
    const roots = new Set(longer(one).map(root));
    if (roots.size === 1) join(one, [...roots][0]);
    else if (roots.size > 1) generic.add(one);
  }
  const groups = new Map<Candidate, Candidate[]>();
  for (const one of named) if (!generic.has(one)) groups.set(root(one), [...(groups.get(root(one)) ?? []), one]);
  return [...groups.values()].map((members) => ({
    members,
    at: Math.min(
      ...members
        .map((member) => marked.indexOf(`⟦${candidates.indexOf(member)}⟧`))
        .map((at) => (at < 0 ? marked.length : at)),
    ),
  }));
}

const isAcronym = ({ shown }: Candidate) => /^\p{Lu}[\p{Lu}&]{1,5}$/u.test(shown);

const initials = ({ key }: Candidate) =>
  key
    .split(/[\s-]+/)
    .map((word) => (word === "ai" ? word : word[0]))
    .join("");

const isKnown = (acronym: Candidate, title: Candidate) =>
  knownTitles[acronym.shown]?.some((known) => known.toLowerCase() === title.key) ?? false;
