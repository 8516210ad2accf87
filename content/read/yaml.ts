import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from "yaml";
import type { z } from "zod";
import type { Path } from "./finding";
import type { Folder } from "./folder";
import { type Checked, fieldName, type Place, type Problem } from "./problem";
import { readSource, type Source } from "./source";

/** A parsed YAML file: its plain values, and where each of them stands. */
export type Yaml = { data: unknown; place: (path: Path) => Place };

export function readYaml(folder: Folder, path: string): Checked<Yaml> {
  const source = readSource(folder, path);
  const parsed = source.value ? parseYaml(source.value) : { value: undefined, problems: [] };
  return { value: parsed.value, problems: [...source.problems, ...parsed.problems] };
}

/** YAML's core schema and nothing beyond it: text, numbers, booleans, lists and maps; no tags, no aliases, no merging. */
export function parseYaml({ file, text }: Source): Checked<Yaml> {
  const tooDeep = deepLine(text);
  if (tooDeep !== undefined)
    return {
      value: undefined,
      problems: [
        {
          file,
          line: tooDeep + 1,
          field: "",
          message: "Brackets are nested too deep. Write the list out, one entry a line.",
        },
      ],
    };

  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: "core",
    resolveKnownTags: false,
    merge: false,
    lineCounter: lines,
    prettyErrors: false,
  });
  const at = (offset: number, field = ""): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line, column: col, field };
  };

  const problems: Problem[] = [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    ...at(pos[0]),
    message: `${message.replace(/\.?$/, ".")} ${whatToDo[code] ?? "Correct the YAML here; text with a colon, a # or quotes in it goes in double quotes."}`,
  }));
  visit(document, {
    Alias: (_, alias) => {
      problems.push({
        ...at(alias.range?.[0] ?? 0),
        message: "An alias (*) repeats another part of the file. Write the text out instead.",
      });
    },
  });
  if (problems.length > 0) return { value: undefined, problems };
  return {
    value: { data: document.toJS(), place: (path) => at(offsetOf(document.contents, path), fieldName(path)) },
    problems,
  };
}

/** Checks a value by a schema; each issue becomes a problem at the deepest part of its path that the file has. */
export function checkYaml<Schema extends z.ZodType>(
  yaml: Yaml,
  schema: Schema,
  data: unknown,
  path: Path = [],
): Checked<z.infer<Schema>> {
  const checked = schema.safeParse(data, { error: whatIsWrong });
  if (checked.success) return { value: checked.data, problems: [] };
  const problems = checked.error.issues.map(
    (issue): Problem => ({
      ...yaml.place([...path, ...issue.path, ...(issue.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [])]),
      message: issue.message,
    }),
  );
  return { value: undefined, problems };
}

const whatToDo: Record<string, string> = {
  DUPLICATE_KEY: "Keep one of the two.",
  TAG_RESOLVE_FAILED: "Delete the tag: content holds plain text, numbers, lists and maps.",
  MULTIPLE_DOCS: "Delete the line --- between them.",
};

function whatIsWrong(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === "invalid_type" && issue.input === undefined) return "Required. Add this field.";
  if (issue.code === "invalid_type")
    return `Write ${named(issue.expected)} here${issue.expected === "string" ? "; put it in quotes" : ""}.`;
  if (issue.code === "invalid_value")
    return `“${String(issue.input)}” is not known here. Write one of: ${issue.values.map(String).join(", ")}.`;
  if (issue.code === "unrecognized_keys")
    return `No field is called ${issue.keys.join(", ")}. Delete it, or correct its name.`;
  if (issue.code === "too_small" && issue.origin === "string") return "Empty. Write the text.";
  if (issue.code === "too_small" && issue.origin === "array") return `Too few. Give at least ${issue.minimum}.`;
  return undefined;
}

const named = (type: string): string =>
  ({ string: "text", array: "a list", object: "a map of fields", number: "a number", tuple: "a list of two" })[type] ??
  type;

/** The parser recurses; brackets this deep are an attack or an accident. Counted without heed to quotes, so never too few. */
function deepLine(text: string): number | undefined {
  let depth = 0;
  for (const [at, line] of text.split("\n").entries()) {
    const opened = line.split(/[[{]/).length - 1;
    if (depth + opened > maxDepth) return at;
    depth = Math.max(0, depth + opened - (line.split(/[\]}]/).length - 1));
  }
  return undefined;
}
const maxDepth = 200;

/** Where the value at the path begins; a map's entry begins at its key. Where the path leaves the file, the last part that exists. */
function offsetOf(contents: unknown, path: Path): number {
  let node: Node | undefined = isNode(contents) ? contents : undefined;
  let offset = node?.range?.[0] ?? 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
      if (!pair) return offset;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = isNode(pair.value) && !isAlias(pair.value) ? pair.value : undefined;
    } else if (isSeq(node) && typeof step === "number") {
      const item: unknown = node.items[step];
      if (!isNode(item)) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}
