import { checkLength } from "@/domain/check";
import type { Course, Locale } from "@/domain/course";
import type { ReminderKind } from "@/domain/reminder";
import { reminderMessages } from "@/messages/reminders";
import { bothNames, roleNames } from "@/messages/roles";
import { translator } from "@/messages/translator";
import { letter } from "./letter";
import type { Mail } from "./mail";

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
  return letter({
    to: email,
    locale,
    subject: t(`${kind}Subject`, values),
    texts: [t(`${kind}Text`, values)],
    way: ["/review", t(kind === "review" ? "reviewLink" : "checkLink")],
    why: t("why"),
    end: [`/unsubscribe/${unsubscribeToken}`, t("unsubscribe")],
    oneClick: `/api/v1/unsubscribe/${unsubscribeToken}`,
  });
}
