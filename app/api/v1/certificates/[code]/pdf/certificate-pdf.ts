import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import type { CertificateWords } from "@/app/certificate";
import type { Locale } from "@/domain/course";
import { type Style, type Typesetter, typesetter } from "./typesetter";

/** Points; the page is A4 across, 842 × 595. */
const [left, top, textWidth, rightEdge] = [64, 64, 440, 778];
/** Stacked marks on capitals need it. */
const leadingOf = 1.45;
const ink = "#141B26";
const quiet = "#465266";

const small: Style = { weight: 400, size: 9, color: quiet };
const label: Style = { weight: 400, size: 10, color: quiet };
const body: Style = { weight: 400, size: 11.5, color: ink };
const strong: Style = { weight: 700, size: 12, color: ink };
const heading: Style = { weight: 700, size: 20, color: ink };
const lead: Style = { weight: 400, size: 14, color: ink };

/** The certificate on one page, tagged, in its language; the same facts give the same file. */
export async function certificatePdf(words: CertificateWords, locale: Locale, issuedAt: Date): Promise<Uint8Array<ArrayBuffer>> {
  const doc = new PDFDocument({
    ...{ size: "A4", layout: "landscape", margin: 0, font: "", pdfVersion: "1.7", tagged: true, displayTitle: true },
    lang: locale,
    info: { Title: `${words.title}: ${words.name}`, Subject: words.line, Author: "Phân Vai", Creator: "Phân Vai", CreationDate: issuedAt },
  });
  const set = typesetter(doc);
  const root = doc.struct("Document");
  doc.addStructure(root);

  /** Writes a block of text in as many lines as it takes; gives the baseline of what may follow directly. */
  const say = (tag: string, text: string, style: Style, baseline: number, { x = left, width = textWidth } = {}): number => {
    const lines = set.linesOf(text, style, width);
    const leading = style.size * leadingOf;
    const write = () => {
      for (const [index, line] of lines.entries()) set.write(line, style, x, baseline + index * leading);
    };
    // Where a letter of the name is in no font of ours, readers still get the name.
    root.add(doc.struct(tag, { actual: text }, write));
    return baseline + lines.length * leading;
  };

  drawCircles(doc);
  say("P", "Phân Vai", strong, top + 10);
  say("H1", words.title, heading, 150);
  const name = nameStyle(set, words.name);
  const afterName = say("P", words.name, name, 166 + name.size * 1.3);
  say("P", words.told, lead, afterName - name.size * leadingOf + 38);

  const columns = [left, left + 270, left + 454];
  words.facts.forEach(({ label: term, value }, index) => {
    const at = { x: columns[index % 3], width: 260 };
    const next = say("P", term, label, index < 3 ? 372 : 428, at);
    say("P", value, body, next + 3, at);
  });

  const rule = 496;
  artifact(doc, () => doc.moveTo(left, rule).lineTo(rightEdge, rule).lineWidth(0.75).strokeColor("#D5DBE3").stroke());
  say("P", words.verifyAt, label, rule + 22);
  const link = doc.struct("Link", { alt: words.address });
  root.add(link);
  link.add(() => {
    const style: Style = { weight: 400, size: 10, color: "#0B57D0" };
    const width = set.write(words.address, style, left, rule + 38);
    doc.link(left, rule + 28, width, 14, words.address, { structParent: link });
  });
  say("P", words.fullEdition, small, rule + 56, { width: rightEdge - left });
  link.end();
  root.end();
  doc.end();
  return new Uint8Array(await buffer(doc));
}

/** As large as leaves the name two lines at most. */
function nameStyle(set: Typesetter, name: string): Style {
  const styles = [36, 30, 24, 18].map((size): Style => ({ weight: 700, size, color: ink }));
  return styles.find((style) => set.linesOf(name, style, textWidth).length <= 2) ?? { weight: 700, size: 14, color: ink };
}

/** The two circles in the proportions of the form: radius 101, middles 124 apart. Decoration, so not in the text's structure. */
function drawCircles(doc: PDFKit.PDFDocument): void {
  artifact(doc, () => {
    doc
      .save()
      .translate(rightEdge - 246, top)
      .scale(0.75);
    for (const [path, fill] of [
      ["M164 21 A101 101 0 1 0 164 183 A101 101 0 0 1 164 21Z", "#FFE2C2"],
      ["M164 21 A101 101 0 1 1 164 183 A101 101 0 0 0 164 21Z", "#D6E4FF"],
      ["M164 21 A101 101 0 0 1 164 183 A101 101 0 0 1 164 21Z", "#2E1238"],
    ] as const)
      doc.path(path).fill(fill);
    doc.lineWidth(3).circle(102, 102, 101).stroke("#B04A05").circle(226, 102, 101).stroke("#3968E8").restore();
  });
}

function artifact(doc: PDFKit.PDFDocument, draw: () => void): void {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}
