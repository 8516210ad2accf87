import { TableRegion } from "@/app/_ui/table-region";
import { type ComparisonOrder, comparisonOrders } from "@/domain/comparison";
import { foreignLanguage, type Locale } from "@/domain/course";
import type { Interval } from "@/domain/interval";
import { compareMessages } from "@/messages/compare";
import { numberFormat } from "@/messages/formats";
import { href } from "@/messages/links";
import { languageTag, translator } from "@/messages/translator";
import type { ComparedCohort } from "@/school/compare";
import { type Asked, compareAddress } from "./address";
import styles from "./compare.module.css";

type Props = Asked & { locale: Locale; rows: readonly ComparedCohort[] };

/** A row for each cohort; the name of a column orders by it. */
export function ComparisonTable({ locale, rows, order, selection }: Props) {
  const t = translator(compareMessages, locale);
  const isMixed = new Set(rows.map(({ course }) => course.id)).size > 1;
  return (
    <TableRegion label={t("title")}>
      <table className={`table ${styles.rows}`}>
        <thead>
          <tr>
            {comparisonOrders.map((name) => (
              <th key={name} scope="col" aria-sort={name === order ? sortOf(name) : undefined}>
                <a href={compareAddress(locale, { order: name, selection })}>{t(name)}</a>
                {name === order && <span aria-hidden="true"> {name === "name" ? "↑" : "↓"}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a
                  href={href(
                    locale,
                    `/manage/${row.id}/overview${selection === "first" ? "" : `?attempts=${selection}`}`,
                  )}
                >
                  {row.name}
                </a>
                {isMixed && (
                  <span className="meta" lang={foreignLanguage(row.course, locale)}>
                    {row.course.title[locale]}
                  </span>
                )}
              </th>
              <Cells locale={locale} row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}

const sortOf = (order: ComparisonOrder) => (order === "name" ? "ascending" : "descending");

function Cells({ locale, row }: { locale: Locale; row: ComparedCohort }) {
  const t = translator(compareMessages, locale);
  const tag = languageTag(locale);
  const number = numberFormat(tag);
  const percent = numberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  const people = (n: number) =>
    row.learners === 0
      ? number.format(n)
      : t("figures", { n: number.format(n), share: percent.format(n / row.learners) });
  const estimated = (estimate: { share: number; interval?: Interval | null } | null) =>
    estimate ? (
      <>
        {percent.format(estimate.share)}
        {estimate.interval && (
          <span className="meta">
            {t("interval", {
              low: percent.format(estimate.interval.low),
              high: percent.format(estimate.interval.high),
            })}
          </span>
        )}
      </>
    ) : (
      <span className="meta">{t("noData")}</span>
    );
  return (
    <>
      <td className="num">{number.format(row.learners)}</td>
      <td className="num">{people(row.started)}</td>
      <td className="num">{people(row.finished)}</td>
      <td className="num">{people(row.passed)}</td>
      <td className="num">{estimated(row.mean)}</td>
      <td className="num">{estimated(row.solid)}</td>
      <td className="num">{estimated(row.remembered)}</td>
      <td className="num">{people(row.overdue)}</td>
    </>
  );
}
