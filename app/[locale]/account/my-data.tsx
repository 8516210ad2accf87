import { accountMessages } from "@/app/messages/account";
import { personalMessages } from "@/app/messages/personal";
import { translator } from "@/app/messages/translator";
import type { Locale } from "@/domain/course";
import styles from "./account.module.css";
import { forgetMe } from "./actions";
import { MemberForm } from "./member-form.client";

/** What is stored about the viewer: to take away, or to have removed. */
export function MyData({ locale }: { locale: Locale }) {
  const t = translator(personalMessages, locale);
  return (
    <section className="stack" aria-labelledby="my-data">
      <h2 id="my-data">{t("title")}</h2>
      <p className="meta">{t("exportHelp")}</p>
      <p>
        <a className="button" href="/api/v1/me/export" download>
          {t("export")}
        </a>
      </p>
      <details className={styles.forget}>
        <summary className="unfold">{t("forget")}</summary>
        <div className="stack">
          <p>{t("after")}</p>
          <p>{t("afterMore")}</p>
          <MemberForm locale={locale} words={accountMessages[locale]} submitLabel={t("submit")} action={forgetMe}>
            <div className="field">
              <label htmlFor="confirmation">{t("confirm")}</label>
              <input id="confirmation" name="confirmation" type="email" autoComplete="off" required />
            </div>
          </MemberForm>
        </div>
      </details>
    </section>
  );
}
