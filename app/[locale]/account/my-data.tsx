import { pageOwner } from "@/app/_door/owner";
import { piece } from "@/app/_page/piece";
import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import type { Locale } from "@/domain/course";
import { accountMessages } from "@/messages/account";
import { personalMessages } from "@/messages/personal";
import { translator } from "@/messages/translator";
import { forgetMe } from "./actions";

/** What is stored about the viewer: to take away, or to have removed. */
export const MyData = piece(async function MyData({ locale }: { locale: Locale }) {
  const t = translator(personalMessages, locale);
  const asked = `of=${await pageOwner()}&locale=${locale}`;
  return (
    <section className="stack" aria-labelledby="my-data">
      <h2 id="my-data">{t("title")}</h2>
      <p className="meta">{t("exportHelp")}</p>
      <p className="row">
        <a className="button" href={`/api/v1/me/export?${asked}`}>
          {t("export")}
        </a>
        <a className="button" href={`/api/v1/me/export.zip?${asked}`}>
          {t("exportTables")}
        </a>
      </p>
      <TypedForm action={forgetMe} words={accountMessages[locale]} submitLabel={t("submit")} summary={t("forget")}>
        <p>{t("after")}</p>
        <p>{t("afterMore")}</p>
        <Field
          name="confirmation"
          label={t("confirm")}
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          required
        />
      </TypedForm>
    </section>
  );
});
