import { letterFaults } from "@/content/read/letters";
import { type Finding, type Locate, toProblem } from "@/content/read/locate";
import type { Problem } from "@/content/read/problem";
import { courseTexts } from "@/content/read/texts";
import type { Course } from "@/domain/course";
import { balanceFindings } from "./balance";
import { stemFindings } from "./give-away-words";
import { procedureFindings } from "./procedure";
import { rationaleFindings } from "./rationales";
import { twinFindings } from "./twins";

const rules = [
  balanceFindings,
  stemFindings,
  twinFindings,
  rationaleFindings,
  procedureFindings,
  letterFindings,
  untranslatedFindings,
];

/** The rules of writing, on a course that is sound in form. content/README.md has their reasons. */
export const lint = (course: Course, locate: Locate): Problem[] =>
  rules.flatMap((rule) => rule(course)).map(toProblem(locate));

/** Escapes in YAML and Markdown can make letters that the file itself does not have. */
function letterFindings(course: Course): Finding[] {
  return courseTexts(course).flatMap(({ subject, path, text }) =>
    text
      .split("\n")
      .flatMap(letterFaults)
      .map(({ message }) => ({ subject, path, message })),
  );
}

/** The same words in both languages are a translation forgotten; names and terms may be the same. */
function untranslatedFindings(course: Course): Finding[] {
  // In a course of one language nothing is found: only that one has texts here.
  const texts = courseTexts(course).filter(({ kind }) => kind !== "name");
  const vietnamese = new Set(texts.filter(({ locale }) => locale === "vi").map(({ text }) => text));
  return texts
    .filter(({ locale, text }) => locale === "en" && vietnamese.has(text))
    .map(({ subject, path }) => ({ subject, path, message: "The English is the Vietnamese once more. Translate it." }));
}
