import type { ComparisonOrder } from "@/domain/comparison";
import type { Locale } from "@/domain/course";
import type { AttemptSelection } from "@/domain/report";
import { href } from "@/messages/links";

export type Asked = { order: ComparisonOrder; selection: AttemptSelection };

/** Where the cohorts stand beside each other in that order; nothing is said of what is usual. */
export function compareAddress(locale: Locale, { order, selection }: Asked): string {
  const asked = new URLSearchParams();
  if (order !== "name") asked.set("by", order);
  if (selection !== "first") asked.set("attempts", selection);
  return href(locale, `/manage/compare${asked.size > 0 ? `?${asked}` : ""}`);
}
