import { markedText } from "@/content/draft/review";
import { studioReviewMessages } from "@/messages/studio-review";
import { translator } from "@/messages/translator";
import styles from "./article.module.css";
import { MarkedSentence } from "./marked-sentence";
import { Marks } from "./marks";
import type { ReviewView } from "./review-view";

/** The whole article: what has a duty and what was left out, so that a miss can be seen. */
export function Article({ view }: { view: ReviewView }) {
  const { locale, open } = view;
  const t = translator(studioReviewMessages, locale);
  const { language, removed } = open.draft;
  return (
    <article className={styles.article} aria-label={t("article")}>
      <p className="meta">{t("legend")}</p>
      <div className={styles.text} lang={language}>
        {markedText(open.draft).map(({ id, title, paragraphs }) => (
          <section key={id} aria-labelledby={id}>
            <h3 id={id}>{title}</h3>
            {paragraphs.map((paragraph) => (
              <p key={paragraph.id} id={paragraph.id}>
                {paragraph.sentences.map((sentence) => (
                  <MarkedSentence key={sentence.sentence} view={view} sentence={sentence} />
                ))}
                <Marks view={view} marks={paragraph.whole} />
              </p>
            ))}
          </section>
        ))}
      </div>
      {removed.length > 0 && (
        <details>
          <summary className="unfold">{t("removed", { n: removed.length })}</summary>
          <ul className={styles.removed} lang={language}>
            {removed.map(({ text }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the same line may have been left out twice
              <li key={at}>{text}</li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}
