import { piece } from "@/app/_page/piece";
import { CurrentPassword } from "@/app/_ui/form/current-password";
import { NewPassword } from "@/app/_ui/form/new-password";
import { TypedForm } from "@/app/_ui/form/typed-form";
import type { Locale } from "@/domain/course";
import { entryMessages } from "@/messages/entry";
import { passwordMessages } from "@/messages/password";
import { resetMessages } from "@/messages/reset";
import { translator } from "@/messages/translator";
import { findCredentials } from "@/prisma/user";
import { db } from "@/school/db";
import { changeOwnPassword } from "./actions";

/** The viewer's password, to be changed; nothing where they sign in elsewhere. */
export const OwnPassword = piece(async function OwnPassword({ locale, email }: { locale: Locale; email: string }) {
  if (!(await findCredentials(db(), email))?.passwordHash) return null;
  const t = translator(passwordMessages, locale);
  const words = {
    ...entryMessages[locale],
    "wrong-current": t("wrongCurrent"),
    "bad-current": t("wrongCurrent"),
  };
  return (
    <section className="stack no-print" aria-labelledby="own-password">
      <h2 id="own-password">{t("title")}</h2>
      <TypedForm action={changeOwnPassword} words={words} submitLabel={t("change")} summary={t("change")}>
        <p className="meta">{t("help")}</p>
        <input type="text" name="email" autoComplete="username" defaultValue={email} hidden readOnly />
        <CurrentPassword locale={locale} />
        <NewPassword locale={locale} label={resetMessages[locale].password} />
      </TypedForm>
    </section>
  );
});
