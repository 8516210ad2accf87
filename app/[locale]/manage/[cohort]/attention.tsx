import { type CohortView, queryOf } from "@/domain/cohort-view";
import type { Locale } from "@/domain/course";
import { dayMs } from "@/domain/day";
import type { SurelyMissed } from "@/domain/item-analysis";
import type { QuietLearner } from "@/domain/report";
import { cohortMessages } from "@/messages/cohort";
import { href } from "@/messages/links";
import { languageTag, translator } from "@/messages/translator";
import styles from "./cohort.module.css";

type Props = {
  locale: Locale;
  cohortId: string;
  view: CohortView;
  items: SurelyMissed[];
  learners: QuietLearner[];
  at: Date;
};

const most = 5;

/** Up to five things to look at, each with its reason: the two worst items first, so that neither kind crowds out the other. */
export function Attention({ locale, cohortId, view, items, learners, at }: Props) {
  const t = translator(cohortMessages, locale);
  const percent = new Intl.NumberFormat(languageTag(locale), { style: "percent", maximumFractionDigits: 0 });
  const place = href(locale, `/manage/${cohortId}`);
  const ofItems = items.map(({ item, name, n, wrong }) => ({
    key: `${item.id} ${name}`,
    name: item.stem[locale],
    to: `${place}/items/${item.id}${queryOf(view, { version: name })}`,
    reason: t("surelyMissed", { share: percent.format(wrong), n }),
  }));
  const ofLearners = learners.map(({ learner, lessonsLeft, lastActivityAt }) => ({
    key: learner.id,
    name: learner.name,
    to: `${place}/learners/${learner.id}${queryOf(view)}`,
    reason: t("quiet", { days: Math.floor((at.getTime() - lastActivityAt.getTime()) / dayMs), n: lessonsLeft }),
  }));
  const all = [...ofItems.slice(0, 2), ...ofLearners, ...ofItems.slice(2)];
  if (all.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="attention">
      <h2 id="attention">{t("attention")}</h2>
      <ul className={`list ${styles.attention}`}>
        {all.slice(0, most).map(({ key, name, to, reason }) => (
          <li key={key}>
            <a href={to}>{name}</a> <span className="meta">{reason}</span>
          </li>
        ))}
      </ul>
      {all.length > most && <p className="meta">{t("moreAttention", { n: all.length - most })}</p>}
    </section>
  );
}
