import { createHash } from "node:crypto";
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { stringify } from "yaml";
import type { ArticleRefusal } from "@/domain/article-refusal";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { mostBytes, tooBig } from "./limits";
import type { Proposal } from "./proposal";
import { reportOf } from "./report";
import type { Article } from "./source";

export const draftFile = "draft.yaml";
export const reportFile = "report.md";

/** Reads an article's bytes; its size is looked at before a byte of it is read. */
export function readArticle(path: string): Outcome<Article, ArticleRefusal> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return refuse({ code: "no-file", name: path });
  if (!found.isFile()) return refuse({ code: "not-a-file", name: path });
  if (found.size > mostBytes) return refuse(tooBig(found.size));
  const bytes = readFileSync(path);
  return accept({ file: basename(path), sha256: createHash("sha256").update(bytes).digest("hex"), bytes });
}

/** Resolves a folder inside the project. A link that leads out of it is outside, and what is served or generated is no place for a draft. */
export function folderInside(project: string, folder: string): Outcome<string, string> {
  const root = realpathSync(project);
  const wanted = resolve(root, folder);
  let existing = wanted;
  while (!existsSync(existing) && !isLink(existing)) existing = dirname(existing);
  const isFolder = statSync(existing, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const real = isFolder ? resolve(realpathSync(existing), relative(existing, wanted)) : root;
  const [first = ""] = relative(root, real).split(sep);
  const isOutside = first === "" || first === ".." || isAbsolute(first);
  return isOutside || notForDrafts.test(first)
    ? refuse(`${folder} is not a folder for a draft. Name one inside the project, such as content/drafts/my-course.`)
    : accept(real);
}

/** Leading nowhere, a link would be taken for a folder that has yet to be made. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

const notForDrafts = /^(?:public|app|node_modules|\.git|\.next)$/;

/** Writes draft and report. Each appears whole or not at all; a draft that is there stays unless `force` is set. */
export function writeDraft(folder: string, draft: Proposal, force: boolean): Outcome<string, string> {
  if (existsSync(join(folder, draftFile)) && !force)
    return refuse(
      `There is a draft in ${folder} already, perhaps with somebody's corrections. Add --force to replace it, or choose another --out.`,
    );
  mkdirSync(folder, { recursive: true });
  write(join(folder, draftFile), stringify(draft, { lineWidth: 0, aliasDuplicateObjects: false }));
  write(join(folder, reportFile), reportOf(draft));
  return accept(folder);
}

function write(path: string, text: string) {
  const unfinished = `${path}.unfinished`;
  rmSync(unfinished, { force: true });
  writeFileSync(unfinished, text, { flag: "wx" });
  renameSync(unfinished, path);
}
