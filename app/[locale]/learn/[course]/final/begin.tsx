import { Press } from "@/app/_ui/form/press";
import { Moment } from "@/app/_ui/moment";
import { PendingButton } from "@/app/_ui/pending-button.client";
import { WithMoment } from "@/app/_ui/with-moment";
import type { Attempt } from "@/domain/attempt";
import type { Locale } from "@/domain/course";
import { isFinalToCome, nextFinalAt } from "@/domain/final";
import { finalMessages } from "@/messages/final";
import { translator } from "@/messages/translator";
import { now } from "@/school/clock";
import { finalWaitMs } from "@/school/final-wait";
import { startFinal } from "./actions";

type Props = { locale: Locale; courseId: string; finals: readonly Attempt[]; label: string; isPrimary?: boolean };

/** The button that starts another final, or from when there will be one. */
export function Begin({ locale, courseId, finals, label, isPrimary = true }: Props) {
  const t = translator(finalMessages, locale);
  const opensAt = nextFinalAt(finals, finalWaitMs());
  if (isFinalToCome(opensAt, now()))
    return (
      <p className="notice">
        <WithMoment message={t("opensAt", { time: "{time}" })}>
          <Moment locale={locale} at={opensAt} as="since" />
        </WithMoment>
      </p>
    );
  return (
    <Press action={startFinal} fields={{ course: courseId }}>
      <PendingButton pending={t("starting")} data-primary={isPrimary || undefined}>
        {label}
      </PendingButton>
    </Press>
  );
}
