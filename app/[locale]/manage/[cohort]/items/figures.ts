import type { Locale } from "@/domain/course";
import type { Discrimination } from "@/domain/discrimination";
import type { Interval } from "@/domain/interval";
import { languageTag } from "@/messages/translator";

/** How the items' figures are written in a language. */
export function figuresIn(locale: Locale) {
  const tag = languageTag(locale);
  const percent = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  const seconds = new Intl.NumberFormat(tag, { style: "unit", unit: "second", maximumFractionDigits: 0 });
  return {
    share: (value: number) => percent.format(value),
    between: ({ low, high }: Interval) => ({ low: percent.format(low), high: percent.format(high) }),
    time: (ms: number) => seconds.format(ms / 1000),
  };
}

/** What may be shown of an item's discrimination: nothing that rests on too few. */
export const toldDiscrimination = (discrimination: Discrimination | null): Discrimination | null =>
  discrimination?.trust === "hidden" ? null : discrimination;
