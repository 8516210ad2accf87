import type { FormAction } from "@/app/_door/form-state";
import type { Locale } from "@/domain/course";
import { entryMessages } from "@/messages/entry";
import { translator } from "@/messages/translator";
import { Agreement } from "./agreement";
import { Field } from "./field.client";
import { NewPassword } from "./new-password";
import { TypedForm } from "./typed-form";

type Props = {
  locale: Locale;
  submitLabel: string;
  fields: Record<string, string>;
  /** The address that an invitation names: it can't be changed. */
  email?: string | null;
  /** The name that it gives, which may be. */
  name?: string | null;
  action: FormAction;
};

/** What somebody new fills in. */
export function EntryForm({ locale, submitLabel, fields, email = null, name = null, action }: Props) {
  const [t, words] = [translator(entryMessages, locale), entryMessages[locale]];
  return (
    <TypedForm action={action} words={words} submitLabel={submitLabel} isPrimary fields={fields}>
      <Field
        name="name"
        label={t("name")}
        help={t("nameHelp")}
        autoComplete="name"
        defaultValue={name ?? undefined}
        required
      />
      <Field
        name="email"
        label={t("email")}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        defaultValue={email ?? undefined}
        readOnly={email !== null}
        required
      />
      <NewPassword locale={locale} label={t("password")} />
      <Agreement locale={locale} button={submitLabel} />
    </TypedForm>
  );
}
