import type { Attempt } from "@/domain/attempt";
import { checkDays, checkScore, completedAt, nextCheck, openCheck } from "@/domain/check";
import type { Course, Locale } from "@/domain/course";
import type { Known } from "@/domain/mastery";
import { heldAfter } from "@/domain/retention";
import { dateFormat } from "@/messages/formats";
import { href } from "@/messages/links";
import { progressMessages } from "@/messages/progress";
import { languageTag, timeZone, translator } from "@/messages/translator";
import styles from "./progress.module.css";

type Props = {
  locale: Locale;
  course: Course;
  attempts: Attempt[];
  known: readonly Known[];
  learned: number;
  now: Date;
};

/** How much of the course is done, what lasts of it after a month, and when that is looked at next; each once there is something to say. */
export function Lead({ locale, course, attempts, known, learned, now }: Props) {
  const t = translator(progressMessages, locale);
  const held = heldAfter(known, 30);
  const completed = completedAt(course, attempts);
  return (
    <dl className={styles.lead}>
      <div className="card">
        <dt>{t("course")}</dt>
        <dd>{t("completed", { n: learned, total: course.lessons.length })}</dd>
      </div>
      {checkDays.map((day) => {
        const score = checkScore(attempts, day);
        return (
          score && (
            <div key={day} className="card">
              <dt>{t("remembered", { day })}</dt>
              <Share locale={locale} right={score.raw} n={score.max} />
              <dd className="meta">{t("rememberedMeans", score)}</dd>
            </div>
          )
        );
      })}
      {held.n > 0 && (
        <div className="card">
          <dt>{t("held")}</dt>
          <Share locale={locale} {...held} />
          <dd className="meta">{t("heldMeans", held)}</dd>
        </div>
      )}
      {completed && (
        <div className="card">
          <dt>{t("check")}</dt>
          <dd>
            <Check locale={locale} completed={completed} attempts={attempts} now={now} />
          </dd>
        </div>
      )}
    </dl>
  );
}

const Share = ({ locale, right, n }: { locale: Locale; right: number; n: number }) => (
  <dd className={`num ${styles.figure}`}>
    <span aria-hidden="true">{`${right}/${n}`}</span>
    <span className="hidden-visually">{translator(progressMessages, locale)("rightOf", { right, n })}</span>
  </dd>
);

function Check({
  locale,
  completed,
  attempts,
  now,
}: {
  locale: Locale;
  completed: Date;
  attempts: Attempt[];
  now: Date;
}) {
  const t = translator(progressMessages, locale);
  const open = openCheck(completed, attempts, now);
  if (open) return <a href={href(locale, "/review")}>{t("checkOpen", { day: open })}</a>;
  const next = nextCheck(completed, now);
  const date = dateFormat(languageTag(locale), { dateStyle: "medium", timeZone });
  return next ? t("checkAt", { date: date.format(next.at), day: next.day }) : t("checkNone");
}
