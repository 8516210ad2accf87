import type { ArticleRefusal } from "@/domain/article-refusal";
import type { Locale } from "@/domain/course";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import type { Block } from "./block";
import { mentionsOf } from "./duties";
import { joinMentions } from "./join";
import { languageOf } from "./language";
import { lettersFault } from "./letters";
import { removeNoise } from "./noise";
import { literal, whole } from "./pattern";
import type { Proposal, Removed } from "./proposal";
import type { Roles } from "./roles";
import { sectionsOf, toDraftSection } from "./sections";
import { type Article, readFile } from "./source";

/** An article's text, parted from what was round it. */
export type ReadArticle = { language: Locale; kept: Block[]; removed: Removed[] };

const mostDuties = 1000;

/** Turns an article on two roles into a draft for a person to review. The same bytes give the same draft. */
export async function importArticle(
  article: Article,
  course: string,
  roles: Roles,
): Promise<Outcome<Proposal, ArticleRefusal>> {
  const blocks = await readFile(article);
  if (!blocks.accepted) return blocks;
  const read = readBlocks(blocks.value);
  return read.accepted ? draftOf(read.value, article, course, roles) : read;
}

/** Finds out whether what a file holds is an article that we can read. */
export function readBlocks(blocks: Block[]): Outcome<ReadArticle, ArticleRefusal> {
  const text = blocks
    .filter(({ noise }) => !noise)
    .map((block) => block.text)
    .join("\n");
  if (text === "") return refuse({ code: "no-text" });
  const fault = lettersFault(text);
  if (fault) return refuse(fault);
  const language = languageOf(text);
  if (!language) return refuse({ code: "language" });
  const { kept, removed } = removeNoise(blocks, language);
  if (kept.filter(({ kind }) => kind !== "heading").length < 2) return refuse({ code: "one-paragraph" });
  return accept({ language, kept, removed });
}

/** Reads the duties of two roles out of an article. */
export function draftOf(
  { language, kept, removed }: ReadArticle,
  { file, sha256 }: Pick<Article, "file" | "sha256">,
  course: string,
  roles: Roles,
): Outcome<Proposal, ArticleRefusal> {
  const missing = roles.filter(({ names }) => !names.some((name) => mentioned(name, kept)));
  if (missing.length > 0)
    return refuse({ code: "roles-missing", names: missing.map(({ names }) => names[0]).join(", ") });
  const sections = sectionsOf(kept, language);
  const mentions = mentionsOf(sections, roles, language, mostDuties);
  if (mentions.length === 0) return refuse({ code: "no-duties" });
  if (mentions.length > mostDuties) return refuse({ code: "too-many-duties", most: mostDuties });
  return accept({
    draft: true,
    course,
    language,
    roles,
    source: { file, sha256 },
    sections: sections.map(toDraftSection),
    duties: joinMentions(mentions, roles, language),
    removed,
  });
}

function mentioned(name: string, blocks: Block[]): boolean {
  const pattern = whole(`${literal(name.toLowerCase())}s?`);
  return blocks.some(({ text }) => pattern.test(text.toLowerCase()));
}
