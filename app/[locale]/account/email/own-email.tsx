import type { SignedIn } from "@/app/_door/session";
import { piece } from "@/app/_page/piece";
import { CurrentPassword } from "@/app/_ui/form/current-password";
import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import type { Locale } from "@/domain/course";
import { emailChangeMessages } from "@/messages/email-change";
import { entryMessages } from "@/messages/entry";
import { passwordMessages } from "@/messages/password";
import { rosterMessages } from "@/messages/roster";
import { translator } from "@/messages/translator";
import { findCredentials } from "@/prisma/user";
import { db } from "@/school/db";
import { sendsMail } from "@/school/mail";
import { askOwnEmail } from "./actions";

/** The address that the viewer signs in with, to be changed; nothing where they sign in elsewhere. */
export const OwnEmail = piece(async function OwnEmail({ locale, viewer }: { locale: Locale; viewer: SignedIn }) {
  if (!(await findCredentials(db(), viewer.email))?.passwordHash) return null;
  const t = translator(emailChangeMessages, locale);
  const own = translator(passwordMessages, locale);
  const words = {
    ...entryMessages[locale],
    ...emailChangeMessages[locale],
    "wrong-current": own("wrongCurrent"),
    "bad-current": own("wrongCurrent"),
  };
  return (
    <section className="stack no-print" aria-labelledby="own-email">
      <h2 id="own-email">{translator(rosterMessages, locale)("email")}</h2>
      <p>{t("now", { email: viewer.email })}</p>
      {sendsMail() ? (
        <TypedForm action={askOwnEmail} words={words} submitLabel={t("send")} summary={t("change")}>
          <p className="meta">{t("help")}</p>
          <Field
            id="new-email"
            name="email"
            label={t("email")}
            type="email"
            autoComplete="email"
            autoCapitalize="none"
            required
          />
          <CurrentPassword locale={locale} id="email-current" label={own("title")} />
        </TypedForm>
      ) : (
        <p className="meta">{t("noMail")}</p>
      )}
    </section>
  );
});
