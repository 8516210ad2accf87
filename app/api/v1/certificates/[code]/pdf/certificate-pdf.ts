import { buffer } from "node:stream/consumers";
import PDFDocument from "pdfkit";
import { type Style, type Typesetter, typesetter } from "@/app/api/v1/_pdf/typesetter";
import type { Locale } from "@/domain/course";
import type { CertificateWords } from "@/school/certificate";
import { drawCircles, drawQr, drawRule } from "./drawings";

/** Points; the page is A4 across, 842 × 595. */
const left = 64;
const top = 56;
const textWidth = 440;
const rightEdge = 778;
/** Stacked marks on capitals need it. */
const leadingOf = 1.45;
const ink = "#141B26";
const quiet = "#465266";

const label: Style = { weight: 400, size: 10, color: quiet };
const body: Style = { weight: 400, size: 11.5, color: ink };
const strong: Style = { weight: 700, size: 12, color: ink };
const heading: Style = { weight: 700, size: 20, color: quiet };
const course: Style = { weight: 700, size: 14, color: ink };
const lead: Style = { weight: 400, size: 13, color: ink };

/** The certificate on one page, tagged, in its language; the same facts give the same file. */
export async function certificatePdf(
  words: CertificateWords,
  locale: Locale,
  issuedAt: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const doc = new PDFDocument({
    size: "A4",
    layout: "landscape",
    margin: 0,
    font: "",
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: locale,
    info: {
      Title: `${words.title}: ${words.name}`,
      Subject: words.line,
      Author: "Phân Vai",
      Creator: "Phân Vai",
      CreationDate: issuedAt,
    },
  });
  const set = typesetter(doc);
  const root = doc.struct("Document");
  doc.addStructure(root);

  /** Writes a block of text in as many lines as it takes; gives the baseline of what may follow directly. */
  const say = (
    tag: string,
    text: string,
    style: Style,
    baseline: number,
    { x = left, width = textWidth } = {},
  ): number => {
    const block = set(text, style, width);
    const leading = style.size * leadingOf;
    // Where a letter of the name is in no font of ours, readers still get the name.
    root.add(
      doc.struct(tag, { actual: text }, () => {
        block.write(x, baseline, leading);
      }),
    );
    return baseline + block.lines.length * leading;
  };

  drawCircles(doc, rightEdge - 246, top, 246);
  say("P", "Phân Vai", strong, top + 10);
  say("H1", words.title, heading, 128);
  const name = nameStyle(set, words.name);
  const afterName = say("P", words.name, name, 142 + name.size * 1.3);
  const afterCourse = say("P", words.passed, course, afterName - name.size * leadingOf + 34);
  say("P", words.toldApart, lead, afterCourse + 3);

  const columns = [left, left + 270, left + 454];
  words.facts.forEach(({ label: term, value }, index) => {
    const at = { x: columns[index % 3], width: 260 };
    const next = say("P", term, label, index < 3 ? 350 : 406, at);
    say("P", value, body, next + 3, at);
  });

  const rule = 462;
  drawRule(doc, left, rightEdge, rule);
  say("P", words.verifyAt, label, rule + 30);
  const link = doc.struct("Link", { alt: words.address });
  root.add(link);
  link.add(() => {
    const width = set(words.address, { weight: 400, size: 10, color: "#0B57D0" }).write(left, rule + 47);
    doc.link(left, rule + 37, width, 14, words.address, { structParent: link });
  });
  link.end();
  root.add(doc.struct("Figure", { alt: words.qr }, () => drawQr(doc, words.address, rightEdge - 84, rule + 10, 90)));
  root.end();
  doc.end();
  return new Uint8Array(await buffer(doc));
}

/** As large as leaves the name two lines at most. */
function nameStyle(set: Typesetter, name: string): Style {
  const styles = [36, 30, 24, 18].map((size): Style => ({ weight: 700, size, color: ink }));
  return styles.find((style) => set(name, style, textWidth).lines.length <= 2) ?? { weight: 700, size: 14, color: ink };
}
