import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Vietnamese has no prefix: `/learn` is served from `/vi/learn`, `/en/learn` as it stands. */
const withoutPrefix = [
  { source: "/", destination: "/vi" },
  { source: "/:path((?!(?:vi|en|api|_next)(?:/|$)|.*\\..*).+)", destination: "/vi/:path" },
];

/** A file that isn't there, such as `/favicon.ico`, is a missing page and not a language. */
const unknownFiles = [{ source: "/:path((?!(?:vi|en|api|_next)(?:/|$)).*\\..*)", destination: "/vi/:path" }];

/**
 * Once there was one course, and its pages were told without it: these addresses lead on to the first course for good. A course
 * of one of these names can't be made (content/read/shapes.ts).
 */
function addressesWithoutCourse() {
  const folder = fileURLToPath(new URL("./content/generated/", import.meta.url));
  const [first] = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(folder + name, "utf8")).course)
    .sort((a, b) => (a.order ?? Infinity) - (b.order ?? Infinity) || (a.id < b.id ? -1 : 1));
  const names = [...first.lessons.map((/** @type {{ id: string }} */ { id }) => id), "final", "map"].join("|");
  const lead = (/** @type {string} */ from, /** @type {string} */ to) =>
    ["", "/en"].map((prefix) => ({
      source: `${prefix}${from}/:rest*`,
      destination: `${prefix}${to}/:rest*`,
      permanent: true,
    }));
  return [
    ...lead(`/learn/:place(${names})`, `/learn/${first.id}/:place`),
    ...lead(`/api/v1/lessons/:place(${names})`, `/api/v1/courses/${first.id}/lessons/:place`).filter(
      ({ source }) => !source.startsWith("/en"),
    ),
    { source: "/review/check", destination: `/review/check/${first.id}`, permanent: true },
    { source: "/en/review/check", destination: `/en/review/check/${first.id}`, permanent: true },
  ];
}

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  // The front does it (bin/front/compress.mjs).
  compress: false,
  // An image holds what its pages need and no more; elsewhere the checkout's own packages serve.
  ...(process.env.PHAN_VAI_IMAGE && { output: "standalone" }),
  // `npm test` checks the types; a person's start need not wait for it.
  typescript: { ignoreBuildErrors: true },
  reactStrictMode: true,
  turbopack: { root: fileURLToPath(new URL(".", import.meta.url)) },
  serverExternalPackages: ["@node-rs/argon2", "fontkit", "nodemailer", "pdfkit", "pg", "pg-boss"],
  outputFileTracingIncludes: {
    "/*": [
      // What `bin/serve.mjs` asks for in an image.
      "./node_modules/next/dist/server/next.js",
      // What `app/_ui/still.tsx` renders with.
      "./node_modules/react-dom/{package.json,index.js,server.js,server.node.js}",
      "./node_modules/react-dom/cjs/{react-dom,react-dom-server.node,react-dom-server-legacy.node}.production.js",
    ],
    "/api/v1/certificates/*/pdf": ["./node_modules/@expo-google-fonts/*/{400Regular,700Bold}/*.ttf"],
    "/api/v1/cohorts/*/report.pdf": ["./node_modules/@expo-google-fonts/*/{400Regular,700Bold}/*.ttf"],
  },
  experimental: {
    authInterrupts: true,
    // What a page's own styles would save is less than what each further file costs whoever goes on: all styles come in two (0058).
    cssChunking: { type: "graph", requestCost: 10_000_000 },
    serverActions: { bodySizeLimit: "256kb" },
    // With what an earlier server kept, a page of the development server loads itself again and again (Next 16.4.6).
    turbopackFileSystemCacheForDev: false,
    // Written for the next build: a third of the time and two thirds of the disk of one that may have none.
    turbopackFileSystemCacheForBuild: !process.env.PHAN_VAI_FIRST_BUILD,
  },
  rewrites: async () => ({ beforeFiles: withoutPrefix, afterFiles: unknownFiles, fallback: [] }),
  // One page, one address: `/vi/…` is the inside of the rewrite.
  redirects: async () => [
    ...addressesWithoutCourse(),
    { source: "/vi", destination: "/", permanent: true },
    { source: "/vi/:path*", destination: "/:path*", permanent: true },
  ],
  headers: async () => [
    // It runs for every page: a browser must never hold on to an old one.
    { source: "/sw.js", headers: [{ key: "Cache-Control", value: "no-cache" }] },
    // Each page's head asks for it again.
    { source: "/icon.svg", headers: [{ key: "Cache-Control", value: "public, max-age=86400" }] },
  ],
};

export default config;
