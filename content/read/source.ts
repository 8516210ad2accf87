import { posix } from "node:path";
import { type Folder, maxFileBytes, tooLarge } from "./folder";
import { letterFaults } from "./letters";
import type { Checked, Problem } from "./problem";

/** A file's text as it is parsed: without byte order mark, lines ended by \n. A part of a file has empty lines before it, to keep its line numbers. */
export type Source = { file: string; text: string };

/** A line this long is no sentence; the parsers are asked to nest no deeper than a line is long. */
const maxLineLength = 1_000;

/** One file of a course as text; nothing is read but what the folder holds. */
export function readSource(folder: Folder, path: string): Checked<Source> {
  const file = posix.join(folder.name, path);
  const refuse = (message: string, line = 1): Checked<Source> => ({
    value: undefined,
    problems: [{ file, line, field: "", message }],
  });

  const why = folder.refused.get(path) ?? folder.refused.get(posix.dirname(path));
  if (why !== undefined) return refuse(why);
  const bytes = folder.files.get(path);
  if (!bytes) return refuse("The file is missing. Write it in the form that content/README.md shows.");
  if (bytes.length > maxFileBytes) return refuse(tooLarge);
  const badLine = notUtf8(bytes);
  if (badLine !== undefined) return refuse("This line is not UTF-8. Save the file in the encoding UTF-8.", badLine);

  const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, "\n");
  const lines = text.split("\n");
  const tooLong = lines.flatMap((line, at): Problem[] =>
    line.length > maxLineLength
      ? [
          {
            file,
            line: at + 1,
            field: "",
            message: `The line has ${line.length} characters. Break it: one sentence or shape a line, ${maxLineLength} at most.`,
          },
        ]
      : [],
  );
  const letters = lines.flatMap((line, at) =>
    letterFaults(line).map((fault): Problem => ({ file, line: at + 1, field: "", ...fault })),
  );
  return { value: tooLong.length > 0 ? undefined : { file, text }, problems: [...tooLong, ...letters] };
}

function notUtf8(bytes: Uint8Array): number | undefined {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    try {
      decoder.decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end;
  }
  return undefined;
}
