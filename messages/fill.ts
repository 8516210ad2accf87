import type { ValuesOf } from "./translator";

/** A text of whole words and places alone: plurals and numbers are the server's to write, by `translator`. */
type Plain<Text extends string> = Text extends `${string}{${string}, ${"plural" | "number" | "date"}${string}`
  ? never
  : Text;

/** Puts values into a message's named places, in the browser; whole sentences only, so that each language orders them its own way. */
export const fill = <Text extends string>(message: Plain<Text>, ...given: ValuesOf<Text>): string =>
  filled(message, given[0] ?? {});

/** The same for a text whose places only the server knows. */
export const filled = (message: string, values: Record<string, string | number>): string =>
  message.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
