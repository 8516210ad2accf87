import type { Locale } from "@/domain/course";
import { questionNumber } from "@/domain/progress";
import { href } from "@/messages/links";
import { reviewMessages } from "@/messages/review";
import { translator } from "@/messages/translator";
import type { readReview } from "@/school/review";
import styles from "./learn.module.css";

/** What is due today, as links; nothing where nothing is. */
export function Today({
  locale,
  review: { plan, open, check },
}: {
  locale: Locale;
  review: Awaited<ReturnType<typeof readReview>>;
}) {
  const t = translator(reviewMessages, locale);
  const links = [
    ...(open
      ? [{ to: "/review/quiz", text: `${t("title")}: ${t("resume", { n: questionNumber(open).question })}` }]
      : []),
    ...(!open && plan.due.length > 0 ? [{ to: "/review", text: t("due", { n: plan.due.length }) }] : []),
    ...(check ? [{ to: "/review", text: t("check", { days: check }) }] : []),
  ];
  if (links.length === 0) return null;
  return (
    <nav className={styles.today} aria-label={t("title")}>
      {links.map(({ to, text }) => (
        <a key={text} href={href(locale, to)}>
          {text}
        </a>
      ))}
    </nav>
  );
}
