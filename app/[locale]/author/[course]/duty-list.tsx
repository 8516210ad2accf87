import { Glyph } from "@/app/_ui/glyph";
import { isReviewed } from "@/content/draft/draft";
import { reviewOrders, surenessOf } from "@/content/draft/review";
import { studioReviewMessages } from "@/messages/studio-review";
import { translator } from "@/messages/translator";
import styles from "./review.module.css";
import { type ReviewView, reviewHref } from "./review-view";

const orderNames = { unsure: "orderUnsure", text: "orderText" } as const;

/** Every duty with whose it is and what became of it, in one of two orders. */
export function DutyList({ view }: { view: ReviewView }) {
  const { locale, open, order, duties, duty: current, names } = view;
  const t = translator(studioReviewMessages, locale);
  const { language } = open.draft;
  return (
    <details open className={styles.list}>
      <summary className="unfold">{t("list")}</summary>
      <nav aria-label={t("order")} className={styles.orders}>
        {reviewOrders.map((name) => (
          <a
            key={name}
            data-soft=""
            href={reviewHref({ ...view, order: name }, { duty: current?.id })}
            aria-current={name === order || undefined}
          >
            {t(orderNames[name])}
          </a>
        ))}
      </nav>
      <ol>
        {duties.map((duty) => (
          <li key={duty.id}>
            <a
              data-soft=""
              href={reviewHref(view, { duty: duty.id })}
              aria-current={duty.id === current?.id || undefined}
              data-state={isReviewed(duty) ? duty.state : "unseen"}
            >
              <Glyph filled={{ [duty.owner]: 1 }} size={20} />
              <span>
                <span lang={language}>{duty.name[language]}</span>
                <span className={styles.note}>
                  <span lang={duty.owner === "both" ? undefined : language}>{names[duty.owner]}</span> ·{" "}
                  {isReviewed(duty) ? t(duty.state) : t(surenessOf(duty))}
                </span>
              </span>
            </a>
          </li>
        ))}
      </ol>
    </details>
  );
}
