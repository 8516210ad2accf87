import type { Choice } from "@/domain/course";
import { accept, refuse } from "@/domain/outcome";
import type { ChangeOf, Made } from "./change";
import { type Draft, type DraftDuty, dutiesOf, lessonsOf, pairsOf, rankAfter, writtenIn } from "./draft";
import { newItems } from "./from-proposal";
import { slugOf } from "./slug";
import { isSamePlace, placesOf } from "./text";

export function acceptDuty(draft: Draft, { duty: id }: ChangeOf<"accept">): Made {
  const duty = draft.duties[id];
  if (!duty) return refuse("no-such-duty");
  decide(draft, duty, "accepted");
  return accept(null);
}

export function rejectDuty(draft: Draft, { duty: id }: ChangeOf<"reject">): Made {
  const duty = draft.duties[id];
  if (!duty) return refuse("no-such-duty");
  decide(draft, duty, "rejected");
  dropPairsOf(draft, id);
  return accept(null);
}

/** Who corrects the owner has looked. */
export function giveDuty(draft: Draft, { duty: id, owner }: ChangeOf<"give">): Made {
  const duty = draft.duties[id];
  if (!duty) return refuse("no-such-duty");
  duty.owner = owner;
  duty.answers = [];
  decide(draft, duty, "accepted");
  return accept(null);
}

export function splitDuty(draft: Draft, { duty: id, one, other }: ChangeOf<"split">): Made {
  const duty = draft.duties[id];
  if (!duty) return refuse("no-such-duty");
  rename(draft, duty, one);
  decide(draft, duty, "accepted");
  const duties = dutiesOf(draft);
  const passages = duty.passages.map((passage) => ({ ...passage }));
  putDuty(draft, { words: other, owner: duty.owner, passages, rank: rankAfter(duties, duties.indexOf(duty)) });
  return accept(null);
}

export function joinDuties(draft: Draft, { duty: id, into }: ChangeOf<"join">): Made {
  const [taken, kept] = [draft.duties[id], draft.duties[into]];
  if (!taken || !kept) return refuse("no-such-duty");
  if (id === into) return refuse("same-duty");
  if (taken.owner !== kept.owner) kept.owner = "both";
  const added = taken.passages.filter((passage) => !kept.passages.some((known) => isSamePlace(known, passage)));
  kept.passages.push(...added.map((passage) => ({ ...passage })));
  decide(draft, kept, "accepted");
  dropPairsOf(draft, id);
  delete draft.duties[id];
  return accept(null);
}

/** A duty that the importer missed. It stands where its sentence does among the others. */
export function addDuty(draft: Draft, { paragraph, sentence, words, owner }: ChangeOf<"add">): Made {
  const places = lessonsOf(draft).flatMap(({ text }) => placesOf(text[draft.language]));
  const at = places.findIndex((place) => isSamePlace(place, { paragraphId: paragraph, sentence }));
  const found = places[at];
  if (!found) return refuse("no-such-sentence");
  const rankOf = ({ passages: [passage] }: DraftDuty) =>
    places.findIndex((place) => passage && isSamePlace(place, passage));
  const duties = dutiesOf(draft);
  const before = duties.findLastIndex((duty) => rankOf(duty) <= at);
  putDuty(draft, { words, owner, passages: [{ ...found, owner }], rank: rankAfter(duties, before) });
  return accept(null);
}

/** Puts a duty under another sentence: the one that it rested on is gone, or says something else. */
export function placeDuty(draft: Draft, { duty: id, paragraph, sentence }: ChangeOf<"place">): Made {
  const duty = draft.duties[id];
  if (!duty) return refuse("no-such-duty");
  const found = lessonsOf(draft)
    .flatMap(({ text }) => placesOf(text[draft.language]))
    .find((place) => isSamePlace(place, { paragraphId: paragraph, sentence }));
  if (!found) return refuse("no-such-sentence");
  duty.passages = [{ ...found, owner: duty.owner }];
  decide(draft, duty, "accepted");
  return accept(null);
}

type NewDuty = { words: string; owner: Choice; passages: DraftDuty["passages"]; rank: number };

function putDuty(draft: Draft, { words, owner, passages, rank }: NewDuty): void {
  const name = writtenIn(draft.language, words);
  const id = slugOf(words, (id) => draft.duties[id] !== undefined);
  draft.duties[id] = {
    id,
    rank,
    owner,
    name,
    state: "accepted",
    isStale: false,
    confidence: null,
    why: null,
    passages,
    article: [],
    answers: [],
    items: newItems(id, name),
  };
}

/** The plain stem says what the duty says until somebody words it. */
export function rename(draft: Draft, duty: DraftDuty, words: string): void {
  const before = duty.name[draft.language];
  duty.name[draft.language] = words;
  const plain = duty.items.find(({ variant }) => variant === "plain");
  if (plain?.stem[draft.language] === before) plain.stem[draft.language] = words;
}

/** Looking again, one looks at the text as it is now. */
export function decide(draft: Draft, duty: DraftDuty, state: "accepted" | "rejected"): void {
  duty.state = state;
  if (!duty.isStale) return;
  const places = lessonsOf(draft).flatMap(({ text }) => placesOf(text[draft.language]));
  duty.passages = duty.passages.flatMap((passage) => {
    const now = places.find((place) => isSamePlace(place, passage));
    return now ? [{ ...passage, words: now.words }] : [];
  });
  duty.isStale = false;
}

const dropPairsOf = (draft: Draft, dutyId: string): void => {
  for (const { id, left, right } of pairsOf(draft))
    if (left.dutyId === dutyId || right.dutyId === dutyId) delete draft.pairs[id];
};
