import { IntlMessageFormat } from "intl-messageformat";
import { z } from "zod";
import type { Locale } from "@/domain/course";
import { languageTag } from "@/messages/translator";

/** The values that a message asks for, at any depth; one that isn't sound ICU throws. */
export const placeholdersOf = (message: string, locale: Locale): string[] =>
  [
    ...new Set(namesIn(new IntlMessageFormat(message, languageTag(locale), undefined, { ignoreTag: true }).getAst())),
  ].sort();

function namesIn(nodes: unknown): string[] {
  return z
    .array(Node)
    .parse(nodes)
    .flatMap(({ type, value, options }) => [
      ...(type === literal || type === pound ? [] : [value ?? ""]),
      ...Object.values(options ?? {}).flatMap((option) => namesIn(option.value)),
    ]);
}

/** Of the parser's tree, what holds names: `type` 0 is plain text and 7 a plural's `#`. */
const [literal, pound] = [0, 7];
const Node = z.object({
  type: z.number(),
  value: z.string().optional(),
  options: z.record(z.string(), z.object({ value: z.array(z.unknown()) })).optional(),
});
