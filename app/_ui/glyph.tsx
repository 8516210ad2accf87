import type { Choice } from "@/domain/choice";
import styles from "./glyph.module.css";

/** Circles of radius 7 at (9, 12) and (15, 12): left crescent, lens, right crescent. */
const zones: Record<Choice, string> = {
  first: "M12 5.68 A7 7 0 1 0 12 18.32 A7 7 0 0 1 12 5.68Z",
  both: "M12 5.68 A7 7 0 0 1 12 18.32 A7 7 0 0 1 12 5.68Z",
  second: "M12 5.68 A7 7 0 1 1 12 18.32 A7 7 0 0 0 12 5.68Z",
};

type Filled = Partial<Record<Choice, number>>;
type Size = 16 | 20 | 24 | 32 | 48;

/**
 * Two outlined circles with zones filled by share (0 to 1, from below): a role's mark with one zone at 1, or how much of a
 * lesson is known. Decoration only: the words stand beside it.
 */
export function Glyph({ filled, size = 24 }: { filled: Filled; size?: Size }) {
  return (
    <svg
      className={styles.glyph}
      viewBox="0 0 24 24"
      width={size}
      height={size}
      aria-hidden="true"
      focusable="false"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and class names alone stand in it
      dangerouslySetInnerHTML={{ __html: zonesOf(filled) }}
    />
  );
}

/** As one text, since a page may show a hundred of them: of each shape React would make an element twice. */
function zonesOf(filled: Filled): string {
  const shapes = (["first", "second", "both"] as const).map((zone) => {
    const top = 19 - 14 * (filled[zone] ?? 0);
    if (top >= 19) return "";
    const shape = `<path class="${styles[zone]}" d="${zones[zone]}"></path>`;
    // A whole zone needs no edge. An inner viewport cuts the others off above the share's height.
    return top === 5
      ? shape
      : `<svg y="${top}" width="24" height="${24 - top}" viewBox="0 ${top} 24 ${24 - top}">${shape}</svg>`;
  });
  return `${shapes.join("")}<circle cx="9" cy="12" r="7"></circle><circle cx="15" cy="12" r="7"></circle>`;
}

/** Glyphs that a page shows hundreds of times, each drawn once, by its id. */
export function GlyphSymbols({ of }: { of: Readonly<Record<string, Filled>> }) {
  return (
    <svg className="hidden-visually" aria-hidden="true" focusable="false">
      {Object.entries(of).map(([id, filled]) => (
        // What shows it sees no ancestor of the symbol: the rules for its parts begin at itself.
        <symbol
          key={id}
          id={id}
          className={styles.glyph}
          viewBox="0 0 24 24"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: numbers and class names alone stand in it
          dangerouslySetInnerHTML={{ __html: zonesOf(filled) }}
        />
      ))}
    </svg>
  );
}

/** A glyph that stands among the page's symbols. */
export const GlyphOf = ({ id, size }: { id: string; size: Size }) => (
  <svg width={size} height={size} aria-hidden="true">
    <use href={`#${id}`} />
  </svg>
);
