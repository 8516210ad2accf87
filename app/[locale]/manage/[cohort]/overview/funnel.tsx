import { Chart } from "@/app/_ui/chart/chart";
import { stepChart } from "@/app/_ui/chart/steps";
import { TableRegion } from "@/app/_ui/table-region";
import { type CohortView, queryOf } from "@/domain/cohort-view";
import type { Locale } from "@/domain/course";
import type { FunnelRow, FunnelStep } from "@/domain/funnel";
import { numberFormat } from "@/messages/formats";
import { href } from "@/messages/links";
import { overviewMessages } from "@/messages/overview";
import { languageTag, translator } from "@/messages/translator";
import styles from "./overview.module.css";

type Props = {
  locale: Locale;
  cohortId: string;
  view: CohortView;
  rows: readonly FunnelRow[];
  mark: number;
  /** Of those who passed, who took the check after 30 days. */
  checked: number;
};

/** Who came to a step and no further, by the word and the filter that the list of people has for them. */
const stayed = {
  invited: "waiting",
  joined: "never-began",
  started: "learning",
  finished: "unpassed",
} as const satisfies Partial<Record<FunnelStep, string>>;
const filters = { "never-began": "never-began", learning: "learning", unpassed: "finished" } as const;

/** How far people come: a picture, and the same with the way to those behind each step. */
export function Funnel({ locale, cohortId, view, rows, mark, checked }: Props) {
  const t = translator(overviewMessages, locale);
  const tag = languageTag(locale);
  const percent = numberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  const number = numberFormat(tag);
  const counts = Object.fromEntries(rows.map(({ step, n }) => [step, n]));
  const { invited = 0, passed = 0, remembered = 0 } = counts;
  const place = href(locale, `/manage/${cohortId}`);
  // Everybody who is counted: what is searched for would leave some out.
  const people = (state: CohortView["state"]) => place + queryOf(view, { search: "", page: 1, version: "", state });
  const whole: Partial<Record<FunnelStep, string>> = {
    joined: people("all"),
    passed: people("passed"),
    remembered: `${place}/gain${queryOf(view)}`,
  };
  const steps = rows.map(({ step, n, ofAll }) => ({
    name: t(step),
    share: ofAll ?? 0,
    figures: ofAll === null ? number.format(n) : t("figures", { n: number.format(n), share: percent.format(ofAll) }),
  }));
  const share = (of: number | null) => (of === null ? "–" : percent.format(of));
  return (
    <section className="card stack" aria-labelledby="funnel-title">
      <Chart
        id="funnel"
        isHeading
        title={t("funnel")}
        description={t("funnelSays", { invited, passed, remembered })}
        drawing={stepChart(steps, { width: 100, height: 100 })}
        height={21}
      />
      <TableRegion label={t("table")}>
        <table className={`table ${styles.steps}`}>
          <thead>
            <tr>
              {(["step", "people", "ofBefore", "ofAll", "stayed"] as const).map((name) => (
                <th key={name} scope="col">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ step, n, ofBefore, ofAll, stayed: left }) => (
              <tr key={step}>
                <th scope="row">{t(step)}</th>
                <td className="num">
                  {whole[step] && n > 0 ? (
                    <a href={whole[step]} aria-label={t("figures", { n: number.format(n), share: t(step) })}>
                      {number.format(n)}
                    </a>
                  ) : (
                    number.format(n)
                  )}
                </td>
                <td className="num">{share(ofBefore)}</td>
                <td className="num">{share(ofAll)}</td>
                <td className="num">
                  <Stayed
                    n={left}
                    words={isStopped(step) ? t("stayedN", { n: left, state: t(stayed[step]) }) : number.format(left)}
                    place={isStopped(step) ? placeOf(step) : undefined}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      <p className="meta">{t("funnelMeans", { mark: percent.format(mark), checked, passed })}</p>
    </section>
  );

  function placeOf(step: keyof typeof stayed): string {
    const state = stayed[step];
    return state === "waiting" ? `${place}/invitations${queryOf(view)}` : people(filters[state]);
  }
}

const isStopped = (step: FunnelStep): step is keyof typeof stayed => step in stayed;

const Stayed = ({ n, words, place }: { n: number; words: string; place: string | undefined }) =>
  place && n > 0 ? <a href={place}>{words}</a> : words;
