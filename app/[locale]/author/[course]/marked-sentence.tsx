import { type MarkedSentence as Sentence, sentenceName } from "@/content/draft/review";
import { studioReviewMessages } from "@/messages/studio-review";
import { translator } from "@/messages/translator";
import styles from "./article.module.css";
import { Marks } from "./marks";
import { ownerOf, type ReviewView, reviewHref } from "./review-view";

/** A sentence by its owner's pattern with the ways to its duties; one without any as read and left out, with the way to add one. */
export function MarkedSentence({ view, sentence }: { view: ReviewView; sentence: Sentence }) {
  const t = translator(studioReviewMessages, view.locale);
  const name = sentenceName(sentence);
  const { marks, words } = sentence;
  const owner = ownerOf(marks.map((mark) => mark.owner));
  const isOpen = marks.some(({ duty }) => duty.id === view.duty?.id);
  return (
    <span className={styles.sentence}>
      {owner ? (
        <mark id={name} data-owner={owner} data-open={isOpen || undefined}>
          {words}
        </mark>
      ) : (
        <span id={name} className={styles.leftOut}>
          {words}
        </span>
      )}
      <Marks view={view} marks={marks} />
      {!owner && (
        <a
          className={styles.add}
          data-soft=""
          data-add=""
          href={reviewHref(view, { add: name })}
          aria-label={t("addFrom")}
          aria-describedby={name}
          title={t("addFrom")}
          lang={view.locale}
        >
          +
        </a>
      )}{" "}
    </span>
  );
}
