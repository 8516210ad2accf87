import "server-only";

/**
 * React's own `renderToStaticMarkup`, which Next keeps from what it renders itself, lest somebody load it in a browser; it comes with the packages. What it
 * renders may hold no client component and nothing that waits.
 */
export const { renderToStaticMarkup } = process
  .getBuiltinModule("node:module")
  .createRequire(`${process.cwd()}/package.json`)("react-dom/server") as typeof import("react-dom/server");
