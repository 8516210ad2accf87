import type { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { trialMessages } from "@/messages/trial";
import styles from "./trial.module.css";

/** Tells a guest that this is a trial and how to keep it; both ways lead back to `next`. */
export function Trial({ locale, next }: { locale: Locale; next: string }) {
  const t = translator(trialMessages, locale);
  const back = `?next=${encodeURIComponent(next)}`;
  return (
    <section className={`${styles.trial} no-print`} aria-label={t("label")}>
      <p>{t("trial")}</p>
      <a href={`${href(locale, "/sign-up")}${back}`}>{t("signUp")}</a>
      <a href={`${href(locale, "/sign-in")}${back}`}>{t("signIn")}</a>
    </section>
  );
}
