import type { Proposal, ProposedDuty } from "@/content/article/proposal";
import { wordsOf } from "@/content/read/words";
import { type Choice, Variant } from "@/domain/course";
import {
  type Draft,
  type DraftDuty,
  type DraftItem,
  type DraftLesson,
  unwritten,
  type Written,
  writtenIn,
} from "./draft";
import { isSamePlace, markdownOf, type Place, placesOf } from "./text";

/** A lesson takes sections until it has so many duties or words; a long article becomes short lessons. */
const enoughDuties = 6;
const enoughWords = 700;

/** What the importer read, as a working copy that nobody has looked at yet. */
export function draftOf(proposal: Proposal): Draft {
  const { language, roles, source } = proposal;
  const lessons = lessonsOf(proposal);
  const places = lessons.flatMap(({ text }) => placesOf(text[language]));
  const duties = proposal.duties.map((duty, at) => dutyOf(proposal, duty, at, places));
  const role = ({ id, names: [name = id, ...also] }: Proposal["roles"][number]) => ({
    id,
    short: writtenIn(language, name),
    full: writtenIn(language, also[0] ?? name),
    also: also.slice(1),
  });
  return {
    courseId: proposal.course,
    language,
    languages: [language],
    title: unwritten(),
    lead: unwritten(),
    roles: { first: role(roles[0]), second: role(roles[1]) },
    masteryScore: 0.75,
    source: { title: "", author: "", publisher: "", url: "", ...source },
    lessons: Object.fromEntries(lessons.map((lesson) => [lesson.id, lesson])),
    duties: Object.fromEntries(duties.map((duty) => [duty.id, duty])),
    pairs: {},
    removed: proposal.removed,
    accepted: {},
    glossary: [],
    words: { giveAway: { vi: [], en: [] }, watched: { vi: [], en: [] } },
    files: {},
  };
}

function lessonsOf({ sections, duties, language }: Proposal): DraftLesson[] {
  const groups: Proposal["sections"][] = [];
  let weight = { duties: 0, words: 0 };
  for (const section of sections) {
    const own = {
      duties: duties.filter(({ passages }) => passages[0]?.section === section.id).length,
      words: section.paragraphs.reduce((sum, { sentences }) => sum + wordsOf(sentences.join(" ")).length, 0),
    };
    const isFull = weight.duties >= enoughDuties || weight.words >= enoughWords;
    const last = groups.at(-1);
    if (last && !isFull) last.push(section);
    else groups.push([section]);
    weight = last && !isFull ? { duties: weight.duties + own.duties, words: weight.words + own.words } : own;
  }
  return groups.map((group, at) => ({
    id: `lesson-${at + 1}`,
    rank: at,
    title: writtenIn(language, group[0]?.title ?? ""),
    lead: unwritten(),
    summary: unwritten(),
    prequestions: [],
    article: [],
    text: writtenIn(language, markdownOf(group)),
  }));
}

type Reading = Pick<Proposal, "language" | "roles">;

/** A duty as it was found; a place that the lessons' texts don't have any more is left out. */
export function dutyOf(
  { language, roles }: Reading,
  duty: ProposedDuty,
  rank: number,
  places: readonly Place[],
): DraftDuty {
  const ownerOf = (id: string): Choice => (id === roles[0].id ? "first" : id === roles[1].id ? "second" : "both");
  return {
    id: duty.id,
    rank,
    owner: ownerOf(duty.owner),
    name: writtenIn(language, capitalised(duty.text)),
    state: "unseen",
    isStale: false,
    confidence: duty.confidence,
    why: duty.why,
    passages: duty.passages.flatMap(({ paragraph, sentence, owner }) => {
      const found = places.find((place) => isSamePlace(place, { paragraphId: paragraph, sentence }));
      return found ? [{ ...found, owner: ownerOf(owner) }] : [];
    }),
    article: [],
    answers: [],
    items: newItems(duty.id, writtenIn(language, capitalised(duty.text))),
  };
}

/** The questions of a duty before anybody wrote any: the plain one says the duty itself, the others wait. */
export const newItems = (dutyId: string, name: Written): DraftItem[] =>
  Variant.options.map((variant) => ({
    id: `${dutyId}-${variant}`,
    variant,
    stem: variant === "plain" ? { ...name } : unwritten(),
    rationale: { first: unwritten(), both: unwritten(), second: unwritten() },
  }));

const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
