import { inflateSync } from "node:zlib";

export type ReadPdf = {
  /** The text by the glyphs that are drawn, a line for each baseline, in their order. */
  lines: string[];
  /** How many glyphs are the font's mark for a letter that it has not (number 0). */
  missing: number;
  /** What the page draws, as its operators. */
  content: string;
  /** The objects outside of streams, where language, title, structure and links stand. */
  objects: string;
};

/** Reads a PDF of PDFKit's by the format's own rules (ISO 32000-1, 9.4 and 9.10.3): each glyph is told by its font's ToUnicode map. */
export function readPdf(file: Buffer): ReadPdf {
  const source = file.toString("latin1");
  const objects = new Map(
    [...source.matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gs)].map(([, id = "", body = ""]) => [id, body]),
  );
  const referred = (body: string, name: string) =>
    objects.get(new RegExp(`/${name} (\\d+) 0 R`).exec(body)?.[1] ?? "") ?? "";
  const page = [...objects.values()].find((body) => /\/Type \/Page\n/.test(body)) ?? "";
  const fonts = new Map(
    [...referred(page, "Resources").matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = "", id = ""]) => [
      name,
      lettersOf(streamOf(referred(objects.get(id) ?? "", "ToUnicode"))),
    ]),
  );
  const content = streamOf(referred(page, "Contents"));
  const lines = new Map<string, string>();
  let missing = 0;
  let [baseline, font]: [string | null, string] = [null, ""];
  for (const [operator, y, name, glyphs] of content.matchAll(
    /^BT$|1 0 0 1 \S+ (\S+) Tm|\/(F\d+) \S+ Tf|\[(.*?)\] TJ/gm,
  )) {
    // A mark that is lifted above its letter moves within the stretch of text, whose first place is the baseline.
    if (operator === "BT") baseline = null;
    baseline ??= y ?? null;
    font = name ?? font;
    for (const code of [...(glyphs ?? "").matchAll(/<([0-9a-f]+)>/g)].flatMap(
      ([, hex = ""]) => hex.match(/.{4}/g) ?? [],
    )) {
      if (code === "0000") missing += 1;
      lines.set(baseline ?? "", `${lines.get(baseline ?? "") ?? ""}${fonts.get(font)?.[Number.parseInt(code, 16)]}`);
    }
  }
  return {
    lines: [...lines.values()],
    missing,
    content,
    objects: [...objects.values()].filter((body) => !body.includes("\nstream\n")).join("\n"),
  };
}

/** A stream's text, unpacked. */
function streamOf(body: string): string {
  const packed = body.slice(body.indexOf("stream\n") + "stream\n".length, body.lastIndexOf("\nendstream"));
  return inflateSync(Buffer.from(packed, "latin1")).toString("latin1");
}

/** What each glyph stands for, by its number in the file's font. */
const lettersOf = (map: string): string[] =>
  [...map.matchAll(/<[0-9a-f]+> <[0-9a-f]+> \[(.*?)\]/gs)].flatMap(([, list = ""]) =>
    // A joined glyph, such as that of "fi", stands for several letters.
    [...list.matchAll(/<([0-9a-f ]+)>/g)].map(([, hex = ""]) =>
      Buffer.from(hex.replaceAll(" ", ""), "hex").swap16().toString("utf16le"),
    ),
  );

/** A text as a PDF's strings write it: UTF-16 behind its mark. */
export const asPdfString = (text: string): string =>
  `(${Buffer.from(`\ufeff${text}`, "utf16le")
    .swap16()
    .toString("latin1")
    .replace(/[()\\]/g, "\\$&")})`;
