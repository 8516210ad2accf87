import type { Locale } from "@/domain/course";
import { masteryMessages } from "@/messages/mastery";
import { translator } from "@/messages/translator";
import styles from "./learn.module.css";

/** What the words beside the lessons mean. */
export function StateRule({ locale }: { locale: Locale }) {
  const t = translator(masteryMessages, locale);
  return (
    <details className={styles.rule}>
      <summary className="unfold">{t("ruleTitle")}</summary>
      {(["rule", "dueRule", "lessonRule"] as const).map((name) => (
        <p key={name}>{t(name)}</p>
      ))}
    </details>
  );
}
