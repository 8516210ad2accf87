export type Statement = { text: string; line: number };

/** What may hide a semicolon: strings (plain, and with backslashes), quoted names, comments, and dollar quotes; else one character. */
const token =
  /[eE]'(?:[^'\\]|\\[\s\S]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[\s\S]*?\*\/|\$(\w*)\$[\s\S]*?\$\1\$|\w+|[\s\S]/g;

/**
 * A script's statements in order, each with the line it begins on, so that a failure can be told by its line: PostgreSQL gives
 * none for most of them. Nested comments and `BEGIN ATOMIC` bodies are not understood; write functions with dollar quotes.
 */
export function statementsOf(script: string): Statement[] {
  const statements: Statement[] = [];
  let text = "";
  let begin: number | undefined;
  for (const { 0: piece, index } of `${script};`.matchAll(token)) {
    const isSpace = /^(\s|--|\/\*)/.test(piece);
    if (piece === ";") {
      if (begin !== undefined) statements.push({ text, line: lineAt(script, begin) });
      text = "";
      begin = undefined;
    } else if (begin !== undefined || !isSpace) {
      begin ??= index;
      text += piece;
    }
  }
  return statements;
}

/** The line, counted from 1, that holds the character. */
export const lineAt = (text: string, index: number): number => text.slice(0, index).split("\n").length;
