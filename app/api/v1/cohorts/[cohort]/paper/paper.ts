import PDFDocument from "pdfkit";
import type { Drawing } from "@/app/_ui/chart/drawing";
import { artifact } from "@/app/api/v1/_pdf/artifact";
import { type Style, type Typesetter, typesetter } from "@/app/api/v1/_pdf/typesetter";
import type { Locale } from "@/domain/course";
import { drawMarks, figuresWidth } from "./marks";

/** Points; the pages are A4, 595 × 842. */
const left = 56;
const top = 56;
export const width = 483;
const bottom = 770;
/** Stacked marks on capitals need it. */
const leadingOf = 1.45;

export const ink = "#141B26";
export const quiet = "#465266";
export const styles = {
  title: { weight: 700, size: 20, color: ink },
  heading: { weight: 700, size: 13, color: ink },
  caption: { weight: 700, size: 10, color: ink },
  body: { weight: 400, size: 10, color: ink },
  strong: { weight: 700, size: 10, color: ink },
  quiet: { weight: 400, size: 8.5, color: quiet },
} as const satisfies Record<string, Style>;

type Column = { share: number; isFigure?: boolean };
/** What it says is for whoever does not see it. */
type Chart = { title?: string; says: string; height: number; drawingOf: (width: number, height: number) => Drawing };

/** Pages that are filled from the top, in the order of what is said; each thing stands whole on one of them. */
export type Paper = ReturnType<typeof paperOf>;

export function paperOf({ title, locale, at }: { title: string; locale: Locale; at: Date }) {
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    font: "",
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    bufferPages: true,
    lang: locale,
    info: { Title: title, Author: "Phân Vai", Creator: "Phân Vai", CreationDate: at },
  });
  const set: Typesetter = typesetter(doc);
  const root = doc.struct("Document");
  doc.addStructure(root);
  let y = top;

  /** Turns the page where so much doesn't fit any more. */
  const need = (height: number) => {
    if (y + height <= bottom) return;
    doc.addPage();
    y = top;
  };

  function say(text: string, style: Style = styles.body, { tag = "P", before = 4, keep = 0 } = {}): void {
    const block = set(text, style, width);
    const leading = style.size * leadingOf;
    need(before + block.lines.length * leading + keep);
    y += before + style.size;
    root.add(doc.struct(tag, { actual: text }, () => void block.write(left, y, leading)));
    y += (block.lines.length - 1) * leading + leading - style.size;
  }

  function table(heads: readonly string[], columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    const element = doc.struct("Table");
    root.add(element);
    row(heads, columns, "TH", styles.quiet);
    for (const cells of rows) row(cells, columns, "TD", styles.body);
    element.end();

    function row(cells: readonly string[], shares: readonly Column[], tag: "TH" | "TD", style: Style): void {
      const widths = shares.map(({ share }) => share * width - 8);
      const blocks = cells.map((cell, index) => set(cell, style, widths[index]));
      const leading = style.size * leadingOf;
      const height = Math.max(...blocks.map(({ lines }) => lines.length)) * leading + 5;
      need(height);
      const line = doc.struct("TR");
      element.add(line);
      let x = left;
      for (const [index, block] of blocks.entries()) {
        const { share = 0, isFigure } = shares[index] ?? {};
        const from = isFigure ? x + share * width - 8 - block.width : x;
        line.add(doc.struct(tag, { actual: cells[index] ?? "" }, () => void block.write(from, y + leading, leading)));
        x += share * width;
      }
      line.end();
      y += height;
      artifact(doc, () =>
        doc
          .moveTo(left, y)
          .lineTo(left + width, y)
          .lineWidth(0.5)
          .strokeColor("#D5DBE3")
          .stroke(),
      );
    }
  }

  /** Charts side by side, each under its name. */
  function charts(shown: readonly Chart[]): void {
    const each = (width - 20 * (shown.length - 1)) / shown.length;
    const height = Math.max(...shown.map((chart) => chart.height));
    const titles = shown.map(({ title: name }) => (name ? set(name, styles.caption, each) : null));
    const head = Math.max(...titles.map((name) => name?.lines.length ?? 0)) * styles.caption.size * leadingOf;
    need(head + height + 40);
    for (const [index, { says, drawingOf }] of shown.entries()) {
      const x = left + index * (each + 20);
      const name = titles[index];
      if (name) root.add(doc.struct("H3", {}, () => void name.write(x, y + 14, styles.caption.size * leadingOf)));
      const drawing = drawingOf(each, height);
      const indent = drawing.hasFigures ? figuresWidth : 0;
      const inner = drawingOf(each - indent, height);
      const draw = () => drawMarks(doc, set, inner, x + indent, y + head + 16);
      root.add(doc.struct("Figure", { alt: says }, draw));
    }
    y += head + height + 40;
  }

  /** The pages with their numbers, as a file. */
  function end(numbered: (page: number, of: number) => string): PDFKit.PDFDocument {
    root.end();
    const { count } = doc.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      doc.switchToPage(page);
      const words = set(numbered(page + 1, count), styles.quiet);
      artifact(doc, () => void words.write(left + width - words.width, bottom + 30));
    }
    doc.end();
    return doc;
  }

  return { say, table, charts, need, end };
}
