import { Field } from "@/app/_ui/form/field.client";
import { OneTimeLink } from "@/app/_ui/form/one-time-link.client";
import { Owner, Unseen } from "@/app/_ui/form/owner";
import { Press } from "@/app/_ui/form/press";
import { TypedForm } from "@/app/_ui/form/typed-form";
import type { Locale } from "@/domain/course";
import { administrationMessages } from "@/messages/administration";
import { cohortSettingsMessages } from "@/messages/cohort-settings";
import { emailChangeMessages } from "@/messages/email-change";
import { entryMessages } from "@/messages/entry";
import { resetMessages } from "@/messages/reset";
import { rosterMessages } from "@/messages/roster";
import { secondFactorMessages } from "@/messages/second-factor";
import { translator } from "@/messages/translator";
import { unsentMessages } from "@/messages/unsent";
import type { Account } from "@/prisma/accounts";
import {
  eraseAnybody,
  makeLinkFor,
  removeSecondFactor,
  setClosed,
  setEmail,
  setOperator,
  setRole,
  signOutEverywhere,
} from "./actions";

/** What an operator can do for somebody's account, the gravest last. */
export function AccountActs({ locale, account }: { locale: Locale; account: Account & { hasFactors: boolean } }) {
  const [t, reset] = [translator(administrationMessages, locale), translator(resetMessages, locale)];
  const { id: person, closedAt } = account;
  return (
    <>
      <section className="card stack" aria-labelledby="role-title">
        <h2 id="role-title">{t("roleTitle")}</h2>
        <Press action={setRole} fields={{ person }} className="stack">
          <div className="field">
            <label htmlFor="role" className="hidden-visually">
              {t("role")}
            </label>
            <select id="role" name="role" defaultValue={account.role} aria-describedby="role-help">
              {(["learner", "author", "manager"] as const).map((role) => (
                <option key={role} value={role}>
                  {t(role)}
                </option>
              ))}
            </select>
            <p id="role-help" className="meta">
              {t("roleHelp")}
            </p>
          </div>
          <p>
            <button type="submit" className="button">
              {t("roleSave")}
            </button>
          </p>
        </Press>
        {account.role === "manager" && <Operating locale={locale} account={account} />}
      </section>
      <section className="card stack" aria-labelledby="sessions-title">
        <h2 id="sessions-title">{t("sessionsTitle")}</h2>
        <Press action={signOutEverywhere} fields={{ person }} className="stack">
          <p>{t("sessionsHelp")}</p>
          <p>
            <button type="submit" className="button">
              {t("sessionsEnd")}
            </button>
          </p>
        </Press>
      </section>
      <Address locale={locale} account={account} />
      {account.hasFactors && <Factors locale={locale} person={person} />}
      {!closedAt && (
        <OneTimeLink
          words={{ title: reset("byManager"), lead: t("linkLead"), make: reset("make"), once: reset("once") }}
          refusals={{ "bad-input": t("noLink") }}
          unsent={unsentMessages[locale]}
          action={makeLinkFor}
        >
          <Owner />
          <Unseen fields={{ person }} />
        </OneTimeLink>
      )}
      <section className="card stack" aria-labelledby="close-title">
        <h2 id="close-title">{t("closeTitle")}</h2>
        <Press action={setClosed} fields={{ person, closed: closedAt ? "no" : "yes" }} className="stack">
          <p>{t(closedAt ? "reopenHelp" : "closeHelp")}</p>
          <p>
            <button type="submit" className="button">
              {t(closedAt ? "reopenNow" : "closeNow")}
            </button>
          </p>
        </Press>
        <Erasing locale={locale} account={account} />
      </section>
    </>
  );
}

function Address({ locale, account: { id: person, email } }: { locale: Locale; account: Account }) {
  const t = translator(emailChangeMessages, locale);
  return (
    <section className="card stack" aria-labelledby="email-title">
      <h2 id="email-title">{translator(rosterMessages, locale)("email")}</h2>
      <p>{t("byOperatorLead")}</p>
      <TypedForm
        action={setEmail}
        words={{ ...entryMessages[locale], ...emailChangeMessages[locale] }}
        submitLabel={t("byOperatorSave")}
        fields={{ person }}
      >
        <Field
          name="email"
          label={t("email")}
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          defaultValue={email}
          required
        />
      </TypedForm>
    </section>
  );
}

function Factors({ locale, person }: { locale: Locale; person: string }) {
  const t = translator(secondFactorMessages, locale);
  return (
    <section className="card stack" aria-labelledby="factors-title">
      <h2 id="factors-title">{t("byOperatorTitle")}</h2>
      <Press action={removeSecondFactor} fields={{ person }} className="stack">
        <p>{t("byOperatorLead")}</p>
        <p>
          <button type="submit" className="button">
            {t("byOperatorOff")}
          </button>
        </p>
      </Press>
    </section>
  );
}

/** Of managers alone: whoever isn't one can't be an operator. */
function Operating({ locale, account: { id: person, isOperator } }: { locale: Locale; account: Account }) {
  const t = translator(administrationMessages, locale);
  return (
    <>
      <h3>{t("operatorTitle")}</h3>
      <Press action={setOperator} fields={{ person, wanted: isOperator ? "no" : "yes" }} className="stack">
        <p>{t("operatorHelp")}</p>
        <p>
          <button type="submit" className="button">
            {t(isOperator ? "operatorEnd" : "operatorName")}
          </button>
        </p>
      </Press>
    </>
  );
}

/** The second word for it is the person's address. */
function Erasing({ locale, account: { id: person, email } }: { locale: Locale; account: Account }) {
  const [t, erasing] = [translator(administrationMessages, locale), translator(cohortSettingsMessages, locale)];
  const words = { ...administrationMessages[locale], "not-confirmed": erasing("not-confirmed") };
  return (
    <details>
      <summary className="unfold">{t("eraseTitle")}</summary>
      <div className="stack">
        <p>{erasing("eraseLead")}</p>
        <TypedForm
          action={eraseAnybody}
          words={{ ...words, "bad-input": erasing("not-confirmed"), "bad-confirmation": erasing("not-confirmed") }}
          submitLabel={erasing("eraseNow")}
          fields={{ person }}
        >
          <Field
            name="confirmation"
            label={erasing("eraseConfirm", { email })}
            type="email"
            autoComplete="off"
            autoCapitalize="none"
            required
          />
        </TypedForm>
      </div>
    </details>
  );
}
