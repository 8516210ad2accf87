import { z } from "zod";
import { isStorable } from "./storable";

/**
 * Text that somebody typed or pasted, as it is kept: without what nobody can see and what turns the direction of reading,
 * without controls and halves of characters, which PostgreSQL refuses, and in NFC, because Vietnamese keyboards write one
 * letter in two ways. Line breaks stay.
 */
export const cleanText = (typed: string): string =>
  typed.replace(unseen, "").replace(/\r\n?/g, "\n").normalize("NFC").trim();

/** The same in one line, with single spaces. */
export const cleanLine = (typed: string): string => cleanText(typed).replace(blank, " ").trim();

/** What can be seen and pointed at in a clean text. */
const seen = /[\p{Letter}\p{Number}\p{Symbol}]/u;

/** What a browser sent as JSON; undefined for what is none, or holds text that PostgreSQL can't keep. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text, (_key, value: unknown) => {
      if (typeof value === "string" && !isStorable(value)) throw new SyntaxError("Text that can't be kept");
      return value;
    });
  } catch {
    return undefined;
  }
}

/** What PostgreSQL takes for an id of ours, or for a token that is one; anything else it refuses with an error. */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** Some words of a person's own, up to so many characters; they may have several lines. */
export const noteUpTo = (most: number) => z.string().transform(cleanText).pipe(z.string().max(most).regex(seen));

export const Note = noteUpTo(300);

/** The name of a person or a group. */
export const Name = z.string().transform(cleanLine).pipe(z.string().max(80).regex(seen));

/** Spaces of every width, tabs and line ends; Braille's empty cell looks like one. */
const blank = /[\s\u0085\u2800]+/g;

const joins = String.raw`\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}`;

/** Where what is unseen changes what is seen: joiners inside words of scripts that join, and in or after a pictograph. */
const needed = [
  String.raw`(?<=[${joins}])[\u200C\u200D](?=[${joins}])`,
  String.raw`(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D(?=\p{Extended_Pictographic})`,
  String.raw`(?<=[\p{Extended_Pictographic}\p{Script=Han}])[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]`,
].join("|");

/** Fillers of Hangul are among it, which count as letters; line ends and tabs are not. */
const unseen = new RegExp(
  String.raw`(?!${needed})[\p{Default_Ignorable_Code_Point}\p{Surrogate}\p{Noncharacter_Code_Point}\uFFF9-\uFFFB]|(?![\t-\r\u0085])\p{Control}`,
  "gu",
);
