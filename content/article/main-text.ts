import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";

/** The part of a page that Readability takes for its article, as HTML; undefined where it finds none. Nothing of the page is run or fetched. */
export function mainText(raw: string): string | undefined {
  const { document } = parseHTML(/<html[\s>]/i.test(raw) ? raw : `<html><body>${raw}</body></html>`);
  return new Readability(document, { charThreshold: 100 }).parse()?.content ?? undefined;
}
