import type { SignedIn } from "@/app/_door/session";
import { piece } from "@/app/_page/piece";
import { CurrentPassword } from "@/app/_ui/form/current-password";
import { Field } from "@/app/_ui/form/field.client";
import { Owner, Unseen } from "@/app/_ui/form/owner";
import { PasskeyForm } from "@/app/_ui/form/passkey.client";
import { Press } from "@/app/_ui/form/press";
import { momentText } from "@/app/_ui/moment-text";
import type { Locale } from "@/domain/course";
import { passwordMessages } from "@/messages/password";
import { secondFactorMessages } from "@/messages/second-factor";
import { translator } from "@/messages/translator";
import { unsentMessages } from "@/messages/unsent";
import { listPasskeys } from "@/prisma/passkey";
import { db } from "@/school/db";
import { appOrigin } from "@/school/origin";
import { relyingParty } from "@/school/passkeys";
import { add, askToAdd, remove } from "./passkeys/actions";
import styles from "./second-factor.module.css";

/** The viewer's passkeys, to be added and removed. */
export const Passkeys = piece(async function Passkeys({
  locale,
  viewer,
  next,
}: {
  locale: Locale;
  viewer: SignedIn;
  next: string;
}) {
  const t = translator(secondFactorMessages, locale);
  const own = translator(passwordMessages, locale);
  const passkeys = await listPasskeys(db(), viewer.id);
  const said = secondFactorMessages[locale];
  return (
    <section className="stack no-print" aria-labelledby="passkeys">
      <h2 id="passkeys">{t("passkeysTitle")}</h2>
      <p>{t("passkeysLead")}</p>
      {passkeys.length === 0 && <p className="meta">{t("passkeysNone")}</p>}
      <ul className={styles.keys}>
        {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
          <li key={id} className="card">
            <strong>{name}</strong>
            <span className="meta">
              {lastUsedAt
                ? t("passkeyUsed", { when: momentText(locale, lastUsedAt, "within") })
                : t("passkeyMade", { when: momentText(locale, createdAt, "within") })}
            </span>
            <Press action={remove} fields={{ passkey: id }}>
              <button type="submit" className="button" aria-label={t("passkeyRemoveNamed", { name })}>
                {t("passkeyRemove")}
              </button>
            </Press>
          </li>
        ))}
      </ul>
      {relyingParty() === null ? (
        <p className="meta">{t("passkeysNoAddress", { origin: appOrigin.origin })}</p>
      ) : (
        <PasskeyForm
          ask={askToAdd}
          answer={add}
          words={{ ...said, "wrong-current": own("wrongCurrent") }}
          unsent={unsentMessages[locale]}
          label={t("passkeyAdd")}
          pending={t("passkeyPending")}
        >
          <Owner />
          <Unseen fields={next ? { next } : {}} />
          <Field
            id="passkey-name"
            name="name"
            label={t("passkeyName")}
            help={t("passkeyNameHelp")}
            maxLength={80}
            required
          />
          <input type="text" name="email" autoComplete="username" defaultValue={viewer.email} hidden readOnly />
          <CurrentPassword locale={locale} id="passkey-current" />
        </PasskeyForm>
      )}
    </section>
  );
});
