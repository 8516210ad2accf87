import { Glyph } from "@/app/_ui/glyph";
import type { Locale } from "@/domain/course";
import { refreshOf } from "@/domain/refresh";
import { errorMessages } from "@/messages/failed";
import { frontMessages } from "@/messages/front";
import { translator } from "@/messages/translator";
import styles from "./state-page.module.css";

type Props = { locale: Locale; address: string; seconds: number; isSent: boolean; code: string };

/**
 * In place of a page whose data can't be had just now. What was asked for is asked for again by itself; what was sent is not, and
 * loading the page anew sends it once more, with everything that was typed.
 */
export function Unavailable({ locale, address, seconds, isSent, code }: Props) {
  const t = translator(frontMessages, locale);
  return (
    <main className={styles.state} id="content">
      {!isSent && <meta httpEquiv="refresh" content={refreshOf(seconds, address)} />}
      <Glyph filled={{}} size={48} />
      <h1>{t("unavailable")}</h1>
      <p role="status">{isSent ? t("unavailableSentHelp") : t("unavailableHelp", { n: seconds })}</p>
      <p className="meta">{translator(errorMessages, locale)("code", { code })}</p>
      {!isSent && (
        <div className="row">
          <a className="button" data-primary href={address}>
            {t("retry")}
          </a>
        </div>
      )}
    </main>
  );
}
