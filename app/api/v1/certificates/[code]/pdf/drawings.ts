import { qrPath } from "@/app/_ui/qr";
import { artifact } from "@/app/api/v1/_pdf/artifact";

const first = "M164 21 A101 101 0 1 0 164 183 A101 101 0 0 1 164 21Z";
const second = "M164 21 A101 101 0 1 1 164 183 A101 101 0 0 0 164 21Z";
const both = "M164 21 A101 101 0 0 1 164 183 A101 101 0 0 1 164 21Z";

/**
 * The two circles in the proportions of the form, 328 × 204: dots in one role's zone, stripes in the other's, the shared one
 * filled. Decoration, so not in the text's structure.
 */
export function drawCircles(doc: PDFKit.PDFDocument, x: number, y: number, width: number): void {
  artifact(doc, () => {
    doc
      .save()
      .translate(x, y)
      .scale(width / 328);
    doc.path(first).fill("#FFE2C2").path(second).fill("#D6E4FF").path(both).fill("#2E1238");
    doc.save().path(first).clip();
    for (const [dotX, dotY] of grid) doc.circle(dotX, dotY, 1.3);
    doc.fillColor("#B04A05", 0.6).fill().restore();
    doc.save().path(second).clip();
    for (let from = -204; from < 328; from += 12.7) doc.moveTo(from, 204).lineTo(from + 204, 0);
    doc.lineWidth(1.4).strokeColor("#3968E8", 0.5).stroke().restore();
    doc
      .lineWidth(3)
      .circle(102, 102, 101)
      .strokeColor("#B04A05", 1)
      .stroke()
      .circle(226, 102, 101)
      .strokeColor("#3968E8", 1)
      .stroke()
      .restore();
  });
}

const grid = Array.from({ length: 19 * 23 }, (_, index): [number, number] => [
  2 + (index % 19) * 9,
  2 + Math.floor(index / 19) * 9,
]);

export function drawRule(doc: PDFKit.PDFDocument, from: number, to: number, y: number): void {
  artifact(doc, () => doc.moveTo(from, y).lineTo(to, y).lineWidth(0.75).strokeColor("#D5DBE3").stroke());
}

/** A code that a camera reads, in a square with its bare border. */
export function drawQr(doc: PDFKit.PDFDocument, text: string, x: number, y: number, width: number): void {
  const { size, path } = qrPath(text);
  doc
    .save()
    .translate(x, y)
    .scale(width / size)
    .path(path)
    .fill("#000000")
    .restore();
}
