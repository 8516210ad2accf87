import type { ComponentProps } from "react";
import { type Score, scoreBand } from "@/domain/score";
import { resultsMessages } from "@/messages/results";
import { translator } from "@/messages/translator";
import { Diagnosis } from "./diagnosis";
import styles from "./results.module.css";

type Props = ComponentProps<typeof Diagnosis> & {
  /** Null where it would say nothing of another set. */
  score: Score | null;
};

/** For those who want the figures: the band, what was taken for what, and how sure of it. Open while one of its cells filters. */
export function Details({ score, ...diagnosis }: Props) {
  const t = translator(resultsMessages, diagnosis.locale);
  const band = score && scoreBand(score);
  return (
    <details className={styles.details} open={diagnosis.filter.key !== undefined}>
      <summary className="unfold">{t("details")}</summary>
      <p>{band ? t("band", band) : t("short")}</p>
      <p className="meta">{t("firstOnly")}</p>
      <Diagnosis {...diagnosis} />
    </details>
  );
}
