import { type Finding, finding } from "@/content/read/finding";
import { letterFaults } from "@/content/read/letters";
import type { FieldWords } from "@/content/read/shapes";
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
export const findingsOf = (course: Course, words: FieldWords): Finding[] =>
  rules.flatMap((rule) => rule(course, words));

/** Escapes in YAML and Markdown can make letters that the file itself does not have. */
function letterFindings(course: Course): Finding[] {
  const source = Object.entries(course.source ?? {}).flatMap(([field, text]) =>
    text ? [{ subject: "course", path: ["source", field], text }] : [],
  );
  return [...courseTexts(course), ...source].flatMap(({ subject, path, text }) =>
    text
      .split("\n")
      .flatMap(letterFaults)
      .map(({ fault }) => ({ ...fault, subject, path })),
  );
}

/** The same words in both languages are a translation forgotten; names and terms may be the same. */
function untranslatedFindings(course: Course): Finding[] {
  // In a course of one language nothing is found: only that one has texts here.
  const texts = courseTexts(course).filter(({ kind }) => kind !== "name");
  const vietnamese = new Set(texts.filter(({ locale }) => locale === "vi").map(({ text }) => text));
  return texts
    .filter(({ locale, text }) => locale === "en" && vietnamese.has(text))
    .map(({ subject, path }) => finding(subject, path, "untranslated", {}));
}
