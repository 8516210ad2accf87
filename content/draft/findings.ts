import { type Fault, type Finding, finding } from "@/content/read/finding";
import { parseMarkdown } from "@/content/read/markdown";
import { findingsOf } from "@/content/rules/lint";
import { Locale, languagesOf } from "@/domain/course";
import { courseSoFar } from "./course-so-far";
import { type Draft, lessonsOf, pairsOf } from "./draft";
import { type Field, findField } from "./field";
import { sectionsOf } from "./text";

/** What is wrong with one text of a working copy; `line` where the text has several. */
export type FieldFinding = { field: Field; locale: Locale; fault: Fault; line?: number };

/** All that the rules of writing say of single texts, as far as they are written. What concerns the whole is said elsewhere. */
export function fieldFindings(draft: Draft): FieldFinding[] {
  const course = courseSoFar(draft);
  const lessonOfParagraph = new Map(
    lessonsOf(draft).flatMap(({ id, text }) =>
      Locale.options.flatMap((locale) =>
        sectionsOf(text[locale])
          .flatMap((section) => [section, ...section.paragraphs])
          .map((part) => [`${part.id}/${locale}`, { lessonId: id, line: part.line }] as const),
      ),
    ),
  );
  const accepted = new Set(Object.values(draft.accepted).map(({ code, subject }) => `${code} ${subject}`));
  const said = findingsOf(course, draft.words).flatMap((finding): FieldFinding[] => {
    const place = placeOf(finding, lessonOfParagraph);
    const isOver = finding.level === "warning" && accepted.has(`${finding.code} ${finding.subject}`);
    return place && !isOver && isWritten(draft, place) ? [{ ...place, fault: finding }] : [];
  });
  return [...textFaults(draft), ...said, ...markFindings(draft)];
}

/** The stems of a pair show by ==…== which words decide; each sign has its other one. */
const markFindings = (draft: Draft): FieldFinding[] =>
  pairsOf(draft).flatMap(({ id, left, right }) =>
    languagesOf(draft).flatMap((locale) =>
      [["left", left.stem] as const, ["right", right.stem] as const].flatMap(([side, stem]): FieldFinding[] =>
        stem[locale].trim() === "" || /^[^=]*(==[^=]+==[^=]*)+$/.test(stem[locale])
          ? []
          : [
              {
                field: `pair/${id}/${side}`,
                locale,
                fault: finding(`pair/${id}`, [side, "stem", locale], "unmarked", { sign: "==" }),
              },
            ],
      ),
    ),
  );

/** What is wrong with the form of the lessons' texts. An id that is missing is given once its part is whole, so nothing is said of it. */
function textFaults(draft: Draft): FieldFinding[] {
  return lessonsOf(draft).flatMap(({ id, text }) =>
    languagesOf(draft).flatMap((locale) => {
      const lines = text[locale].split("\n");
      const { problems } = parseMarkdown({ file: "", text: text[locale] });
      return text[locale].trim() === ""
        ? []
        : problems.flatMap(({ fault, line }): FieldFinding[] =>
            fault === undefined || isToCome(fault, lines[line - 1] ?? "")
              ? []
              : [{ field: `lesson/${id}/text`, locale, fault, line }],
          );
    }),
  );
}

const isToCome = ({ code }: Fault, line: string): boolean =>
  (code === "paragraph-id" && !line.trimStart().startsWith("{#")) ||
  (code === "heading-form" && /^##\s+[^#{}]+$/.test(line));

type Where = { field: Field; locale: Locale; line?: number };

function placeOf(
  { subject, path }: Finding,
  lessonOfParagraph: ReadonlyMap<string, { lessonId: string; line: number }>,
): Where | undefined {
  const [kind, id = "", language] = subject.split("/");
  const locale = Locale.safeParse(language ?? path.at(-1));
  if (!locale.success) return undefined;
  const [part = "", choice = ""] = path.map(String);
  const at = (field: Field): Where => ({ field, locale: locale.data });
  if (kind === "course") return at(`course/${part}`);
  if (kind === "item") return at(part === "rationale" ? `item/${id}/rationale/${choice}` : `item/${id}/stem`);
  if (kind === "responsibility") return at(`duty/${id}/name`);
  if (kind === "pair") return at(`pair/${id}/${part}`);
  if (kind === "lesson") return at(`lesson/${id}/${part}`);
  const found = kind === "paragraph" ? lessonOfParagraph.get(`${id}/${locale.data}`) : undefined;
  return found && { ...at(`lesson/${found.lessonId}/text`), line: found.line };
}

const isWritten = (draft: Draft, { field, locale }: Where): boolean =>
  (findField(draft, field)?.[locale] ?? "").trim() !== "";
