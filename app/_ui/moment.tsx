import type { Locale } from "@/domain/course";
import { momentMessages } from "@/messages/moment";
import { translator } from "@/messages/translator";
import { momentText, timeText } from "./moment-text";

/** A day with its time, or the time alone; the zone is named where the browser's clock shows another (strip.client.tsx). */
export const Moment = ({ locale, at, isTimeOnly = false }: { locale: Locale; at: Date; isTimeOnly?: boolean }) => (
  <>
    <time dateTime={at.toISOString()}>{isTimeOnly ? timeText(locale, at) : momentText(locale, at, "dated")}</time>
    <span className="zone"> {translator(momentMessages, locale)("zone")}</span>
  </>
);
