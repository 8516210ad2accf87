import localFont from "next/font/local";

/**
 * Be Vietnam Pro, cut down to what pages are written in (bin/faces/face.ts): one file holds a letter with all its marks, so that none is
 * composed from marks of another face. 400 and 600 stand on every page and are preloaded, 700 is for the rare display line.
 */
const text = localFont({
  src: [
    { path: "./faces/be-vietnam-pro-400.woff2", weight: "400" },
    { path: "./faces/be-vietnam-pro-600.woff2", weight: "600" },
  ],
  variable: "--font-text",
});

const bold = localFont({
  src: [{ path: "./faces/be-vietnam-pro-700.woff2", weight: "700" }],
  variable: "--font-bold",
  preload: false,
});

const figures = localFont({
  src: [
    { path: "../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff2", weight: "400" },
    { path: "../node_modules/@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff2", weight: "600" },
  ],
  variable: "--font-figures",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+30-39,U+2C,U+2E,U+25,U+2212" }],
});

export const fontVariables = [text, bold, figures].map(({ variable }) => variable).join(" ");
