import type { Locale } from "@/domain/course";
import type { Interval } from "@/domain/interval";
import { numberFormat } from "@/messages/formats";
import { languageTag } from "@/messages/translator";

/** How the items' figures are written in a language. */
export function figuresIn(locale: Locale) {
  const tag = languageTag(locale);
  const percent = numberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  const signed = numberFormat(tag, { signDisplay: "exceptZero", maximumFractionDigits: 0 });
  const seconds = numberFormat(tag, { style: "unit", unit: "second", maximumFractionDigits: 0 });
  return {
    share: (value: number) => percent.format(value),
    between: ({ low, high }: Interval) => ({ low: percent.format(low), high: percent.format(high) }),
    /** Percentage points, with their sign. */
    points: (difference: number) => signed.format(100 * difference),
    time: (ms: number) => seconds.format(ms / 1000),
  };
}
