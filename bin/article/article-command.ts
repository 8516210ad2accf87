import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { folderInside, readArticle, writeDraft } from "@/content/article/drafts";
import { importArticle } from "@/content/article/importer";
import { howToWriteRoles, parseRoles, type Roles, rolesOf } from "@/content/article/roles";
import { loadCourse } from "@/content/load";
import { printProblem } from "@/content/read/problem";
import type { ArticleRefusal } from "@/domain/article-refusal";
import { Slug } from "@/domain/course";
import { accept, type Outcome, refuse } from "@/domain/outcome";
import { articleRefusal } from "@/messages/article";

const usage =
  'npm run article -- FILE --course SLUG [--roles "CDO=Giám đốc dữ liệu|Chief Data Officer, CIO=Giám đốc thông tin"] [--out FOLDER] [--force]';

/** Reads an article and writes a draft below the project's folder. A refusal has written nothing. */
export async function articleCommand(args: string[], project: string): Promise<Outcome<string, string>> {
  const asked = readArgs(args);
  if (!asked.accepted) return asked;
  const { file, course, force, out } = asked.value;
  const roles = asked.value.roles === undefined ? ownRoles() : parseRoles(asked.value.roles);
  if (!roles.accepted) return roles;
  const folder = folderInside(project, out ?? `content/drafts/${course}`);
  if (!folder.accepted) return folder;
  const article = readArticle(resolve(project, file));
  if (!article.accepted) return refuse(told(article.refusal));
  const draft = await importArticle(article.value, course, roles.value);
  if (!draft.accepted) return refuse(told(draft.refusal));
  const written = writeDraft(folder.value, draft.value, force);
  if (!written.accepted) return written;
  const { sections, duties, removed } = draft.value;
  return accept(
    `Wrote a draft of ${duties.length} duties in ${sections.length} sections (${removed.length} lines left out) to ${out ?? `content/drafts/${course}`}. Read report.md there and review every duty: learners do not see drafts.`,
  );
}

const told = (refusal: ArticleRefusal) =>
  `${articleRefusal(refusal, "en")}${refusal.code === "roles-missing" ? ` ${howToWriteRoles}` : ""}`;

/** Without --roles the article is taken to be on the roles of the course that we have. */
function ownRoles(): Outcome<Roles, string> {
  const loaded = loadCourse("content/caio-cto");
  if (!loaded.accepted)
    return refuse(`The course's own roles can't be read: ${loaded.refusal.map(printProblem).join("; ")}`);
  return accept(rolesOf(loaded.value.course.roles));
}

function readArgs(
  args: string[],
): Outcome<
  { file: string; course: string; roles?: string | undefined; out?: string | undefined; force: boolean },
  string
> {
  try {
    const { positionals, values } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        course: { type: "string" },
        roles: { type: "string" },
        out: { type: "string" },
        force: { type: "boolean", default: false },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return refuse(`Name one article. ${usage}`);
    if (!Slug.safeParse(values.course).success || values.course === undefined)
      return refuse(`Give the course a name in lower-case words joined by hyphens. ${usage}`);
    return accept({ file, course: values.course, roles: values.roles, out: values.out, force: values.force });
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : error} ${usage}`);
  }
}
