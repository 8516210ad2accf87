import { currentAddress } from "@/app/_door/gate";
import type { Locale } from "@/domain/course";
import { inLanguage } from "@/messages/links";
import { shellMessages } from "@/messages/shell";
import { translator } from "@/messages/translator";
import styles from "./language-switch.module.css";

/** Both languages side by side, or where room is short the other one: a link to the same address, where `startKeepingPlace` keeps the place. */
export async function LanguageSwitch({ locale, isShort = false }: { locale: Locale; isShort?: boolean }) {
  const [t, address] = [translator(shellMessages, locale), await currentAddress()];
  return (
    <nav aria-label={t("language")} className={styles.language}>
      {(["vi", "en"] as const)
        .filter((language) => !isShort || language !== locale)
        .map((language) => (
          <a
            key={language}
            href={inLanguage(language, address)}
            hrefLang={language}
            lang={language}
            aria-current={language === locale ? "true" : undefined}
          >
            {language.toUpperCase()}
            <span className="hidden-visually"> {t(language === "vi" ? "vietnamese" : "english")}</span>
          </a>
        ))}
    </nav>
  );
}
