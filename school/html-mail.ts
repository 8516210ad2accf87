import type { Locale } from "@/domain/course";

/** A plain text as HTML: paragraphs at empty lines, and the link to be pressed. */
export const asHtml = (locale: Locale, text: string, link: string): string =>
  htmlPage(
    locale,
    text
      .split(/\n{2,}/)
      .map((part) => `<p>${pressable(part, link).replaceAll("\n", "<br>")}</p>`)
      .join(""),
  );

export const htmlPage = (locale: Locale, body: string): string =>
  `<!doctype html><html lang="${locale}"><meta charset="utf-8"><body style="font: 16px/1.5 sans-serif; max-width: 36em">${body}</body></html>`;

export const paragraph = (text: string): string => `<p>${escaped(text)}</p>`;

export const anchor = (address: string, text: string): string => `<a href="${escaped(address)}">${escaped(text)}</a>`;

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const pressable = (text: string, link: string): string => text.split(link).map(escaped).join(anchor(link, link));
