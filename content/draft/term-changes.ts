import { accept, refuse } from "@/domain/outcome";
import { cleanLine } from "@/domain/text";
import type { ChangeOf, Made } from "./change";
import { type Draft, unwritten, writtenIn } from "./draft";
import { slugOf } from "./slug";

/** A word that the course explains; a lesson's text shows it by its id. */
export function addTerm(draft: Draft, { words }: ChangeOf<"add-term">): Made {
  const id = slugOf(words, (id) => draft.glossary.some((term) => term.id === id));
  draft.glossary = [...draft.glossary, { id, term: writtenIn(draft.language, cleanLine(words)), meaning: unwritten() }];
  return accept(null);
}

export function removeTerm(draft: Draft, { term: id }: ChangeOf<"remove-term">): Made {
  if (!draft.glossary.some((term) => term.id === id)) return refuse("no-such-term");
  draft.glossary = draft.glossary.filter((term) => term.id !== id);
  return accept(null);
}
