import { createHash } from "node:crypto";
import type { ArticleRefusal } from "@/domain/article-refusal";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { draftOf, readBlocks } from "./importer";
import type { Proposal } from "./proposal";
import { proposeRoles, type RoleProposal } from "./propose-roles";
import type { Roles } from "./roles";
import { readFile } from "./source";

export type IntakeRequest = { file: string; course: string; roles?: Roles | undefined };

/** What comes of an article: the roles that it seems to be about, and its draft, or why there is none yet. */
export type Intake = { proposal: RoleProposal; draft: Outcome<Proposal, ArticleRefusal> };

/** Reads an article as far as it goes; unless somebody has named the roles, with those that it seems to be about. */
export async function takeIn(
  { file, course, roles }: IntakeRequest,
  bytes: Uint8Array,
): Promise<Outcome<Intake, ArticleRefusal>> {
  const article = { file, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
  const blocks = await readFile(article);
  if (!blocks.accepted) return blocks;
  const read = readBlocks(blocks.value);
  if (!read.accepted) return read;
  const proposal = proposeRoles(read.value);
  const [first, second] = roles ?? proposal.roles;
  const draft = first && second ? draftOf(read.value, article, course, [first, second]) : refuse({ code: "one-role" });
  return accept({ proposal, draft });
}
