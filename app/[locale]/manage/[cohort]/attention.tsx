import { PersonLink } from "@/app/[locale]/manage/[cohort]/person-link";
import { type CohortView, queryOf } from "@/domain/cohort-view";
import type { Locale } from "@/domain/course";
import { dayMs } from "@/domain/day";
import type { SurelyMissed } from "@/domain/item-analysis";
import { cohortMessages } from "@/messages/cohort";
import { numberFormat } from "@/messages/formats";
import { href } from "@/messages/links";
import { peopleListMessages } from "@/messages/people-list";
import { languageTag, translator } from "@/messages/translator";
import type { Person } from "@/prisma/people";
import styles from "./cohort.module.css";

type Props = {
  locale: Locale;
  cohortId: string;
  view: CohortView;
  items: SurelyMissed[];
  /** The quietest, as many as fit here; `quiet` is how many there are. */
  learners: { person: Person; isNamesake: boolean }[];
  quiet: number;
  lessons: number;
  at: Date;
};

export const mostAttended = 5;

/** Up to five things to look at, each with its reason: the two worst items first, so that neither kind crowds out the other. */
export function Attention({ locale, cohortId, view, items, learners, quiet, lessons, at }: Props) {
  const t = translator(cohortMessages, locale);
  const list = translator(peopleListMessages, locale);
  const percent = numberFormat(languageTag(locale), { style: "percent", maximumFractionDigits: 0 });
  const place = href(locale, `/manage/${cohortId}`);
  const daysSince = (since: Date) => Math.floor((at.getTime() - since.getTime()) / dayMs);
  const reasonOf = ({ lastActivityAt, joinedAt, learned }: Person) =>
    lastActivityAt
      ? t("quiet", { days: daysSince(lastActivityAt), n: lessons - learned })
      : t("neverBegan", { days: daysSince(joinedAt) });
  const ofItems = items.map(({ item, name, n, wrong }) => ({
    key: `${item.id} ${name}`,
    name: <a href={`${place}/items/${item.id}${queryOf(view, { version: name })}`}>{item.stem[locale]}</a>,
    reason: t("surelyMissed", { share: percent.format(wrong), n }),
  }));
  const ofLearners = learners.map(({ person, isNamesake }) => ({
    key: person.id,
    name: <PersonLink {...{ locale, cohortId, view, person, isNamesake }} />,
    reason: reasonOf(person),
  }));
  const all = [...ofItems.slice(0, 2), ...ofLearners, ...ofItems.slice(2)];
  const more = ofItems.length + quiet - Math.min(mostAttended, all.length);
  if (all.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="attention">
      <h2 id="attention">{t("attention")}</h2>
      <ul className={`list ${styles.attention}`}>
        {all.slice(0, mostAttended).map(({ key, name, reason }) => (
          <li key={key}>
            {name} <span className="meta">{reason}</span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <p className="meta">
          {t("moreAttention", { n: more })}{" "}
          <a href={`${place}${queryOf(view, { state: "quiet", order: "activity", page: 1 })}#people`}>
            {list("stateN", { state: list("quiet"), n: String(quiet) })}
          </a>
        </p>
      )}
    </section>
  );
}
