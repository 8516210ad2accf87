import type { Choice } from "@/domain/choice";
import { SentChoice } from "@/school/sent-choice";

/** A question's form that said too little, with the zone that was picked in it. */
export type Incomplete = { picked: Choice | null };

/** What an address says of it: which response it was to be, since the address stays behind when that was given, and the zone. */
export const incompleteIn = (form: FormData): string => {
  const picked = SentChoice.safeParse(form.get("choice")).data;
  return `incomplete=${Number(form.get("position"))}${picked ? `-${picked}` : ""}`;
};

/** Null where the address says nothing of the response that is asked now. */
export function incompleteAt(position: number | undefined, query: string | string[] | undefined): Incomplete | null {
  const [at, picked] = typeof query === "string" ? query.split("-") : [];
  return position !== undefined && at === String(position)
    ? { picked: SentChoice.safeParse(picked).data ?? null }
    : null;
}
