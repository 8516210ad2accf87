import { SaidLines } from "@/app/_ui/said-lines";
import type { Locale } from "@/domain/course";
import { peopleListMessages } from "@/messages/people-list";
import { translator } from "@/messages/translator";

const done = ["people-reminded", "people-extended", "people-moved", "people-removed"] as const;
const refused = ["nobody-picked", "no-due-date", "past-day", "not-moved"] as const;

/** What came of the last press about those who were picked. */
export function PeopleSaid({ locale, code }: { locale: Locale; code: unknown }) {
  const t = translator(peopleListMessages, locale);
  const good = done.find((one) => one === code);
  const fault = refused.find((one) => one === code);
  return <SaidLines good={good && t(good)} fault={fault && t(fault)} />;
}
