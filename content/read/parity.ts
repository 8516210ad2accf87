import type { FindingCode } from "@/messages/findings";
import { faultOfForm } from "./finding";
import type { LessonText } from "./lesson-text";
import type { TextDrawing, TextSection } from "./markdown";
import type { Place, Problem } from "./problem";

/** Vietnamese is the original: the English text has the same sections, paragraphs and sentence counts, and the same front matter. */
export function parityProblems(vi: LessonText, en: LessonText): Problem[] {
  return [...frontMatterParity(vi, en), ...textParity(vi, en)];
}

function frontMatterParity(vi: LessonText, en: LessonText): Problem[] {
  if (!vi.front || !en.front || !en.yaml) return [];
  const { place } = en.yaml;
  const originals = vi.front.prequestions;
  return [
    ...different(place(["summary"]), "differ-summary", vi.front.summary.length, en.front.summary.length),
    ...different(place(["prequestions"]), "differ-prequestions", originals.length, en.front.prequestions.length),
    ...en.front.prequestions.flatMap(({ id, paragraph }, at) => {
      const original = originals[at];
      if (!original) return [];
      return [
        ...different(place(["prequestions", at, "id"]), "differ-prequestion-id", original.id, id),
        ...different(
          place(["prequestions", at, "paragraph"]),
          "differ-prequestion-paragraph",
          original.paragraph,
          paragraph,
        ),
      ];
    }),
  ];
}

/** Sections and paragraphs are compared by id, so that one left out is named once and shifts nothing. */
function textParity(vi: LessonText, en: LessonText): Problem[] {
  const original = { ...vi, paragraphs: paragraphsOf(vi) };
  const translation = { ...en, paragraphs: paragraphsOf(en) };
  const missing = [original, translation].flatMap((from, at) => {
    const to = at === 0 ? translation : original;
    return [
      ...absent("section", from.file, from.sections, to.file, to.sections),
      ...absent("paragraph", from.file, from.paragraphs, to.file, to.paragraphs),
    ];
  });
  const drawings = translation.sections.flatMap(({ id, line, drawing }) => {
    const twin = original.sections.find((section) => section.id === id);
    return twin ? drawingParity(vi.file, twin, en.file, { id, line, drawing }) : [];
  });
  const counts = translation.paragraphs.flatMap(({ id, line, section, sentences }) => {
    const twin = original.paragraphs.find((paragraph) => paragraph.id === id);
    const place = { file: en.file, line, field: id };
    if (!twin) return [];
    return [
      ...different(place, "differ-section", twin.section, section),
      ...different(place, "differ-sentences", twin.sentences.length, sentences.length),
    ];
  });
  const moved =
    missing.length === 0 ? translation.paragraphs.find(({ id }, at) => id !== original.paragraphs[at]?.id) : undefined;
  const order = {
    file: en.file,
    line: moved?.line ?? 1,
    field: moved?.id ?? "",
    ...faultOfForm("other-order", {}),
  };
  return [...missing, ...drawings, ...counts, ...(moved ? [order] : [])];
}

const paragraphsOf = ({ sections }: LessonText) =>
  sections.flatMap(({ id, paragraphs }) => paragraphs.map((paragraph) => ({ ...paragraph, section: id })));

type Drawn = Pick<TextSection, "id" | "line" | "drawing">;

function drawingParity(viFile: string, vi: Drawn, enFile: string, en: Drawn): Problem[] {
  if (vi.drawing && en.drawing)
    return different(
      { file: enFile, line: en.drawing.line, field: en.id },
      "differ-drawing",
      vi.drawing.name,
      en.drawing.name,
    );
  const missing = (file: string, { id, line }: Drawn, from: string, drawing: TextDrawing): Problem => ({
    file,
    line,
    field: id,
    ...faultOfForm("missing-drawing", { name: drawing.name, place: `${from}:${drawing.line}` }),
  });
  return [
    ...(vi.drawing ? [missing(enFile, en, viFile, vi.drawing)] : []),
    ...(en.drawing ? [missing(viFile, vi, enFile, en.drawing)] : []),
  ];
}

type Located = { id: string; line: number };

function absent(
  what: "section" | "paragraph",
  fromFile: string,
  from: Located[],
  toFile: string,
  to: Located[],
): Problem[] {
  return from
    .filter(({ id }) => id !== "" && !to.some((part) => part.id === id))
    .map(({ id, line }) => ({
      file: toFile,
      line: 1,
      field: id,
      ...faultOfForm(`missing-${what}`, { id, place: `${fromFile}:${line}` }),
    }));
}

type Differing = Extract<FindingCode, `differ-${string}`>;

function different(place: Place, what: Differing, vi: string | number, en: string | number): Problem[] {
  return vi === en
    ? []
    : [
        {
          ...place,
          ...faultOfForm(what, { vi, en }),
        },
      ];
}
