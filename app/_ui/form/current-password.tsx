import type { Locale } from "@/domain/course";
import { entryMessages } from "@/messages/entry";
import { passwordMessages } from "@/messages/password";
import { translator } from "@/messages/translator";
import { Field } from "./field.client";

type Props = { locale: Locale; id?: string; label?: string };

/** Asks for one's own password again, before something is changed that it guards. */
export function CurrentPassword({ locale, id = "current", label = passwordMessages[locale].current }: Props) {
  const t = translator(entryMessages, locale);
  return (
    <Field
      id={id}
      name="current"
      label={label}
      autoComplete="current-password"
      reveal={{ show: t("showPassword"), hide: t("hidePassword") }}
      required
    />
  );
}
