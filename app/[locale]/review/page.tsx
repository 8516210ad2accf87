import type { Metadata } from "next";
import { requireLearner } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Press } from "@/app/_ui/form/press";
import { Glyph } from "@/app/_ui/glyph";
import { PendingButton } from "@/app/_ui/pending-button.client";
import { Shell } from "@/app/_ui/shell";
import { foreignLanguage, Locale, minutesFor } from "@/domain/course";
import { questionNumber } from "@/domain/progress";
import { dailyCap } from "@/domain/review";
import { dateFormat } from "@/messages/formats";
import { href } from "@/messages/links";
import { reviewMessages } from "@/messages/review";
import { languageTag, timeZone, translator } from "@/messages/translator";
import { readReviews } from "@/school/review";
import { beginReview } from "./actions";
import { CheckCard } from "./check-card";
import styles from "./review.module.css";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(reviewMessages, Locale.parse((await params).locale))("title") };
}

/** What today holds and what tomorrow will; days that were missed are not mentioned. */
export default answering(async function ReviewPage({ params }: Props) {
  const locale = Locale.parse((await params).locale);
  const viewer = await requireLearner(locale);
  const t = translator(reviewMessages, locale);
  const { courses, cards, plan, open, hasReviewed } = await readReviews(viewer.id);
  const date = dateFormat(languageTag(locale), {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone,
  });
  const todo = open ? null : plan.due.length;
  return (
    <Shell locale={locale} viewer={viewer} place="review">
      <div className="stack">
        <h1>{t("title")}</h1>
        {cards.length === 0 ? (
          <section className={`card stack ${styles.today}`}>
            <Glyph filled={{}} size={48} />
            <p>{t("noCards")}</p>
            <p>
              <a className="button" data-primary href={href(locale, "/learn")}>
                {t("toCourse")}
              </a>
            </p>
          </section>
        ) : (
          <section className={`card stack ${styles.today}`} aria-labelledby="today">
            <Glyph filled={todo === 0 ? { both: 1 } : { first: 1, second: 1 }} size={48} />
            <h2 id="today">{open ? t("open") : todo ? t("due", { n: todo }) : t(hasReviewed ? "done" : "none")}</h2>
            <p className="meta">
              {!open && todo !== 0 && `${t("minutes", { n: minutesFor(plan.due.length) })} · `}
              {plan.tomorrow > 0 ? t("tomorrow", { n: plan.tomorrow }) : t("tomorrowNone")}
              {todo === 0 &&
                plan.tomorrow === 0 &&
                plan.nextDueAt &&
                ` ${t("nextDue", { date: date.format(plan.nextDueAt) })}`}
            </p>
            {(open || todo !== 0) && (
              <Press action={beginReview} fields={{ which: "due" }}>
                <PendingButton pending={t("starting")} data-primary>
                  {open ? t("resume", { n: questionNumber(open).question }) : t("start")}
                </PendingButton>
              </Press>
            )}
            {todo === 0 && plan.ahead.length > 0 && (
              <>
                <p>{t("aheadText", { n: plan.ahead.length })}</p>
                <Press action={beginReview} fields={{ which: "ahead" }}>
                  <PendingButton pending={t("starting")}>{t("ahead")}</PendingButton>
                </Press>
              </>
            )}
          </section>
        )}
        {courses.map(({ course, check, attempts }) => {
          if (!check) return null;
          const isOpen = attempts.some(({ kind, submittedAt }) => kind === "check" && !submittedAt);
          return (
            <CheckCard
              key={course.id}
              locale={locale}
              course={course}
              isOneOfMany={courses.length > 1}
              day={check}
              isOpen={isOpen}
            />
          );
        })}
        {courses.map(({ course, nextCheck }) => {
          if (!nextCheck) return null;
          const words = t("nextCheck", { days: nextCheck.day, date: date.format(nextCheck.at) });
          return (
            <p key={course.id} className="meta">
              {courses.length > 1 && <span lang={foreignLanguage(course, locale)}>{course.title[locale]}</span>}
              {courses.length > 1 ? ` · ${words}` : words}
            </p>
          );
        })}
        {cards.length > 0 && <p className="meta">{t("cap", { n: dailyCap })}</p>}
      </div>
    </Shell>
  );
});
