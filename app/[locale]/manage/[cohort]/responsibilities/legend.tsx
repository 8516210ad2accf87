import type { Locale } from "@/domain/course";
import { masteryStates } from "@/domain/mastery";
import { masteryMessages } from "@/messages/mastery";
import { responsibilitiesMessages } from "@/messages/responsibilities";
import { translator } from "@/messages/translator";
import styles from "./grid.module.css";
import { signs, unknownSign } from "./signs";

/** What the colours, patterns and signs mean. */
export function Legend({ locale }: { locale: Locale }) {
  const t = translator(responsibilitiesMessages, locale);
  const word = translator(masteryMessages, locale);
  return (
    <ul className={styles.legend} aria-label={t("legend")}>
      {masteryStates.map((state) => (
        <li key={state}>
          <span className={styles.sign} data-state={state} aria-hidden="true">
            {signs[state]}
          </span>
          {word(state)}
        </li>
      ))}
      <li>
        <span className={styles.sign} aria-hidden="true">
          {unknownSign}
        </span>
        {t("withheld")}
      </li>
    </ul>
  );
}
