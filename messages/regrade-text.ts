import type { Locale } from "@/domain/course";
import type { Feedback } from "@/domain/feedback";
import { doubtMessages } from "./doubt";
import { translator, writtenDay } from "./translator";

/** That an item was regraded, and when; null where it was not. */
export function regradeText({ regraded }: Pick<Feedback, "regraded">, locale: Locale): string | null {
  if (!regraded) return null;
  const t = translator(doubtMessages, locale);
  return t(regraded.isDropped ? "dropped" : "regraded", { date: writtenDay(new Date(regraded.at), locale) });
}
