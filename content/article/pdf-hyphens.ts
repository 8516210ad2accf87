/** Puts lines together. A hyphen at a line's end goes where the word is known without it, and stays where its halves are words. */
export function joinLines(all: readonly string[]): (lines: readonly string[]) => string {
  // The halves of a parted word are no words.
  const text = all
    .map((line) => line.trim())
    .join("\n")
    .replace(/\S*[-\u00ad\u2010]\n\S*/g, " ");
  const words = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu));
  return (lines) =>
    lines.reduce((joined, line) => {
      const next = line.trim();
      const begun = /(?<![\p{L}\p{N}])([\p{L}\p{N}][\p{L}\p{N}-]*)[-\u00ad\u2010]\s*$/u.exec(joined)?.[1];
      const rest = /^\p{Ll}[\p{L}\p{N}]*/u.exec(next)?.[0];
      if (begun === undefined || rest === undefined) return joined === "" ? next : `${joined.trimEnd()} ${next}`;
      const bare = joined.trimEnd().slice(0, -1);
      return (
        bare +
        (isCompound(begun.toLowerCase(), rest.toLowerCase(), words) && !/\u00ad\s*$/.test(joined) ? "-" : "") +
        next
      );
    }, "");
}

function isCompound(begun: string, rest: string, words: ReadonlySet<string>): boolean {
  if (words.has(`${begun}-${rest}`)) return true;
  if (words.has(begun + rest)) return false;
  return words.has(begun) && words.has(rest);
}
