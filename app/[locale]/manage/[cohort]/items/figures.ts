import type { Locale } from "@/domain/course";
import type { Interval } from "@/domain/interval";
import { languageTag } from "@/messages/translator";

/** How the items' figures are written in a language. */
export function figuresIn(locale: Locale) {
  const tag = languageTag(locale);
  const percent = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  const signed = new Intl.NumberFormat(tag, { signDisplay: "exceptZero", maximumFractionDigits: 0 });
  const seconds = new Intl.NumberFormat(tag, { style: "unit", unit: "second", maximumFractionDigits: 0 });
  return {
    share: (value: number) => percent.format(value),
    between: ({ low, high }: Interval) => ({ low: percent.format(low), high: percent.format(high) }),
    /** Percentage points, with their sign. */
    points: (difference: number) => signed.format(100 * difference),
    time: (ms: number) => seconds.format(ms / 1000),
  };
}
