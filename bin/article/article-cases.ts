import { readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { type CaseScore, parseCase, scoreCase } from "@/content/article/case";
import { readArticle } from "@/content/article/drafts";
import { importArticle } from "@/content/article/importer";
import { parseRoles } from "@/content/article/roles";
import type { Outcome } from "@/domain/outcome";

const cases = resolve(import.meta.dirname, "../../tests/content/article/cases");

export type ScoredCase = { name: string; fault: string; score: CaseScore };

/** Reads every small article and compares it with its table. */
export function scoreCases(): Promise<ScoredCase[]> {
  const files = readdirSync(cases).sort();
  const scored = files
    .filter((file) => file.endsWith(".tsv"))
    .map(async (table) => {
      const name = basename(table, ".tsv");
      const article = files.find((file) => file !== table && file.startsWith(`${name}.`)) ?? name;
      const expected = parseCase(readFileSync(join(cases, table), "utf8"));
      const roles = getOrThrow(parseRoles(expected.roles));
      const draft = getOrThrow(await importArticle(getOrThrow(readArticle(join(cases, article))), "case", roles));
      return { name, fault: expected.fault, score: scoreCase(draft, expected) };
    });
  return Promise.all(scored);
}

function getOrThrow<Value>(outcome: Outcome<Value, unknown>): Value {
  if (!outcome.accepted) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}
