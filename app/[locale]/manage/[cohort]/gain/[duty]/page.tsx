import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Heads } from "@/app/_ui/heads";
import { TableRegion } from "@/app/_ui/table-region";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import styles from "@/app/[locale]/manage/[cohort]/gain/gain.module.css";
import { Share } from "@/app/[locale]/manage/[cohort]/gain/share";
import { CountedAt } from "@/app/[locale]/manage/[cohort]/items/counted-at";
import { figuresIn } from "@/app/[locale]/manage/[cohort]/items/figures";
import { findItem, findResponsibility, foreignLanguage, Locale } from "@/domain/course";
import { prePostDifference, wasKnownBefore } from "@/domain/gain";
import { gainMessages } from "@/messages/gain";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { readDutyGain } from "@/school/gain";
import { fromReplica } from "@/school/replica";

type Props = { params: Promise<{ locale: string; cohort: string; duty: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(gainMessages, Locale.parse((await params).locale))("items") };
}

/** Each item of a responsibility before and after the course, with the difference that tells whether it taught something. */
export default answering(async function DutyGainPage({ params }: Props) {
  const { locale: language, cohort: cohortId, duty: dutyId } = await params;
  const locale = Locale.parse(language);
  const managed = await requireManagedCohort(locale, cohortId);
  const { viewer, cohort, course } = managed;
  const duty = findResponsibility(course, dutyId) ?? notFound();
  const t = translator(gainMessages, locale);
  const lang = foreignLanguage(course, locale);
  const { points } = figuresIn(locale);
  const itemIds = duty.items.map(({ id }) => id);
  const { found, asOf } = await fromReplica(viewer.sessionId, (from) => readDutyGain(cohort, itemIds, from));
  const { items, countedAt } = found;
  return (
    <CohortFrame locale={locale} managed={managed} tab="gain" asOf={asOf}>
      <div>
        <p className="meta">
          <a href={`${href(locale, `/manage/${cohort.id}/gain`)}#duties`}>← {t("duties")}</a>
        </p>
        <h2 lang={lang}>{duty.name[locale]}</h2>
        <p className="meta">{t("indexMeans")}</p>
        <CountedAt locale={locale} at={[countedAt]} />
      </div>
      <TableRegion label={t("items")}>
        <table className={`table ${styles.rows}`}>
          <caption>{t("items")}</caption>
          <Heads names={(["item", "before", "after", "index", "remark"] as const).map((name) => t(name))} />
          <tbody>
            {items.map((counts) => {
              const difference = prePostDifference(counts);
              return (
                <tr key={counts.itemId}>
                  <th scope="row" lang={lang}>
                    {findItem(course, counts.itemId)?.stem[locale]}
                  </th>
                  <td>
                    <Share locale={locale} right={counts.before} />
                  </td>
                  <td>
                    <Share locale={locale} right={counts.after} />
                  </td>
                  <td className="num">
                    {difference === null ? (
                      <span className="meta">{t("small")}</span>
                    ) : (
                      t("points", { n: points(difference) })
                    )}
                  </td>
                  <td>{wasKnownBefore(counts) && t("knownBefore")}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableRegion>
    </CohortFrame>
  );
});
