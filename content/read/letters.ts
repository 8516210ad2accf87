import { type Fault, faultOfForm } from "./finding";

/** Characters nobody sees: controls, zero-width ones, and those that turn the direction of writing. */
const invisible = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** What is wrong with the letters of one line, whatever they say. */
export function letterFaults(line: string): { column: number; message: string; fault: Fault }[] {
  const hidden = line.search(invisible);
  const code = line.codePointAt(hidden)?.toString(16).toUpperCase().padStart(4, "0") ?? "";
  const composed = line.normalize("NFC");
  return [
    ...(hidden >= 0 ? [{ column: hidden + 1, ...faultOfForm("invisible-letter", { code }) }] : []),
    ...(composed === line ? [] : [{ column: firstDifference(line, composed), ...faultOfForm("loose-marks", {}) }]),
  ];
}

function firstDifference(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return at + 1;
}
