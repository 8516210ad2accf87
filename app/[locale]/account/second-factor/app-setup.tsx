import { offeredBy } from "@/app/_door/one-time-code";
import type { SignedIn } from "@/app/_door/session";
import { piece } from "@/app/_page/piece";
import { CurrentPassword } from "@/app/_ui/form/current-password";
import { Field } from "@/app/_ui/form/field.client";
import { Owner } from "@/app/_ui/form/owner";
import { TypedForm } from "@/app/_ui/form/typed-form";
import { momentText } from "@/app/_ui/moment-text";
import { qrPath } from "@/app/_ui/qr";
import type { Locale } from "@/domain/course";
import { setupLifetimeMs } from "@/domain/second-factor";
import { entryMessages } from "@/messages/entry";
import { href } from "@/messages/links";
import { passwordMessages } from "@/messages/password";
import { secondFactorMessages } from "@/messages/second-factor";
import { translator } from "@/messages/translator";
import { unsentMessages } from "@/messages/unsent";
import { countCodesLeft, findAuthenticator } from "@/prisma/authenticator";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { beginSetup, confirmSetup, makeNewCodes, turnOff } from "./actions";
import { FormForCodes } from "./codes.client";
import styles from "./second-factor.module.css";

/** Why a code is refused, or has to wait. */
const wordsOf = (locale: Locale) => ({ ...entryMessages[locale], ...secondFactorMessages[locale] });

type Props = { locale: Locale; viewer: SignedIn; next: string };

/** The viewer's authenticator app: to be set up, shown to the app, or in use. */
export const AppSetup = piece(async function AppSetup({ locale, viewer, next }: Props) {
  const t = translator(secondFactorMessages, locale);
  const app = await findAuthenticator(db(), viewer.id);
  const isShown = app && !app.confirmedAt && now().getTime() - app.createdAt.getTime() < setupLifetimeMs;
  const offered = isShown ? offeredBy(app.secret, viewer) : null;
  return (
    <section className="stack no-print" aria-labelledby="app">
      <h2 id="app">{t("appTitle")}</h2>
      {app?.confirmedAt && <InUse locale={locale} viewer={viewer} since={app.confirmedAt} />}
      {!app?.confirmedAt && offered && <Shown locale={locale} offered={offered} next={next} />}
      {!app?.confirmedAt && !offered && (
        <>
          <p>{t("appLead")}</p>
          <PasswordForm locale={locale} email={viewer.email} next={next} label={t("begin")} />
        </>
      )}
    </section>
  );
});

type PasswordProps = { locale: Locale; email: string; next: string; label: string };

function PasswordForm({ locale, email, next, label }: PasswordProps) {
  const own = translator(passwordMessages, locale);
  const words = { ...wordsOf(locale), "wrong-current": own("wrongCurrent"), "bad-current": own("wrongCurrent") };
  return (
    <TypedForm action={beginSetup} words={words} submitLabel={label} isPrimary fields={next ? { next } : {}}>
      <input type="text" name="email" autoComplete="username" defaultValue={email} hidden readOnly />
      <CurrentPassword locale={locale} />
    </TypedForm>
  );
}

type ShownProps = { locale: Locale; offered: { secret: string; address: string }; next: string };

function Shown({ locale, offered, next }: ShownProps) {
  const [t, said] = [translator(secondFactorMessages, locale), secondFactorMessages[locale]];
  const { size, path } = qrPath(offered.address);
  return (
    <FormForCodes
      said={said}
      lead={t("codesLead")}
      onward={next || href(locale, "/account/second-factor")}
      action={confirmSetup}
      words={wordsOf(locale)}
      unsent={unsentMessages[locale]}
      submitLabel={t("confirm")}
      isPrimary
    >
      <Owner />
      <p>{t("scan")}</p>
      <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t("picture")}>
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" shapeRendering="crispEdges" />
      </svg>
      <p>
        <a href={offered.address}>{t("open")}</a>
      </p>
      <p className="meta">{t("typeIn")}</p>
      <p>
        <code className={styles.secret}>{offered.secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
      <CodeField label={t("enter")} help={t("codeHelp")} />
    </FormForCodes>
  );
}

const CodeField = ({ id = "code", label, help }: { id?: string; label: string; help: string }) => (
  <Field
    id={id}
    name="code"
    label={label}
    help={help}
    inputMode="numeric"
    autoComplete="one-time-code"
    maxLength={40}
    required
  />
);

const InUse = piece(async function InUse({ locale, viewer, since }: { locale: Locale; viewer: SignedIn; since: Date }) {
  const [t, said] = [translator(secondFactorMessages, locale), secondFactorMessages[locale]];
  const left = await countCodesLeft(db(), viewer.id);
  return (
    <>
      <p className={left > 2 ? undefined : "notice"}>
        {t("onSince", { when: momentText(locale, since, "within"), left })}
      </p>
      <FormForCodes
        said={said}
        lead={t("newCodesLead")}
        onward={href(locale, "/account/second-factor")}
        action={makeNewCodes}
        words={wordsOf(locale)}
        unsent={unsentMessages[locale]}
        submitLabel={t("newCodes")}
        summary={t("newCodes")}
      >
        <Owner />
        <CodeField id="code-for-codes" label={t("code")} help={t("anyCodeHelp")} />
      </FormForCodes>
      <TypedForm action={turnOff} words={wordsOf(locale)} submitLabel={t("turnOff")} summary={t("turnOff")}>
        <p>{t("turnOffLead")}</p>
        <CodeField id="code-to-end" label={t("code")} help={t("anyCodeHelp")} />
      </TypedForm>
    </>
  );
});
