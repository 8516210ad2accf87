import { type Locale, Slug } from "@/domain/course";
import type { ReadArticle } from "./importer";
import { knownTitles } from "./known-titles";
import type { Role } from "./proposal";
import { type Candidate, type Candidates, candidatesIn, isPiece, isPost } from "./role-candidates";
import { groupsOf, type RoleGroup } from "./role-groups";
import { rolePhrases } from "./role-phrases";

/** The two roles that an article is likely about, in the order in which it names them, and who else it may be about. */
export type RoleProposal = { roles: Role[]; others: Role[] };

const mostOthers = 6;
/** As many are looked at together. */
const mostRanked = 10;

/** Finds the two roles by where an article names them: as subjects, in headings, beside each other, in brackets behind a title. */
export function proposeRoles({ kept, language }: Pick<ReadArticle, "kept" | "language">): RoleProposal {
  const found = candidatesIn(kept, language);
  const title = kept.find(({ kind }) => kind === "heading")?.text ?? "";
  const groups = groupsOf(found, language).map((group) => ({ ...group, score: scoreOf(group, title) }));
  const ranked = groups
    .filter(({ score }) => score >= 4)
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, mostRanked);
  const together = pairedIn(found, rolePhrases(language).joint);
  const pairs = ranked.flatMap((one, index) =>
    ranked
      .slice(index + 1)
      .map((other) => ({ both: [one, other], score: one.score + other.score + 3 * Math.min(4, together(one, other)) })),
  );
  const best = pairs.sort((a, b) => b.score - a.score)[0]?.both ?? ranked.slice(0, 1);
  const taken = new Set<string>(["both"]);
  const toRole = ({ members }: RoleGroup): Role => {
    const names = namesOf(members, language);
    return { id: idOf(names, taken), names };
  };
  return {
    roles: [...best].sort((a, b) => a.at - b.at).map(toRole),
    others: ranked
      .filter((group) => !best.includes(group) && isLikely(group, found, language))
      .slice(0, mostOthers)
      .map(toRole),
  };
}

/** A title, or somebody who is named again and again. */
const isLikely = ({ members }: RoleGroup, found: Candidates, language: Locale) =>
  members.some(
    (one) =>
      isPost(one.shown, language) || (one.subjects + one.headings > 1 && one.mentions > 2 && !isPiece(found, one)),
  );

function scoreOf({ members }: RoleGroup, title: string): number {
  const sum = (count: (member: Candidate) => number) => members.reduce((total, member) => total + count(member), 0);
  const isInTitle = members.some(({ key }) => title.toLowerCase().includes(key));
  return (
    3 *
      Math.min(
        6,
        sum(({ subjects }) => subjects),
      ) +
    4 *
      Math.min(
        4,
        sum(({ headings }) => headings),
      ) +
    0.5 *
      Math.min(
        12,
        sum(({ mentions }) => mentions),
      ) +
    3 * Number(isInTitle) +
    (members.some(({ isTitle }) => isTitle) ? 8 : 0)
  );
}

/** How often two are named in one breath. */
function pairedIn({ marked, candidates }: Candidates, joint: string): (one: RoleGroup, other: RoleGroup) => number {
  const pattern = new RegExp(`⟦(\\d+)⟧(?:\\s*\\([^()]{1,60}\\))?(?:${joint})(?=⟦(\\d+)⟧)`, "gu");
  const pairs = [...marked.matchAll(pattern)].map(
    ([, a, b]) => [candidates[Number(a)], candidates[Number(b)]] as const,
  );
  const has = ({ members }: RoleGroup, one: Candidate | undefined) => one !== undefined && members.includes(one);
  return (one, other) =>
    pairs.filter(([a, b]) => (has(one, a) && has(other, b)) || (has(one, b) && has(other, a))).length;
}

/** The acronym first, then the titles that the article has; where it has none, the one that the acronym is known for. */
function namesOf(members: readonly Candidate[], language: "vi" | "en"): string[] {
  const isAcronym = ({ shown }: Candidate) => /^\p{Lu}[\p{Lu}&]{1,5}$/u.test(shown);
  const named = members.filter(({ mentions }) => mentions > 0);
  const sorted = [...(named.length > 0 ? named : members)].sort(
    (a, b) =>
      Number(isAcronym(b)) - Number(isAcronym(a)) ||
      Number(b.key.includes(a.key)) - Number(a.key.includes(b.key)) ||
      b.mentions - a.mentions ||
      (a.key < b.key ? -1 : 1),
  );
  const names = sorted.map(({ shown }) => shown);
  const [english, vietnamese] = knownTitles[names[0] ?? ""] ?? [];
  const known = language === "vi" ? vietnamese : english;
  return names.length === 1 && known ? [...names, known] : names;
}

function idOf([name = ""]: string[], taken: Set<string>): string {
  const plain = name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
  const slug = plain.match(/[a-z0-9]+/g)?.join("-") ?? "role";
  let id = Slug.safeParse(slug).success ? slug : "role";
  for (let number = 2; taken.has(id); number += 1) id = `${slug}-${number}`;
  taken.add(id);
  return id;
}
