import type { Locale } from "@/domain/course";
import { entryMessages } from "@/messages/entry";
import { translator } from "@/messages/translator";
import { Field } from "./field.client";
import { Strength } from "./strength.client";

/** A password to be set, which may be looked at, with how hard it is to guess while it is typed. */
export function NewPassword({ locale, label }: { locale: Locale; label: string }) {
  const t = translator(entryMessages, locale);
  return (
    <div>
      <Field
        name="password"
        label={label}
        help={t("passwordHelp")}
        autoComplete="new-password"
        reveal={{ show: t("showPassword"), hide: t("hidePassword") }}
        required
      />
      <Strength
        words={{
          short: t("passwordShort"),
          "password-common": t("password-common"),
          "password-personal": t("password-personal"),
          "password-pattern": t("password-pattern"),
          good: t("passwordGood"),
          strong: t("passwordStrong"),
        }}
      />
    </div>
  );
}
