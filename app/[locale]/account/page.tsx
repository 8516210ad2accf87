import type { Metadata } from "next";
import { requireLearner } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { SignOut } from "@/app/_ui/delivery/sign-out.client";
import { Field, Option, Tick } from "@/app/_ui/form/field.client";
import { Owner } from "@/app/_ui/form/owner";
import { Press } from "@/app/_ui/form/press";
import { TypedForm } from "@/app/_ui/form/typed-form";
import { Moment } from "@/app/_ui/moment";
import { Shell } from "@/app/_ui/shell";
import { WithMoment } from "@/app/_ui/with-moment";
import { sessionIdleMs } from "@/domain/account";
import { cohortViewOf } from "@/domain/cohort-view";
import { Locale } from "@/domain/course";
import { accountMessages } from "@/messages/account";
import { emailChangeMessages } from "@/messages/email-change";
import { offlineMessages } from "@/messages/offline";
import { passwordMessages } from "@/messages/password";
import { translator } from "@/messages/translator";
import { unsentMessages } from "@/messages/unsent";
import { listSessions } from "@/prisma/session";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { sendsMail } from "@/school/mail";
import styles from "./account.module.css";
import { endOtherSessions, leave, updateProfile, updateSettings } from "./actions";
import { Browser } from "./browser";
import { OwnEmail } from "./email/own-email";
import { MyData } from "./my-data";
import { OwnPassword } from "./password/own-password";
import { SecondFactorState } from "./second-factor/state";
import { SeenBy } from "./seen-by";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<{ said?: string | string[]; seen?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: translator(accountMessages, Locale.parse((await params).locale))("title") };
}

export default answering(async function AccountPage({ params, searchParams }: Props) {
  const locale = Locale.parse((await params).locale);
  const viewer = await requireLearner(locale);
  const [t, words] = [translator(accountMessages, locale), accountMessages[locale]];
  const { said, seen } = await searchParams;
  const sessions = await listSessions(db(), { userId: viewer.id, now: now(), idleMs: sessionIdleMs });
  return (
    <Shell locale={locale} viewer={viewer}>
      <div className={styles.account}>
        <h1>{t("title")}</h1>
        {(said === "saved" || said === "endedOthers") && (
          <p className="success" role="status">
            {t(said)}
          </p>
        )}
        {said === "changed" && (
          <p className="success" role="status">
            {passwordMessages[locale].changed}
          </p>
        )}
        {(said === "email-sent" || said === "email-changed") && (
          <p className="success" role="status">
            {emailChangeMessages[locale][said === "email-sent" ? "sent" : "changed"]}
          </p>
        )}
        <section className="stack" aria-labelledby="profile">
          <h2 id="profile">{t("profile")}</h2>
          <p className="print-only">{viewer.name}</p>
          <p className="meta" data-printed>
            {viewer.email}
          </p>
          <TypedForm action={updateProfile} words={words} submitLabel={t("save")} isPrimary>
            <Field
              name="name"
              label={t("name")}
              help={t("nameHelp")}
              autoComplete="name"
              defaultValue={viewer.name}
              required
            />
            <fieldset className="options">
              <legend>{t("theme")}</legend>
              {(["system", "light", "dark"] as const).map((theme) => (
                <Option key={theme} type="radio" name="theme" value={theme} defaultChecked={viewer.theme === theme}>
                  {t(theme)}
                </Option>
              ))}
            </fieldset>
          </TypedForm>
        </section>
        <OwnEmail locale={locale} viewer={viewer} />
        <OwnPassword locale={locale} email={viewer.email} />
        <SecondFactorState locale={locale} viewer={viewer} />
        <section className="stack" aria-labelledby="settings">
          <h2 id="settings">{t("settings")}</h2>
          <TypedForm action={updateSettings} words={words} submitLabel={t("saveSettings")}>
            {(["asksCertainty", "hasShortcuts", "wantsReminders", "wantsDueMail"] as const).map((name) => (
              <div key={name} className={styles.switch}>
                <Tick
                  type="checkbox"
                  id={name}
                  name={name}
                  defaultChecked={viewer[name]}
                  aria-describedby={`${name}-help`}
                />
                <label htmlFor={name}>{t(name)}</label>
                <p className="meta" id={`${name}-help`}>
                  {t(`${name}Help`)} {name === "wantsReminders" && !sendsMail() && t("noMail")}
                </p>
              </div>
            ))}
          </TypedForm>
        </section>
        <section className="stack" aria-labelledby="sessions">
          <h2 id="sessions">{t("sessions")}</h2>
          <p className="meta">{t("sessionsHelp")}</p>
          <ul className={styles.sessions}>
            {sessions.map((session) => (
              <li key={session.id} className="card">
                <Browser userAgent={session.userAgent} unknown={t("unknownBrowser")} />
                {session.id === viewer.sessionId ? (
                  <strong>{t("thisSession")}</strong>
                ) : (
                  <span className="meta">
                    <WithMoment message={accountMessages[locale].lastSeen}>
                      <Moment locale={locale} at={session.lastSeenAt} />
                    </WithMoment>
                  </span>
                )}
              </li>
            ))}
          </ul>
          <div className="row">
            {sessions.length > 1 && (
              <Press action={endOtherSessions}>
                <button type="submit" className="button">
                  {t("endOthers")}
                </button>
              </Press>
            )}
            <SignOut
              label={t("signOut")}
              words={offlineMessages[locale]}
              unsentWords={unsentMessages[locale]}
              action={leave}
            >
              <Owner />
            </SignOut>
          </div>
        </section>
        <SeenBy locale={locale} userId={viewer.id} page={cohortViewOf({ page: seen }).page} />
        <MyData locale={locale} />
      </div>
    </Shell>
  );
});
