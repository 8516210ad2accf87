import { checkLength } from "@/domain/check";
import type { Course, Locale } from "@/domain/course";
import type { ReminderKind } from "@/domain/reminder";
import { href } from "@/messages/links";
import { reminderMessages } from "@/messages/reminders";
import { bothNames, roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { anchor, escaped, htmlPage, paragraph } from "./html-mail";
import type { Mail } from "./mail";
import { appOrigin } from "./origin";

type Reminder = {
  course: Course;
  kind: ReminderKind;
  locale: Locale;
  email: string;
  unsubscribeToken: string;
  dueCards: number;
};

/**
 * A reminder as an e-mail in the learner's language. Nothing that somebody typed stands in it: an address need not belong to
 * whoever signed up with it, and would carry their words to a stranger.
 */
export function reminder({ course, kind, locale, email, unsubscribeToken, dueCards }: Reminder): Mail {
  const t = translator(reminderMessages, locale);
  const n = kind === "review" ? dueCards : checkLength(course);
  const values = { n, course: course.title[locale], ...bothNames(roleNames(course.roles, locale)) };
  const address = (path: string) => new URL(href(locale, path), appOrigin).href;
  const [place, link] = [address("/review"), t(kind === "review" ? "reviewLink" : "checkLink")];
  const [text, end] = [t(`${kind}Text`, values), address(`/unsubscribe/${unsubscribeToken}`)];
  return {
    to: email,
    subject: t(`${kind}Subject`, values),
    text: [t("greeting"), text, `${link}: ${place}`, "-- ", t("why"), `${t("unsubscribe")}: ${end}`]
      .join("\n\n")
      .replace("-- \n\n", "-- \n"),
    html: page(
      locale,
      [t("greeting"), text].map(paragraph).join(""),
      [place, link],
      `${escaped(t("why"))} ${anchor(end, t("unsubscribe"))}`,
    ),
    unsubscribeUrl: new URL(`/api/v1/unsubscribe/${unsubscribeToken}`, appOrigin).href,
  };
}

const page = (locale: Locale, body: string, [place, link]: [string, string], foot: string): string =>
  htmlPage(locale, `${body}<p><strong>${anchor(place, link)}</strong></p><hr><p><small>${foot}</small></p>`);
