import { Glyph } from "@/app/_ui/glyph";
import type { DraftDuty } from "@/content/draft/draft";
import { choices } from "@/domain/choice";
import { studioReviewMessages } from "@/messages/studio-review";
import { translator } from "@/messages/translator";
import styles from "./inspector.module.css";
import type { ReviewView } from "./review-view";
import { ChangePress } from "./studio";

/** What one press decides: that the duty is right, that it is none, or whose it is instead. */
export function Decide({ view, duty, onward }: { view: ReviewView; duty: DraftDuty; onward: string }) {
  const { locale, open, names } = view;
  const t = translator(studioReviewMessages, locale);
  return (
    <>
      <div className={styles.decisions}>
        <ChangePress open={open} change={{ act: "accept", duty: duty.id }} onward={onward}>
          <button type="submit" className="button" data-primary data-key="a" data-decides="" aria-keyshortcuts="A">
            {t("accept")}
          </button>
        </ChangePress>
        <ChangePress open={open} change={{ act: "reject", duty: duty.id }} onward={onward}>
          <button type="submit" className="button" data-key="r" data-decides="" aria-keyshortcuts="R">
            {t("reject")}
          </button>
        </ChangePress>
      </div>
      <ChangePress open={open} change={{ act: "give", duty: duty.id }} onward={onward}>
        <fieldset className={`options ${styles.owners}`}>
          <legend>{t("owner")}</legend>
          {choices.map((owner, at) => (
            <button
              key={owner}
              type="submit"
              name="whose"
              value={owner}
              className="button"
              data-key={at + 1}
              data-decides=""
              aria-keyshortcuts={String(at + 1)}
              aria-pressed={owner === duty.owner}
              lang={owner === "both" ? undefined : open.draft.language}
            >
              <Glyph filled={{ [owner]: 1 }} size={20} />
              {names[owner]}
            </button>
          ))}
        </fieldset>
      </ChangePress>
    </>
  );
}
