import type { ComponentPropsWithoutRef } from "react";
import { renderToStaticMarkup } from "./static-markup";

type Tag = "div" | "nav" | "ol" | "section" | "table";

/**
 * What the browser needs no React for, and the server renders once instead of three times: React would write each element for the browser's copy,
 * read it again and write it as HTML. The children may be neither client components nor wait for anything; a form in them is sent as a plain one.
 */
export function Plain<T extends Tag>({
  as: Tag,
  children,
  ...props
}: { as: T } & Omit<ComponentPropsWithoutRef<T>, "dangerouslySetInnerHTML">) {
  const Element: string = Tag;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is React's own markup, escaped like all it makes
  return <Element {...props} dangerouslySetInnerHTML={{ __html: renderToStaticMarkup(children) }} />;
}
