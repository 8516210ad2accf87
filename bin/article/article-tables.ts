import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parse } from "yaml";
import { readArticle } from "@/content/article/drafts";
import { importArticle } from "@/content/article/importer";
import { parseRoles } from "@/content/article/roles";
import { type Score, scoreDraft, Table } from "@/content/article/score";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { articleRefusal } from "@/messages/article";

const tables = resolve(import.meta.dirname, "../../tests/content/article/tables");
// The article that the course follows is not ours to publish: it lies beside the checkout, or nowhere.
const articles = [resolve(tables, "../fixtures"), resolve(import.meta.dirname, "../../../shared/article")];

export type Result = { owner: Score; said: Score; rows: number; found: number };

/** Scores the tables of these names, or every table. */
export const scoreTables = (names: string[] = []): Promise<{ name: string; result: Outcome<Result, string> }[]> =>
  Promise.all(
    readdirSync(tables)
      .filter((file) => file.endsWith(".yaml"))
      .filter((file) => names.length === 0 || names.includes(basename(file, ".yaml")))
      .sort()
      .map(async (file) => ({ name: basename(file, ".yaml"), result: await scoreTable(join(tables, file)) })),
  );

async function scoreTable(path: string): Promise<Outcome<Result, string>> {
  const table = Table.parse(parse(readFileSync(path, "utf8")));
  const file = articles.map((folder) => join(folder, table.article)).find((candidate) => existsSync(candidate));
  if (!file) return refuse("The article is not here.");
  const article = readArticle(file);
  if (!article.accepted) return refuse(articleRefusal(article.refusal, "en"));
  if (article.value.sha256 !== table.sha256)
    return refuse("The article is not the one that the table was made for (its SHA-256 differs).");
  const roles = parseRoles(table.roles);
  if (!roles.accepted) return roles;
  const draft = await importArticle(article.value, basename(path, ".yaml"), roles.value);
  if (!draft.accepted) return refuse(articleRefusal(draft.refusal, "en"));
  const owner = scoreDraft(draft.value, table, "owner");
  return accept({
    owner,
    said: scoreDraft(draft.value, table, "said"),
    rows: table.mentions.length,
    found: draft.value.duties.reduce((sum, duty) => sum + duty.passages.length, 0),
  });
}
