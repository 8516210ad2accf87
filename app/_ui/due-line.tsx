import type { Locale } from "@/domain/course";
import { dueMessages, dueText } from "@/messages/due";
import { translator } from "@/messages/translator";
import type { OwnDue } from "@/school/due";

/** By when a course is to be finished, and where its learner stands with that. */
export function DueLine({ locale, due, calendar }: { locale: Locale; due: OwnDue | null; calendar?: string }) {
  const t = translator(dueMessages, locale);
  if (!due) return null;
  return (
    <p className={due.state === "overdue" ? "notice" : "meta"}>
      {dueText(locale, due)}
      {due.state !== "ahead" && <strong> · {t(due.state)}</strong>}
      {calendar && (
        <>
          {" "}
          <a href={`${calendar}?locale=${locale}`}>{t("calendar")}</a>
        </>
      )}
    </p>
  );
}
