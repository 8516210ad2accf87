import type { Locale } from "@/domain/course";
import { momentMessages } from "@/messages/moment";
import { translator } from "@/messages/translator";
import { type MomentWords, momentText, timeText } from "./moment-text";

type Props = { locale: Locale; at: Date; isTimeOnly?: boolean; as?: MomentWords };

/** A day with its time, or the time alone; the zone is named where the browser's clock shows another (strip.client.tsx). */
export const Moment = ({ locale, at, isTimeOnly = false, as = "dated" }: Props) => (
  <>
    <time dateTime={at.toISOString()}>{isTimeOnly ? timeText(locale, at) : momentText(locale, at, as)}</time>
    <span className="zone"> {translator(momentMessages, locale)("zone")}</span>
  </>
);
