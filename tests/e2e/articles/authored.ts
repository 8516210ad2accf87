import type { Choice } from "@/domain/choice";
import type { Locale } from "@/domain/course";

type Question = { owner: Choice; stem: string; reasons: Record<Choice, string> };

/** All that an author decides and writes, from an article to a course. The duties are called as they are read. */
export type Authored = {
  locale: Locale;
  title: string;
  lead: string;
  /** The roles' short names. */
  first: string;
  second: string;
  /** What is read as a duty and is none. */
  noDuties: string[];
  lessons: { title: string; lead: string; summary: string[] }[];
  duties: Record<string, Question>;
  pair: { left: string; right: string; stems: [string, string]; difference: string };
  /** Why what is only advised is left undone. */
  letStand: string;
};
