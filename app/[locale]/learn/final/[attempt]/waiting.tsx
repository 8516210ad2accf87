import { Press } from "@/app/_ui/form/press";
import { Shell } from "@/app/_ui/shell";
import { undoHandIn } from "@/app/[locale]/learn/final/actions";
import styles from "@/app/[locale]/learn/final/final.module.css";
import { now } from "@/app/clock";
import { href } from "@/app/links";
import { finalMessages } from "@/app/messages/final";
import { translator } from "@/app/messages/translator";
import type { SignedIn } from "@/app/session";
import type { Locale } from "@/domain/course";
import { undoMs } from "@/domain/final";
import { UndoButton } from "./undo-button.client";

type Props = { locale: Locale; viewer: SignedIn; attemptId: string; submittedAt: Date };

/** The ten seconds in which a hand-in can be taken back. Nothing of the result is in this page. */
export function Waiting({ locale, viewer, attemptId, submittedAt }: Props) {
  const t = translator(finalMessages, locale);
  const leftMs = submittedAt.getTime() + undoMs - now().getTime();
  return (
    <Shell locale={locale} viewer={viewer} place="learn">
      <div className={styles.finish}>
        <h1>{t("handedIn")}</h1>
        <p className="lead">{t("waiting")}</p>
        <Press action={undoHandIn} fields={{ attempt: attemptId }}>
          <UndoButton label={finalMessages[locale].undo} leftMs={leftMs} />
        </Press>
        <noscript>
          <meta httpEquiv="refresh" content={String(Math.ceil(leftMs / 1000))} />
          <p>
            <a href={href(locale, `/learn/final/${attemptId}`)}>{t("seeResult")}</a>
          </p>
        </noscript>
      </div>
    </Shell>
  );
}
