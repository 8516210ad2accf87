import type { DraftDuty } from "@/content/draft/draft";
import { nearestTo } from "@/content/draft/review";
import { studioReviewMessages } from "@/messages/studio-review";
import { translator } from "@/messages/translator";
import { Fold } from "./fold";
import type { ReviewView } from "./review-view";
import { ChangePress } from "./studio";

/** Two duties that are one: the nearest come first. */
export function JoinDuty({ view, duty, onward }: { view: ReviewView; duty: DraftDuty; onward: string }) {
  const { locale, open, names } = view;
  const t = translator(studioReviewMessages, locale);
  const { draft } = open;
  const others = nearestTo(draft, duty);
  if (others.length === 0) return null;
  return (
    <Fold name={t("join")} shortcut="g">
      <p className="meta">{t("joinHelp")}</p>
      <ChangePress open={open} change={{ act: "join", duty: duty.id }} onward={onward} className="stack">
        <div className="field">
          <label htmlFor="into">{t("joinInto")}</label>
          <select id="into" name="into" lang={draft.language}>
            {others.map(({ id, name, owner }) => (
              <option key={id} value={id}>
                {`${names[owner]}: ${name[draft.language]}`}
              </option>
            ))}
          </select>
        </div>
        <p>
          <button type="submit" className="button">
            {t("join")}
          </button>
        </p>
      </ChangePress>
    </Fold>
  );
}
