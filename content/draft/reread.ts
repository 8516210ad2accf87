import { accept } from "@/domain/outcome";
import type { Change, Made } from "./change";
import { type Draft, dutiesOf, lessonsOf } from "./draft";
import { dutyOf } from "./from-proposal";
import { slugOf } from "./slug";
import { isSamePlace, placesOf } from "./text";

/** Takes over what was found by other names of the roles: in place of what nobody has looked at, beside what somebody has. */
export function reread(draft: Draft, { roles, duties }: Extract<Change, { act: "reread" }>): Made {
  const { language } = draft;
  const places = lessonsOf(draft).flatMap(({ text }) => placesOf(text[language]));
  for (const duty of dutiesOf(draft)) if (duty.state === "unseen") delete draft.duties[duty.id];
  const kept = dutiesOf(draft);
  for (const [at, proposed] of duties.entries()) {
    const id = slugOf(proposed.id, (id) => draft.duties[id] !== undefined);
    const found = dutyOf({ language, roles }, { ...proposed, id }, at, places);
    const isKnown = kept.some(
      ({ name, passages }) =>
        isAlike(name[language], found.name[language]) &&
        passages.some((passage) => found.passages.some((place) => isSamePlace(place, passage))),
    );
    if (!isKnown && found.passages.length > 0) draft.duties[id] = found;
  }
  nameRoles(draft, roles);
  return accept(null);
}

function nameRoles(draft: Draft, roles: Extract<Change, { act: "reread" }>["roles"]): void {
  for (const [at, position] of (["first", "second"] as const).entries()) {
    const role = draft.roles[position];
    const shown = [role.short[draft.language], role.full[draft.language], role.acronym ?? ""];
    role.also = (roles[at]?.names ?? []).filter((name) => !shown.includes(name));
  }
}

const isAlike = (one: string, other: string): boolean => {
  const [short, long] = [one, other].map((text) => text.toLowerCase()).sort((a, b) => a.length - b.length);
  return long?.includes(short ?? "") === true;
};
