import { buffer } from "node:stream/consumers";
import PdfDocument from "pdfkit";
import type { Block } from "@/content/article/block";

const fonts = "node_modules/@expo-google-fonts/be-vietnam-pro";
export const regular = `${fonts}/400Regular/BeVietnamPro_400Regular.ttf`;
export const bold = `${fonts}/700Bold/BeVietnamPro_700Bold.ttf`;

export type Pdf = PDFKit.PDFDocument;

/** A PDF on which something is drawn; set in the house's font, which has Vietnamese letters. */
export async function pdfOf(draw: (pdf: Pdf) => void, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const pdf = new PdfDocument({ size: "A4", margin: 72, ...options });
  pdf.font(regular, 10.5);
  draw(pdf);
  pdf.end();
  return new Uint8Array(await buffer(pdf));
}

type Layout = { columns?: number; isJustified?: boolean; hasHeads?: boolean };

/** An article as a person would have it printed. */
export const pdfOfBlocks = (
  blocks: readonly Block[],
  { columns = 1, isJustified = false, hasHeads = false }: Layout = {},
) =>
  pdfOf(
    (pdf) => {
      const flow = { columns, columnGap: 20, align: isJustified ? "justify" : "left" } as const;
      let column = 0;
      const width = columns === 1 ? 451 : 215;
      const top = 72;
      const left = () => 72 + column * (width + 20);
      const next = (height: number) => {
        if (pdf.y + height < 770) return;
        column += 1;
        if (column === columns) {
          column = 0;
          pdf.addPage();
        }
        pdf.y = top;
      };
      pdf.y = top;
      for (const { kind, level, text } of blocks) {
        const size = kind === "heading" ? 20 - 3 * level : 10.5;
        pdf.font(kind === "heading" ? bold : regular, size);
        const indent = kind === "point" ? 12 : 0;
        const written = kind === "point" ? `• ${text}` : text;
        const block = { width: width - indent, align: kind === "paragraph" ? flow.align : ("left" as const) };
        next(pdf.heightOfString(written, block));
        pdf.text(written, left() + indent, pdf.y, block);
        pdf.y += 7;
      }
      if (hasHeads) {
        const { start, count } = pdf.bufferedPageRange();
        for (let page = start; page < start + count; page += 1) {
          pdf.switchToPage(page);
          pdf.page.margins.bottom = 0;
          pdf.font(regular, 8).text("Bản tin nội bộ, số 7", 72, 36, { width: 451, align: "center" });
          pdf.text(`${page + 1}`, 72, 806, { width: 451, align: "center" });
        }
      }
    },
    { bufferPages: true },
  );
