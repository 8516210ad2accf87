import { href } from "@/messages/links";
import { studioReviewMessages } from "@/messages/studio-review";
import { translator } from "@/messages/translator";
import { studioPlace } from "./places";
import type { ReviewView } from "./review-view";

/** Every duty was looked at: what is left to look at, and the way on. */
export function NothingOpen({ view: { locale, open } }: { view: ReviewView }) {
  const t = translator(studioReviewMessages, locale);
  return (
    <>
      <h2 id="open" tabIndex={-1}>
        {t("nothingOpen")}
      </h2>
      <p>{t("nothingOpenLead")}</p>
      <p>
        <a className="button" data-primary href={href(locale, studioPlace(open.draft.courseId, "lessons"))}>
          {t("toLessons")}
        </a>
      </p>
    </>
  );
}
