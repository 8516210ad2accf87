import { Moment } from "@/app/_ui/moment";
import { TableRegion } from "@/app/_ui/table-region";
import itemStyles from "@/app/[locale]/manage/[cohort]/items/items.module.css";
import { type Attempt, countedResponses } from "@/domain/attempt";
import { type Course, findItem, findResponsibility, foreignLanguage, type Locale } from "@/domain/course";
import { unanswered } from "@/domain/unanswered";
import { numberFormat } from "@/messages/formats";
import { learnerMessages } from "@/messages/learner";
import { roleNames } from "@/messages/roles";
import { languageTag, translator } from "@/messages/translator";
import styles from "./response-table.module.css";

type Props = {
  locale: Locale;
  attempt: Attempt;
  edition: Course;
  /** Where all of the learner's responses on a responsibility stand. */
  dutyHref: (responsibilityId: string) => string;
};

/** Each response in the words and with the key of the attempt's own edition, in the order given; then what has none, without its key. */
export function ResponseTable({ locale, attempt, edition, dutyHref }: Props) {
  const t = translator(learnerMessages, locale);
  const roles = roleNames(edition.roles, locale);
  const seconds = numberFormat(languageTag(locale), {
    style: "unit",
    unit: "second",
    maximumFractionDigits: 0,
  });
  const counted = new Set(countedResponses(attempt).map(({ id }) => id));
  const lang = foreignLanguage(edition, locale);
  const heads = ["response", "choice", "key", "verdict", "certainty", "time", "when", "duty"] as const;
  const dutyOf = (itemId: string) => {
    const responsibilityId = findItem(edition, itemId)?.responsibilityId;
    const duty = responsibilityId && findResponsibility(edition, responsibilityId);
    return duty ? (
      <a href={dutyHref(duty.id)} lang={lang}>
        {duty.name[locale]}
      </a>
    ) : (
      "–"
    );
  };
  return (
    <TableRegion label={t("responses")} className={itemStyles.cards}>
      <table className={`table ${itemStyles.items} ${styles.responses}`}>
        <thead>
          <tr>
            {heads.map((name) => (
              <th key={name} scope="col">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {attempt.responses.map(({ id, itemId, choice, correct, certainty, durationMs, createdAt }) => {
            const item = findItem(edition, itemId);
            return (
              <tr key={id} id={`response-${id}`} tabIndex={-1}>
                <th scope="row" lang={lang}>
                  {item?.stem[locale] ?? itemId}
                </th>
                <td data-label={t("choice")} lang={lang}>
                  {roles[choice]}
                </td>
                <td data-label={t("key")} lang={lang}>
                  {item ? roles[item.key] : "–"}
                </td>
                <td data-label={t("verdict")}>
                  {correct ? `✓ ${t("right")}` : `✕ ${t("wrong")}`}
                  {!counted.has(id) && <span className="meta"> {t("notCounted")}</span>}
                </td>
                <td data-label={t("certainty")}>{certainty ? t(certainty) : "–"}</td>
                <td data-label={t("time")} className="num">
                  {durationMs === null ? "–" : seconds.format(durationMs / 1000)}
                </td>
                <td data-label={t("when")}>
                  <Moment locale={locale} at={createdAt} />
                </td>
                <td data-label={t("duty")}>{dutyOf(itemId)}</td>
              </tr>
            );
          })}
          {unanswered(attempt).map(({ itemId, lack }) => (
            <tr key={itemId}>
              <th scope="row" lang={lang}>
                {findItem(edition, itemId)?.stem[locale] ?? itemId}
              </th>
              <td data-label={t("choice")}>{t(lack === "omitted" ? "omitted" : "notReached")}</td>
              {(["key", "verdict", "certainty", "time", "when"] as const).map((name) => (
                <td key={name} data-label={t(name)}>
                  –
                </td>
              ))}
              <td data-label={t("duty")}>{dutyOf(itemId)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableRegion>
  );
}
