import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import type { Locale } from "@/domain/course";

/** Where a text stands in its file's source, quotes included. */
export type Place = { text: string; start: number; end: number };

/** A text of the interface in both languages; `id` is its file and key, as a translator sees it. */
export type Text = Record<Locale, Place> & { id: string; file: string; key: string };

/** Every text of a folder of messages, in the order of files and lines. A reference is no text: what it names stands elsewhere. */
export function readTexts(folder: string): Text[] {
  return readdirSync(folder)
    .sort()
    .flatMap((file) => textsIn(file, readFileSync(join(folder, file), "utf8")));
}

function textsIn(file: string, source: string): Text[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const screens = tree.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations].filter(isMessages));
  return screens.flatMap(({ initializer }) => {
    const languages = propertiesOf(bare(initializer));
    const english = propertiesOf(languages.get("en"));
    return [...propertiesOf(languages.get("vi"))].flatMap(([key, value]) => {
      const [vi, en] = [placeOf(value), placeOf(english.get(key))];
      const id = `${file.replace(/\.ts$/, "")}.${key}`;
      return vi && en ? [{ id, file, key, vi, en }] : [];
    });
  });
}

const isMessages = ({ name }: ts.VariableDeclaration): boolean =>
  ts.isIdentifier(name) && name.text.endsWith("Messages");

/** Without its `as const satisfies Messages<string>`. */
function bare(value: ts.Expression | undefined): ts.Expression | undefined {
  return value && (ts.isAsExpression(value) || ts.isSatisfiesExpression(value)) ? bare(value.expression) : value;
}

function propertiesOf(value: ts.Expression | undefined): Map<string, ts.Expression> {
  const properties =
    value && ts.isObjectLiteralExpression(value) ? value.properties.filter(ts.isPropertyAssignment) : [];
  return new Map(
    properties.flatMap(({ name, initializer }) =>
      ts.isIdentifier(name) || ts.isStringLiteral(name) ? [[name.text, initializer] as const] : [],
    ),
  );
}

const placeOf = (value: ts.Expression | undefined): Place | undefined =>
  value && ts.isStringLiteralLike(value)
    ? { text: value.text, start: value.getStart(), end: value.getEnd() }
    : undefined;
