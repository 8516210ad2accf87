import { Glyph } from "@/app/_ui/glyph";
import type { Mark } from "@/content/draft/review";
import { studioReviewMessages } from "@/messages/studio-review";
import { translator } from "@/messages/translator";
import styles from "./article.module.css";
import { type ReviewView, reviewHref } from "./review-view";

/** The ways from a sentence to the duties that rest on it. */
export function Marks({ view, marks }: { view: ReviewView; marks: Mark[] }) {
  const t = translator(studioReviewMessages, view.locale);
  const { language } = view.open.draft;
  return marks.map(({ duty, owner }) => {
    const name = t("duty", { owner: view.names[owner], name: duty.name[language] });
    return (
      <a
        key={duty.id}
        className={styles.to}
        data-soft=""
        href={reviewHref(view, { duty: duty.id })}
        aria-label={name}
        title={name}
        aria-current={duty.id === view.duty?.id || undefined}
      >
        <Glyph filled={{ [owner]: 1 }} size={16} />
      </a>
    );
  });
}
