import type { Locale } from "@/domain/course";
import { cuesOf } from "./cues";
import type { Mention } from "./duties";
import { differBothWays, type Gist, gistOf, likeness } from "./likeness";
import type { ProposedDuty } from "./proposal";
import type { Roles } from "./roles";

/** How much of their words two mentions share before they count as one duty. Across roles we ask for less: a missed `both` is a wrong key, a wrong join is seen in review. */
const alike = { sameOwner: 0.75, otherOwner: 0.6, otherThing: 0.8 };

/** Puts mentions of the same duty together; said of one role here and of the other there, it is a duty of both. */
export function joinMentions(mentions: Mention[], roles: Roles, language: Locale): ProposedDuty[] {
  const gist = gistOf(roles, cuesOf(language));
  const groups: Group[] = [];
  for (const mention of mentions) {
    const member = { mention, gist: gist(mention.text) };
    let best: { group: Group; likeness: number } | undefined;
    for (const group of groups) {
      const found = likenessTo(group, member);
      if (found > (best?.likeness ?? 0)) best = { group, likeness: found };
    }
    if (best) {
      best.group.members.push(member);
      best.group.likeness = Math.min(best.group.likeness, best.likeness);
    } else groups.push({ members: [member], likeness: 1 });
  }
  const taken = new Set<string>();
  return groups.map((group) => toDuty(group, taken));
}

type Member = { mention: Mention; gist: Gist };
type Group = { members: Member[]; likeness: number };

function likenessTo({ members }: Group, { mention, gist }: Member): number {
  const likenesses = members.map((member) => {
    const found = likeness(member.gist, gist);
    return found >= least(member, { mention, gist }) ? found : 0;
  });
  return Math.max(...likenesses);
}

/** "technology strategies" and "data strategies" share most words; where each has one of its own, they must share more. */
function least(one: Member, other: Member): number {
  if (one.mention.owner === other.mention.owner) return alike.sameOwner;
  // "lập báo cáo tài chính", "xem xét báo cáo tài chính": one thing, and each does something else to it.
  if (!one.gist.words.has(other.gist.verb) || !other.gist.words.has(one.gist.verb)) return Number.POSITIVE_INFINITY;
  return one.gist.head === "" && differBothWays(one.gist, other.gist) ? alike.otherThing : alike.otherOwner;
}

function toDuty({ members, likeness }: Group, taken: Set<string>): ProposedDuty {
  const mentions = members.map(({ mention }) => mention);
  const owners = new Set(mentions.map(({ owner }) => owner));
  const [first] = mentions;
  if (!first) throw new Error("a group has a first mention");
  const owner = owners.size === 1 ? first.owner : "both";
  const base =
    owners.size > 1
      ? Math.min(...mentions.map(({ confidence }) => confidence)) * likeness
      : Math.max(...mentions.map(({ confidence }) => confidence));
  const passages = mentions.map(({ section, paragraph, sentence, owner, text }) => ({
    section,
    paragraph,
    sentence,
    owner,
    text,
  }));
  return {
    id: idOf(first.text, taken),
    owner,
    text: first.text,
    confidence: Math.round(base * 100) / 100,
    passages,
    why: reasonOf(mentions, owners),
  };
}

/** Why the duty is whose it is. */
function reasonOf(mentions: readonly Mention[], owners: ReadonlySet<Mention["owner"]>): ProposedDuty["why"] {
  if (owners.has("both")) return "both";
  if (owners.size > 1) return "joined";
  return mentions.some(({ why }) => why === "subject") ? "subject" : "carry-over";
}

/** The first words without accents; the second duty of the same name gets a number. */
function idOf(text: string, taken: Set<string>): string {
  const plain = text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
  const name = (plain.match(/[a-z0-9]+/g) ?? ["duty"]).slice(0, 6).join("-");
  let id = name;
  for (let number = 2; taken.has(id); number += 1) id = `${name}-${number}`;
  taken.add(id);
  return id;
}
