import type { CohortView } from "@/domain/cohort-view";
import type { Locale } from "@/domain/course";
import { itemsMessages } from "@/messages/items";
import { paperMessages } from "@/messages/paper";
import { peopleListMessages } from "@/messages/people-list";
import { selectionMessages } from "@/messages/selection";
import { translator } from "@/messages/translator";

type Props = {
  locale: Locale;
  cohort: { name: string };
  /** What the page counts and lists, where it does. */
  view: CohortView | null;
  tab: string;
};

/** On paper, where the switches and the filter are not: whose figures these are, and what was chosen. */
export function OnPaper({ locale, cohort, view, tab }: Props) {
  const [t, list] = [translator(paperMessages, locale), translator(peopleListMessages, locale)];
  const [attempts, items] = [translator(selectionMessages, locale), translator(itemsMessages, locale)];
  const chosen: [what: string, value: string][] = [[t("cohort"), cohort.name]];
  if (view) chosen.push([attempts("attempts"), attempts(view.attempts)]);
  if (view && tab === "items") chosen.push([items("sort"), items(view.sort)]);
  if (view && tab === "cohort") {
    if (view.search) chosen.push([t("search"), view.search]);
    chosen.push([list("state"), list(view.state)], [list("order"), list(view.order)]);
  }
  return (
    <ul className="list print-only">
      {chosen.map(([what, value]) => (
        <li key={what}>{t("chosen", { what, value })}</li>
      ))}
    </ul>
  );
}
