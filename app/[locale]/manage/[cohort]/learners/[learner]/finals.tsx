import { piece } from "@/app/_page/piece";
import { Press } from "@/app/_ui/form/press";
import { Moment } from "@/app/_ui/moment";
import { TableRegion } from "@/app/_ui/table-region";
import { saveTimeFactor } from "@/app/[locale]/manage/[cohort]/final/actions";
import type { Attempt } from "@/domain/attempt";
import type { Course, Locale } from "@/domain/course";
import { isPassed, lateCount, timeFactors } from "@/domain/final";
import { finalBand } from "@/domain/reliability";
import { scoreAttempt } from "@/domain/score";
import { finalSettingsMessages } from "@/messages/final-settings";
import { translator } from "@/messages/translator";
import { findTimeFactor } from "@/prisma/cohort";
import { db } from "@/school/db";
import { readReliability } from "@/school/final";

type Props = {
  locale: Locale;
  courseId: string;
  cohortId: string;
  learnerId: string;
  /** That more time was given, as the action says in the address. */
  said: string | string[] | undefined;
  finals: { attempt: Attempt; edition: Course }[];
};

/** The learner's finals with score and band, and the time that the learner has for the next. */
export const Finals = piece(async function Finals({ locale, courseId, cohortId, learnerId, said, finals }: Props) {
  const t = translator(finalSettingsMessages, locale);
  const [reliability, factor] = await Promise.all([
    readReliability(courseId),
    findTimeFactor(db(), { cohortId, userId: learnerId }),
  ]);
  const rows = finals.map(({ attempt, edition }) => {
    const score = scoreAttempt(attempt);
    return {
      attempt,
      score,
      band: finalBand(score, reliability),
      passed: isPassed(attempt, edition.masteryScore),
      late: lateCount(attempt),
    };
  });
  return (
    <section className="stack" id="final">
      <h2>{t("title")}</h2>
      {said === "time-saved" && (
        <p className="success" role="status">
          {t("saved")}
        </p>
      )}
      {rows.length === 0 ? (
        <p className="meta">{t("none")}</p>
      ) : (
        <>
          <TableRegion label={t("title")}>
            <table className="table">
              <caption className="hidden-visually">{t("title")}</caption>
              <thead>
                <tr>
                  <th scope="col">{t("when")}</th>
                  <th scope="col">{t("score")}</th>
                  <th scope="col">{t("band")}</th>
                  <th scope="col">{t("state")}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ attempt, score, band, passed, late }) => (
                  <tr key={attempt.id}>
                    <th scope="row">
                      <Moment locale={locale} at={attempt.startedAt} />
                    </th>
                    <td className="num">{t("of", score)}</td>
                    <td className="num">{band ? t("interval", { low: band.low, high: band.high }) : "–"}</td>
                    <td>
                      {t(passed ? "passed" : "failed")}
                      {late > 0 && ` · ${t("late", { n: late })}`}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableRegion>
          {rows[0]?.band && <p className="meta">{t(rows[0].band.method, { n: reliability?.n ?? 0 })}</p>}
        </>
      )}
      <Press action={saveTimeFactor} fields={{ cohort: cohortId, learner: learnerId }} className="stack no-print">
        <fieldset className="options" aria-describedby="factor-help">
          <legend>{t("factor")}</legend>
          {timeFactors.map((known) => (
            <label key={known} className="option">
              <input type="radio" name="factor" value={known} defaultChecked={known === factor} />{" "}
              {t("times", { factor: known })}
            </label>
          ))}
        </fieldset>
        <p className="meta" id="factor-help">
          {t("factorHelp")}
        </p>
        <p>
          <button type="submit" className="button">
            {t("save")}
          </button>
        </p>
      </Press>
    </section>
  );
});
