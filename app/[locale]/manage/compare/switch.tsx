import type { Locale } from "@/domain/course";
import { attemptSelections } from "@/domain/report";
import { compareMessages } from "@/messages/compare";
import { translator } from "@/messages/translator";
import { type Asked, compareAddress } from "./address";
import styles from "./compare.module.css";

/** Which attempts count for the mean score. */
export function Switch({ locale, order, selection }: Asked & { locale: Locale }) {
  const t = translator(compareMessages, locale);
  return (
    <nav className={`${styles.switch} no-print`} aria-label={t("attempts")}>
      <span className="meta">{t("attempts")}</span>
      {attemptSelections.map((name) => (
        <a
          key={name}
          href={compareAddress(locale, { order, selection: name })}
          aria-current={name === selection ? "true" : undefined}
        >
          {t(name)}
        </a>
      ))}
    </nav>
  );
}
