import type { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { reminderMessages } from "@/messages/reminders";
import { translator } from "@/messages/translator";
import { anchor, escaped, htmlPage, paragraph } from "./html-mail";
import type { Mail } from "./mail";
import { appOrigin } from "./origin";

type Letter = {
  to: string;
  locale: Locale;
  subject: string;
  texts: string[];
  /** Where it leads, without language, and what the link says. */
  way: [path: string, label: string];
  why: string;
  /** Where such e-mails are ended, and what that link says; null for one that doesn't come again. */
  end: [path: string, label: string] | null;
  /** Where a mail program ends them by one click. */
  oneClick: string | null;
};

/** An e-mail: a greeting, what there is to say, one way on, why it comes and how it ends. */
export function letter({ to, locale, subject, texts, way, why, end, oneClick }: Letter): Mail {
  const address = (path: string) => new URL(href(locale, path), appOrigin).href;
  const said = [translator(reminderMessages, locale)("greeting"), ...texts];
  const place = address(way[0]);
  const ending = end && { place: address(end[0]), label: end[1] };
  const foot = ending ? `${escaped(why)} ${anchor(ending.place, ending.label)}` : escaped(why);
  return {
    to,
    subject,
    text: `${[...said, `${way[1]}: ${place}`].join("\n\n")}\n\n-- \n${why}${ending ? `\n\n${ending.label}: ${ending.place}` : ""}`,
    html: htmlPage(
      locale,
      `${said.map(paragraph).join("")}<p><strong>${anchor(place, way[1])}</strong></p><hr><p><small>${foot}</small></p>`,
    ),
    unsubscribeUrl: oneClick && new URL(oneClick, appOrigin).href,
  };
}
