import { Glyph } from "@/app/_ui/glyph";
import type { DraftDuty } from "@/content/draft/draft";
import { sentenceName, wordsNow } from "@/content/draft/review";
import { studioReviewMessages } from "@/messages/studio-review";
import { translator } from "@/messages/translator";
import styles from "./inspector.module.css";
import type { ReviewView } from "./review-view";

/** The sentences that give the duty to somebody, each with whose it is there; one that was changed since, as it was and as it is. */
export function Passages({ view: { locale, open, names }, duty }: { view: ReviewView; duty: DraftDuty }) {
  const t = translator(studioReviewMessages, locale);
  const { draft } = open;
  if (duty.passages.length === 0) return null;
  return (
    <div>
      <h3>{t("passages")}</h3>
      <ul className={`list ${styles.passages}`}>
        {duty.passages.map((passage) => {
          const now = wordsNow(draft, passage);
          const isSame = now === passage.words;
          return (
            <li key={sentenceName(passage)} className="quote">
              <p className={styles.whose}>
                <Glyph filled={{ [passage.owner]: 1 }} size={16} />
                <span lang={passage.owner === "both" ? undefined : draft.language}>{names[passage.owner]}</span>
              </p>
              {!isSame && <p className="meta">{t("before")}</p>}
              <p lang={draft.language}>{passage.words}</p>
              {!isSame && <p className="meta">{t("now")}</p>}
              {!isSame && (now ? <p lang={draft.language}>{now}</p> : <p>{t("gone")}</p>)}
              {now && <a href={`#${sentenceName(passage)}`}>{t("toSentence")}</a>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
