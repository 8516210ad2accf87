import { Moment } from "@/app/_ui/moment";
import { WithMoment } from "@/app/_ui/with-moment";
import { type Attempt, countedResponses } from "@/domain/attempt";
import type { Locale } from "@/domain/course";
import { isTimedOut } from "@/domain/final";
import { finalResultMessages } from "@/messages/final-result";
import { translator } from "@/messages/translator";

/** What became of a final that its learner didn't hand in here: its time ran out, or another tab was first. */
export function HandedIn({ locale, attempt, isUncounted }: { locale: Locale; attempt: Attempt; isUncounted: boolean }) {
  const t = translator(finalResultMessages, locale);
  const isOver = isTimedOut(attempt);
  const counts = { answered: countedResponses(attempt).length, total: attempt.itemIds.length };
  return (
    <>
      {isUncounted && (
        <p className="notice" role="status">
          {t(isOver ? "arrivedLate" : "arrivedAfter")}
        </p>
      )}
      {isOver && attempt.deadlineAt && (
        <p className="notice">
          <strong>{t("timeOver")}.</strong>{" "}
          <WithMoment message={t("timeOverText", { ...counts, time: "{time}" })}>
            <Moment locale={locale} at={attempt.deadlineAt} />
          </WithMoment>
        </p>
      )}
    </>
  );
}
