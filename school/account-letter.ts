import type { Locale } from "@/domain/course";
import { reminderMessages } from "@/messages/reminders";
import { translator } from "@/messages/translator";
import { anchor, htmlPage, paragraph } from "./html-mail";
import type { Mail } from "./mail";

type Letter = { to: string; locale: Locale; subject: string; texts: string[]; way?: [address: string, label: string] };

/** An e-mail about somebody's account, which comes because something was done there: nothing ends it. */
export function accountLetter({ to, locale, subject, texts, way }: Letter): Mail {
  const said = [translator(reminderMessages, locale)("greeting"), ...texts];
  return {
    to,
    subject,
    text: [...said, ...(way ? [`${way[1]}: ${way[0]}`] : [])].join("\n\n"),
    html: htmlPage(locale, `${said.map(paragraph).join("")}${way ? `<p><strong>${anchor(...way)}</strong></p>` : ""}`),
    unsubscribeUrl: null,
  };
}
