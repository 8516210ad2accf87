import { type CohortView, listedStates, pageSizes, peopleOrders } from "@/domain/cohort-view";
import type { Locale } from "@/domain/course";
import { numberFormat } from "@/messages/formats";
import { peopleListMessages } from "@/messages/people-list";
import { languageTag, translator } from "@/messages/translator";
import type { ListedCounts } from "@/prisma/invited";
import styles from "./people.module.css";
import { SearchField } from "./search-field";

type Props = { locale: Locale; place: string; view: CohortView; counts: ListedCounts };

/** What the list shows and how: a form whose answer has an address, so that it works without JavaScript and can be kept. */
export function PeopleFilter({ locale, place, view, counts }: Props) {
  const t = translator(peopleListMessages, locale);
  const number = numberFormat(languageTag(locale));
  return (
    <form method="get" action={place} className={`${styles.filter} no-print`}>
      {view.attempts !== "first" && <input type="hidden" name="attempts" value={view.attempts} />}
      {view.sort !== "difficulty" && <input type="hidden" name="sort" value={view.sort} />}
      <SearchField locale={locale} search={view.search} />
      <div className="field">
        <label htmlFor="state">{t("state")}</label>
        <select id="state" name="state" defaultValue={view.state}>
          {(["all", ...listedStates] as const).map((state) => (
            <option key={state} value={state}>
              {t("stateN", { state: t(state), n: number.format(counts[state]) })}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="order">{t("order")}</label>
        <select id="order" name="order" defaultValue={view.order}>
          {peopleOrders.map((order) => (
            <option key={order} value={order}>
              {t(order)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="size">{t("size")}</label>
        <select id="size" name="size" defaultValue={view.size}>
          {pageSizes.map((size) => (
            <option key={size} value={size}>
              {t("sizeN", { n: size })}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className="button">
        {t("show")}
      </button>
    </form>
  );
}
