import type { Locale } from "@/domain/course";
import { findingText } from "@/messages/findings";
import type { Fault, Finding } from "./finding";

/** Where a mistake stands, so that its author finds it: `field` is the path in a YAML file or the id of a paragraph. */
export type Place = { file: string; line: number; column?: number; field: string };

/** A mistake in the content. The message says in English what to do; where there is a fault, its code is known in both languages. */
export type Problem = Place & { message: string; fault?: Fault | Finding };

/** What could be made of a file, with all that is wrong with it. */
export type Checked<Value> = { value: Value | undefined; problems: Problem[] };

/** A field's path as an author writes it: `[2].items[0].stem.en`. */
export const fieldName = (path: readonly PropertyKey[]): string =>
  path.map((step, at) => (typeof step === "number" ? `[${step}]` : `${at === 0 ? "" : "."}${String(step)}`)).join("");

/** What to do about it: in the language where its code is known there, else in English. */
export const problemText = ({ fault, message }: Problem, locale: Locale): string =>
  fault ? findingText(fault, locale) : message;

/** One line a problem, in the form that editors and terminals make into a link. */
export const printProblem = (problem: Problem): string => `${placeText(problem)}: ${problem.message}`;

export const placeText = ({ file, line, column, field }: Place): string =>
  `${file}:${line}${column === undefined ? "" : `:${column}`}${field === "" ? "" : ` ${field}`}`;

/** By file, then downwards, each said once. */
export const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...new Map(problems.map((problem) => [printProblem(problem), problem])).values()].sort(
    (one, other) => compare(one.file, other.file) || one.line - other.line || (one.column ?? 0) - (other.column ?? 0),
  );

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
