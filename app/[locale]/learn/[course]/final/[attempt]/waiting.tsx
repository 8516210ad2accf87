import type { ReactNode } from "react";
import type { SignedIn } from "@/app/_door/session";
import { Arrival } from "@/app/_ui/arrival.client";
import { Press } from "@/app/_ui/form/press";
import { Settling } from "@/app/_ui/settling.client";
import { Shell } from "@/app/_ui/shell";
import { undoHandIn } from "@/app/[locale]/learn/[course]/final/actions";
import styles from "@/app/[locale]/learn/[course]/final/final.module.css";
import type { Attempt } from "@/domain/attempt";
import type { Course, Locale } from "@/domain/course";
import { isOverdue, undoMs } from "@/domain/final";
import { refreshOf } from "@/domain/refresh";
import { finalResultMessages } from "@/messages/final-result";
import { href } from "@/messages/links";
import { places } from "@/messages/places";
import { translator } from "@/messages/translator";
import { now } from "@/school/clock";
import { UndoButton } from "./undo-button.client";

type Props = { locale: Locale; course: Course; viewer: SignedIn; attempt: Attempt; submittedAt: Date; news: ReactNode };

/** The ten seconds in which a hand-in can be taken back, if its time isn't up. Nothing of the result is in this page. */
export function Waiting({ locale, course, viewer, attempt, submittedAt, news }: Props) {
  const t = translator(finalResultMessages, locale);
  const leftMs = submittedAt.getTime() + undoMs - now().getTime();
  const isOver = isOverdue(attempt, now());
  const result = href(locale, `${places.final(course.id)}/${attempt.id}`);
  return (
    <Shell locale={locale} viewer={viewer} place="learn" frame={Settling}>
      <div className={styles.finish}>
        <Arrival>{t(isOver ? "timeOver" : "handedIn")}</Arrival>
        {news}
        <p className="lead">{t(isOver ? "timeOverWaiting" : "waiting")}</p>
        <Press action={undoHandIn} fields={{ course: course.id, attempt: attempt.id }}>
          <UndoButton label={isOver ? null : finalResultMessages[locale].undo} leftMs={leftMs} />
        </Press>
        <noscript>
          <meta httpEquiv="refresh" content={refreshOf(Math.ceil(leftMs / 1000), result)} />
          <p>
            <a href={result}>{t("seeResult")}</a>
          </p>
        </noscript>
      </div>
    </Shell>
  );
}
