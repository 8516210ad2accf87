import { cuesOf } from "@/content/article/cues";
import { type Gist, gistOf, likeness } from "@/content/article/likeness";
import { type Draft, type DraftDuty, type DraftRole, dutiesOf, pairsOf } from "./draft";

export type NearPair = { left: DraftDuty; right: DraftDuty; likeness: number };

/** The accepted duty of another owner whose words are most like this one's. */
export function nearestDuty(draft: Draft, duty: DraftDuty): DraftDuty | undefined {
  const gist = gistIn(draft);
  const own = gist(duty);
  return acceptedIn(draft)
    .filter(({ owner }) => owner !== duty.owner)
    .map((other) => ({ other, alike: likeness(own, gist(other)) }))
    .filter(({ alike }) => alike > 0)
    .sort((one, next) => next.alike - one.alike)[0]?.other;
}

const leastAlike = 0.2;

/** Pairs of duties with different owners that somebody may take for one another, the nearest first; those that are pairs already left out. */
export function nearPairs(draft: Draft, most: number): NearPair[] {
  const gist = gistIn(draft);
  const duties = acceptedIn(draft).map((duty) => ({ duty, gist: gist(duty) }));
  const paired = new Set(pairsOf(draft).map(({ left, right }) => [left.dutyId, right.dutyId].sort().join(" ")));
  return duties
    .flatMap(({ duty: left, gist: own }, at) =>
      duties
        .slice(at + 1)
        .filter(({ duty: { id, owner } }) => owner !== left.owner && !paired.has([left.id, id].sort().join(" ")))
        .map(({ duty: right, gist: other }) => ({ left, right, likeness: likeness(own, other) })),
    )
    .filter((pair) => pair.likeness >= leastAlike)
    .sort((one, other) => other.likeness - one.likeness)
    .slice(0, most);
}

const acceptedIn = (draft: Draft): DraftDuty[] => dutiesOf(draft).filter(({ state }) => state === "accepted");

/** Whatever the duties begin with: here what is only nearly the same is wanted too. */
function gistIn({ roles, language }: Draft): (duty: DraftDuty) => Gist {
  const named = ({ id, short, full, acronym, also }: DraftRole) => ({
    id,
    names: [short[language], full[language], acronym ?? "", ...also].filter(Boolean),
  });
  const gist = gistOf([named(roles.first), named(roles.second)], cuesOf(language));
  return ({ name }) => ({ ...gist(name[language]), head: "" });
}
