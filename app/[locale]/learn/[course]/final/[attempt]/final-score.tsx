import type { Attempt } from "@/domain/attempt";
import type { Locale } from "@/domain/course";
import { isPassed, lateCount, pointsToPass } from "@/domain/final";
import { finalBand, type Reliability } from "@/domain/reliability";
import { scoreAttempt } from "@/domain/score";
import { finalResultMessages } from "@/messages/final-result";
import { numberFormat } from "@/messages/formats";
import { languageTag, translator } from "@/messages/translator";

type Props = { locale: Locale; attempt: Attempt; masteryScore: number; reliability: Reliability | null };

/** The score with its pass mark and its band, and how the band was found. */
export function FinalScore({ locale, attempt, masteryScore, reliability }: Props) {
  const t = translator(finalResultMessages, locale);
  const score = scoreAttempt(attempt);
  const band = finalBand(score, reliability);
  const late = lateCount(attempt);
  const passed = isPassed(attempt, masteryScore);
  const share = numberFormat(languageTag(locale), { style: "percent" }).format(masteryScore);
  return (
    <>
      <h1>{t("score", score)}</h1>
      <p className={passed ? "success" : "notice"}>
        <strong>{t(passed ? "passed" : "failed")}.</strong>{" "}
        {t("passMark", { share, points: pointsToPass(masteryScore, score.max), n: score.max })}
      </p>
      {band && (
        <>
          <p className="lead">{t("bandText", { low: band.low, high: band.high })}</p>
          <details>
            <summary className="unfold">{t("bandMethod")}</summary>
            <p className="meta">
              {t("bandMeans")} {t(band.method, { n: reliability?.n ?? 0 })}
            </p>
          </details>
        </>
      )}
      <p className="meta">{t("lastCounts")}</p>
      {late > 0 && <p className="notice">{t("late", { n: late })}</p>}
    </>
  );
}
