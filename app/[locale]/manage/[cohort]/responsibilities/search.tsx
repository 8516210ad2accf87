import peopleStyles from "@/app/[locale]/manage/[cohort]/people/people.module.css";
import { SearchField } from "@/app/[locale]/manage/[cohort]/people/search-field";
import { dutyOrders } from "@/domain/cohort-mastery";
import { type CohortView, columnOrders, queryOf } from "@/domain/cohort-view";
import type { Locale } from "@/domain/course";
import { responsibilitiesMessages } from "@/messages/responsibilities";
import { translator } from "@/messages/translator";

/** Which people stand in the grid and how both sides are sorted: a form whose answer has an address. */
export function GridSearch({ locale, place, view }: { locale: Locale; place: string; view: CohortView }) {
  const t = translator(responsibilitiesMessages, locale);
  const asked = ["search", "duties", "columns", "page", "rows"];
  const kept = [...new URLSearchParams(queryOf(view))].filter(([name]) => !asked.includes(name));
  return (
    <form method="get" action={place} className={`${peopleStyles.filter} no-print`}>
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SearchField locale={locale} search={view.search} />
      <div className="field">
        <label htmlFor="duties">{t("order")}</label>
        <select id="duties" name="duties" defaultValue={view.duties}>
          {dutyOrders.map((order) => (
            <option key={order} value={order}>
              {t(order)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="columns">{t("columns")}</label>
        <select id="columns" name="columns" defaultValue={view.columns}>
          {columnOrders.map((order) => (
            <option key={order} value={order}>
              {t(order === "weakest" ? "least" : order)}
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
