import type { DraftDuty } from "@/content/draft/draft";
import { sentenceName, sentencesOf } from "@/content/draft/review";
import { studioReviewMessages } from "@/messages/studio-review";
import { translator } from "@/messages/translator";
import { Fold } from "./fold";
import type { ReviewView } from "./review-view";
import { ChangePress } from "./studio";

const shown = 90;

/** Another sentence for a duty whose own was changed or is gone. */
export function PlaceDuty({ view, duty, onward }: { view: ReviewView; duty: DraftDuty; onward: string }) {
  const { locale, open } = view;
  const t = translator(studioReviewMessages, locale);
  const [passage] = duty.passages;
  return (
    <Fold name={t("place")}>
      <ChangePress open={open} change={{ act: "place", duty: duty.id }} onward={onward} className="stack">
        <div className="field">
          <label htmlFor="at">{t("placeLabel")}</label>
          <select id="at" name="at" lang={open.draft.language} defaultValue={passage && sentenceName(passage)}>
            {sentencesOf(open.draft).map((place) => (
              <option key={sentenceName(place)} value={sentenceName(place)}>
                {place.words.length > shown ? `${place.words.slice(0, shown)}…` : place.words}
              </option>
            ))}
          </select>
        </div>
        <p>
          <button type="submit" className="button">
            {t("place")}
          </button>
        </p>
      </ChangePress>
    </Fold>
  );
}
