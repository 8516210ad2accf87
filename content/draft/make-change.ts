import { accept, refuse } from "@/domain/outcome";
import { cleanLine } from "@/domain/text";
import type { Act, ChangeOf, Made } from "./change";
import type { Draft } from "./draft";
import { acceptDuty, addDuty, giveDuty, joinDuties, placeDuty, rejectDuty, splitDuty } from "./duty-changes";
import { copyReasons, labelSurface } from "./item-changes";
import { joinLessons, moveLesson, splitLesson } from "./lesson-changes";
import { pairDuties, unpairDuties } from "./pair-changes";
import { addPrequestion, placePrequestion, removePrequestion } from "./prequestion-changes";
import { reread } from "./reread";
import { addTerm, removeTerm } from "./term-changes";
import { warningKey } from "./warning-key";
import { writeText } from "./write-text";

type Makers = { [Name in Act]: (draft: Draft, change: ChangeOf<Name>) => Made };

/** Makes the change to the working copy in place; what is refused leaves it as it was. */
export const makeChange = <Name extends Act>(draft: Draft, change: ChangeOf<Name>): Made =>
  (makers[change.act] as Makers[Name])(draft, change);

const makers: Makers = {
  accept: acceptDuty,
  reject: rejectDuty,
  give: giveDuty,
  split: splitDuty,
  join: joinDuties,
  add: addDuty,
  place: placeDuty,
  reread,
  "join-lessons": joinLessons,
  "split-lesson": splitLesson,
  "move-lesson": moveLesson,
  write: writeText,
  "copy-reasons": copyReasons,
  "label-surface": labelSurface,
  "set-languages": (draft, { languages }) => {
    if (!languages.includes(draft.language)) return refuse("no-language");
    draft.languages = languages;
    return accept(null);
  },
  "set-mastery-score": (draft, { masteryScore }) => {
    draft.masteryScore = masteryScore;
    return accept(null);
  },
  "set-names": (draft, { role: place, acronym, also }) => {
    const role = draft.roles[place];
    if (acronym === "") delete role.acronym;
    else role.acronym = acronym;
    role.also = [...new Set(also.map(cleanLine).filter(Boolean))];
    return accept(null);
  },
  "add-term": addTerm,
  "remove-term": removeTerm,
  "add-prequestion": addPrequestion,
  "place-prequestion": placePrequestion,
  "remove-prequestion": removePrequestion,
  "set-source": (draft, { act: _, ...source }) => {
    Object.assign(draft.source, source);
    return accept(null);
  },
  pair: pairDuties,
  unpair: unpairDuties,
  "accept-warnings": (draft, { code, subjects, why }) => {
    for (const subject of subjects) draft.accepted[warningKey({ code, subject })] = { code, subject, why };
    return accept(null);
  },
  "take-back-warning": (draft, warning) => {
    delete draft.accepted[warningKey(warning)];
    return accept(null);
  },
};
