import type { DraftDuty } from "@/content/draft/draft";
import { nextUnseen, surenessOf } from "@/content/draft/review";
import { studioReviewMessages } from "@/messages/studio-review";
import { translator } from "@/messages/translator";
import { Decide } from "./decide";
import styles from "./inspector.module.css";
import { JoinDuty } from "./join-duty";
import { MendWords } from "./mend-words";
import { Passages } from "./passages";
import { PlaceDuty } from "./place-duty";
import { type ReviewView, reviewHref } from "./review-view";
import { SplitDuty } from "./split-duty";

/** The duty that is open: its words, whose it is, why, on what it rests, and everything that can be done with it. */
export function Inspector({ view, duty }: { view: ReviewView; duty: DraftDuty }) {
  const { locale, open, duties } = view;
  const t = translator(studioReviewMessages, locale);
  const { language } = open.draft;
  const at = duties.indexOf(duty);
  const onward = nextUnseen(duties, duty.id)?.id ?? "";
  const sureness = surenessOf(duty);
  const why = duty.why === "both" ? "bothNamed" : duty.why;
  const [previous, next] = [duties.at(at - 1), duties[at + 1] ?? duties[0]];
  return (
    <div className={styles.inspector} key={duty.id}>
      <div className={styles.numbered}>
        <p className="meta">
          {t("number", { n: at + 1, all: duties.length })} · {t(duty.state)}
        </p>
        <p className={styles.moves}>
          <a
            className="way"
            data-key="k arrowup"
            data-soft=""
            aria-keyshortcuts="K"
            href={reviewHref(view, { duty: previous?.id })}
          >
            {t("previous")}
          </a>
          <a
            className="way"
            data-key="j arrowdown"
            data-soft=""
            aria-keyshortcuts="J"
            href={reviewHref(view, { duty: next?.id })}
          >
            {t("next")}
          </a>
        </p>
      </div>
      <h2 id="open" tabIndex={-1} lang={language}>
        {duty.name[language]}
      </h2>
      <p className={styles.why} data-sureness={sureness}>
        <strong>{t(sureness)}</strong>
        {why && <span>: {t(why)}</span>}
      </p>
      <Decide view={view} duty={duty} onward={onward} />
      <Passages view={view} duty={duty} />
      <MendWords view={view} duty={duty} onward={onward} />
      <SplitDuty view={view} duty={duty} onward={onward} />
      <JoinDuty view={view} duty={duty} onward={onward} />
      {(sureness === "stale" || sureness === "homeless") && <PlaceDuty view={view} duty={duty} onward={onward} />}
    </div>
  );
}
