/** What is used of fontkit, which has no types of its own: it reads a font for PDFKit, and tells us which letters are in it. */
declare module "fontkit" {
  export function create(file: Uint8Array): { hasGlyphForCodePoint(codePoint: number): boolean };
}

/** Left out of PDFKit's types: a link's place in the structure of a tagged document. */
declare namespace PDFKit.Mixins {
  interface AnnotationOption {
    structParent?: PDFStructureElement;
  }
}
