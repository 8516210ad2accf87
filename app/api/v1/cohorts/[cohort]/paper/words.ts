import { momentText } from "@/app/_ui/moment-text";
import type { Kind, Value } from "@/app/api/v1/cohorts/[cohort]/table";
import type { Locale } from "@/domain/course";
import { numberFormat } from "@/messages/formats";
import { languageTag } from "@/messages/translator";

/** A table's values as they are read, not as a spreadsheet takes them. */
export function inWords(locale: Locale) {
  const tag = languageTag(locale);
  const percent = numberFormat(tag, { style: "percent", maximumFractionDigits: 1 });
  const figure = numberFormat(tag, { maximumFractionDigits: 2 });
  return (kind: Kind, value: Value): string => {
    if (value === null) return "–";
    if (typeof value === "string") return value;
    if (typeof value === "object") return momentText(locale, value, "dated");
    return kind === "share" ? percent.format(value) : figure.format(value);
  };
}
