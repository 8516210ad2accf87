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
  /** Where such e-mails are ended, and what that link says. */
  end: [path: string, label: string];
  /** Where a mail program ends them by one click. */
  oneClick: string | null;
};

/** An e-mail that comes again and again: a greeting, what there is to say, one way on, why it comes and how it ends. */
export function letter({ to, locale, subject, texts, way, why, end, oneClick }: Letter): Mail {
  const address = (path: string) => new URL(href(locale, path), appOrigin).href;
  const said = [translator(reminderMessages, locale)("greeting"), ...texts];
  const [place, ending] = [address(way[0]), address(end[0])];
  const foot = `${escaped(why)} ${anchor(ending, end[1])}`;
  return {
    to,
    subject,
    text: `${[...said, `${way[1]}: ${place}`].join("\n\n")}\n\n-- \n${why}\n\n${end[1]}: ${ending}`,
    html: htmlPage(
      locale,
      `${said.map(paragraph).join("")}<p><strong>${anchor(place, way[1])}</strong></p><hr><p><small>${foot}</small></p>`,
    ),
    unsubscribeUrl: oneClick && new URL(oneClick, appOrigin).href,
  };
}
