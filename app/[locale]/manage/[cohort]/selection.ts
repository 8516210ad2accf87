import { type AttemptSelection, attemptSelections } from "@/domain/report";

/** The attempts that an address asks for; the first ones where it says nothing we know. */
export const selectionOf = (query: string | string[] | null | undefined): AttemptSelection =>
  attemptSelections.find((selection) => selection === query) ?? "first";
