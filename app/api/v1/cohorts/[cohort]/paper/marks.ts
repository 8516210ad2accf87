import type { Drawing, Mark, Part } from "@/app/_ui/chart/drawing";
import type { Style, Typesetter } from "@/app/api/v1/_pdf/typesetter";

/** What stands on a chart's scale at its left needs so much, in points. */
export const figuresWidth = 30;

const dark = "#14586B";
const paints: Record<Part, { fill?: string; stroke?: string; width?: number; dash?: number }> = {
  grid: { stroke: "#D5DBE3", width: 0.5 },
  bar: { fill: dark },
  // Told from the others without colour: by an outline, and by a dashed one.
  unfinished: { fill: "#FFFFFF", stroke: dark, width: 1, dash: 2 },
  rest: { fill: "#D5E3EA", stroke: dark, width: 0.75 },
  track: { fill: "#F1F3F6" },
  band: { fill: "#D5E3EA" },
  line: { fill: dark, stroke: dark, width: 1.5 },
  range: { stroke: "#4D94A6", width: 3 },
  rule: { stroke: "#141B26", width: 1, dash: 3 },
  label: { fill: "#465266" },
  inside: { fill: "#FFFFFF" },
};

/** Paints a chart whose size is in points. */
export function drawMarks(doc: PDFKit.PDFDocument, set: Typesetter, { marks }: Drawing, x: number, y: number): void {
  doc.save().translate(x, y);
  for (const mark of marks) {
    if (mark.shape === "text") write(set, mark);
    else paint(doc, mark);
  }
  doc.restore();
}

function write(set: Typesetter, mark: Extract<Mark, { shape: "text" }>): void {
  const style: Style = { weight: 400, size: 8, color: paints[mark.part].fill ?? "#465266" };
  const block = set(mark.text, style);
  const back = { start: 0, middle: block.width / 2, end: block.width }[mark.anchor];
  block.write(mark.x + (mark.dx ?? 0) * style.size - back, mark.y + (mark.dy ?? 0) * style.size);
}

function paint(doc: PDFKit.PDFDocument, mark: Exclude<Mark, { shape: "text" }>): void {
  const { fill, stroke = "#000000", width = 0, dash } = paints[mark.part];
  if (dash) doc.dash(dash, {});
  doc.lineWidth(width);
  if (mark.shape === "rect") doc.rect(mark.x, mark.y, mark.width, mark.height);
  if (mark.shape === "dot") doc.circle(mark.x, mark.y, 2.2);
  if (mark.shape === "path") doc.path(mark.d);
  if (mark.shape === "line") doc.moveTo(mark.x1, mark.y1).lineTo(mark.x2, mark.y2);
  const isLine = mark.shape === "line" || (mark.shape === "path" && mark.part === "line");
  if (isLine || !fill) doc.stroke(stroke);
  else if (width > 0) doc.fillAndStroke(fill, stroke);
  else doc.fill(fill);
  if (dash) doc.undash();
}
