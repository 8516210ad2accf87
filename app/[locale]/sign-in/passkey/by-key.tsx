import { Owner, Unseen } from "@/app/_ui/form/owner";
import { PasskeyForm } from "@/app/_ui/form/passkey.client";
import type { Locale } from "@/domain/course";
import { secondFactorMessages } from "@/messages/second-factor";
import { translator } from "@/messages/translator";
import { unsentMessages } from "@/messages/unsent";
import { askToSignIn, signInByPasskey } from "./actions";

/** The way in by a passkey. */
export function BySignInKey({ locale, next }: { locale: Locale; next: string }) {
  const t = translator(secondFactorMessages, locale);
  return (
    <PasskeyForm
      ask={askToSignIn}
      answer={signInByPasskey}
      words={secondFactorMessages[locale]}
      unsent={unsentMessages[locale]}
      label={t("passkeySignIn")}
      pending={t("passkeyPending")}
    >
      <Owner />
      <Unseen fields={next ? { next } : {}} />
    </PasskeyForm>
  );
}
