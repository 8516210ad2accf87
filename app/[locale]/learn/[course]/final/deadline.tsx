import type { Locale } from "@/domain/course";
import { finalQuestionMessages } from "@/messages/final-question";
import { dateFormat } from "@/messages/formats";
import { momentMessages } from "@/messages/moment";
import { languageTag, timeZone } from "@/messages/translator";
import { now } from "@/school/clock";
import { TimeLeft } from "./time-left.client";

/** How long a timed final still lasts; nothing where there is no timer. */
export function Deadline({ locale, deadlineAt }: { locale: Locale; deadlineAt: Date | null }) {
  if (!deadlineAt) return null;
  const { timeLeft, lastMinute } = finalQuestionMessages[locale];
  const until = dateFormat(languageTag(locale), { timeStyle: "short", timeZone }).format(deadlineAt);
  return (
    <TimeLeft
      words={{ timeLeft, lastMinute }}
      until={until}
      zone={momentMessages[locale].zone}
      leftMs={deadlineAt.getTime() - now().getTime()}
    />
  );
}
