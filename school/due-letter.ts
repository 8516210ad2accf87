import type { Due, DueMailKind } from "@/domain/assignment";
import type { Course, Locale } from "@/domain/course";
import { dueText } from "@/messages/due";
import { dueMailMessages } from "@/messages/due-mail";
import { places } from "@/messages/places";
import { translator } from "@/messages/translator";
import { letter } from "./letter";
import type { Mail } from "./mail";

type DueLetter = {
  course: Course;
  kind: DueMailKind | "nudge";
  due: Due | null;
  isOverdue: boolean;
  lessonsLeft: number;
  locale: Locale;
  email: string;
  unsubscribeToken: string;
};

/** What a learner is told of a date. As in reminders, nothing that somebody typed stands in it. */
export function dueLetter({
  course,
  kind,
  due,
  isOverdue,
  lessonsLeft: n,
  locale,
  email,
  unsubscribeToken,
}: DueLetter): Mail {
  const t = translator(dueMailMessages, locale);
  const dated = due && { n, due: dueText(locale, due, "at") };
  return letter({
    to: email,
    locale,
    subject: t(`${kind}Subject`, { course: course.title[locale] }),
    texts: [dated ? t(isOverdue ? "leftOverdue" : "left", dated) : t("leftNoDate", { n })],
    way: [places.course(course.id), t("link")],
    why: t("why"),
    end: [`/unsubscribe/${unsubscribeToken}?of=due`, t("end")],
    oneClick: `/api/v1/unsubscribe/${unsubscribeToken}?of=due`,
  });
}
