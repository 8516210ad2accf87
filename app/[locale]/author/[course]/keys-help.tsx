import type { Locale } from "@/domain/course";
import { studioReviewMessages } from "@/messages/studio-review";
import { translator } from "@/messages/translator";
import styles from "./review.module.css";

const keys = [
  ["J K ↓ ↑", "keyMove"],
  ["A", "keyAccept"],
  ["1 2 3", "keyOwner"],
  ["R", "keyReject"],
  ["E", "keyWords"],
  ["S", "keySplit"],
  ["G", "keyJoin"],
  ["N", "keyAdd"],
  ["U Ctrl+Z", "keyUndo"],
  ["?", "keyKeys"],
] as const;

/** What each key does. */
export function KeysHelp({ locale, isOn }: { locale: Locale; isOn: boolean }) {
  const t = translator(studioReviewMessages, locale);
  return (
    <details className={styles.keys}>
      <summary className="unfold" data-key="?">
        {t("keys")}
      </summary>
      <p className="meta">{t(isOn ? "keysLead" : "keysOff")}</p>
      <dl>
        {keys.map(([pressed, does]) => (
          <div key={does}>
            <dt>
              {pressed.split(" ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
