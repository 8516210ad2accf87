import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { renderToStaticMarkup } from "./static-markup";

type Tag = "main" | "nav" | "section";
type Props<T extends Tag> = Omit<ComponentPropsWithoutRef<T>, "children" | "dangerouslySetInnerHTML"> & {
  as: T;
  /** What it shows, which never changes: an edition's course, or a part of it. */
  of: object;
  /** Tells what is made of the same thing from one another: what it is, in which language. */
  name: string;
  children: () => ReactNode;
};

const made = new WeakMap<object, Map<string, string>>();

/**
 * What is the same for everybody, rendered once in a process: React would make each of its elements anew for each request, once for
 * the page and once more for what the browser is told of it. The children may be neither client components nor read anything.
 */
export function Still<T extends Tag>({ as: Tag, of, name, children, ...props }: Props<T>) {
  const known = made.get(of) ?? new Map<string, string>();
  made.set(of, known);
  const html = known.get(name) ?? renderToStaticMarkup(children());
  known.set(name, html);
  const Element: string = Tag;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: it is React's own markup, escaped like all it makes
  return <Element {...props} dangerouslySetInnerHTML={{ __html: html }} />;
}
