import { href } from "@/app/links";
import { progressMessages } from "@/app/messages/progress";
import { languageTag, timeZone, translator } from "@/app/messages/translator";
import { course, edition } from "@/content/course";
import type { Attempt } from "@/domain/attempt";
import { completedAt, nextCheck, openCheck } from "@/domain/check";
import type { Locale } from "@/domain/course";
import { toldApartAfter } from "@/domain/retention";
import styles from "./progress.module.css";

/** What lasts first: told apart after a month. Beside it how much of the course is done, which edition, and the next check. */
export function Lead({ locale, attempts, learned, now }: { locale: Locale; attempts: Attempt[]; learned: number; now: Date }) {
  const t = translator(progressMessages, locale);
  const told = toldApartAfter(course, attempts, 30);
  return (
    <dl className={styles.lead}>
      <div className="card">
        <dt>{t("told")}</dt>
        {told.n > 0 && (
          <dd className={`num ${styles.figure}`}>
            <span aria-hidden="true">{`${told.right}/${told.n}`}</span>
            <span className="hidden-visually">{t("toldOf", told)}</span>
          </dd>
        )}
        <dd className="meta">{told.n > 0 ? t("toldMeans", told) : t("toldNone")}</dd>
      </div>
      <div className="card">
        <dt>{t("course")}</dt>
        <dd>{t("completed", { n: learned, total: course.lessons.length })}</dd>
        <dd className="meta">{t("edition", { edition: edition.slice(0, 8) })}</dd>
      </div>
      <div className="card">
        <dt>{t("check")}</dt>
        <dd>
          <Check locale={locale} attempts={attempts} now={now} />
        </dd>
      </div>
    </dl>
  );
}

function Check({ locale, attempts, now }: { locale: Locale; attempts: Attempt[]; now: Date }) {
  const t = translator(progressMessages, locale);
  const completed = completedAt(course, attempts);
  if (!completed) return t("checkLater");
  const open = openCheck(completed, attempts, now);
  if (open) return <a href={href(locale, "/review")}>{t("checkOpen", { day: open })}</a>;
  const next = nextCheck(completed, now);
  const date = new Intl.DateTimeFormat(languageTag(locale), { dateStyle: "medium", timeZone });
  return next ? t("checkAt", { date: date.format(next.at), day: next.day }) : t("checkNone");
}
