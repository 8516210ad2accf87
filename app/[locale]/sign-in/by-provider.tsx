import { Press } from "@/app/_ui/form/press";
import { PendingButton } from "@/app/_ui/pending-button.client";
import type { Locale } from "@/domain/course";
import { identityRefusals } from "@/domain/identity";
import { entryMessages } from "@/messages/entry";
import { translator } from "@/messages/translator";
import { signInByOidc } from "./actions";

type Props = { locale: Locale; name: string; refusal: string | undefined; next: string };

/** The way in by the organisation's identity provider, and why it didn't work. */
export function ByProvider({ locale, name, refusal, next }: Props) {
  const t = translator(entryMessages, locale);
  const known = identityRefusals.find((each) => each === refusal);
  return (
    <>
      {refusal !== undefined && (
        <p className="alert" role="alert">
          {t(known ?? "provider-failed", { name })}
        </p>
      )}
      <Press action={signInByOidc} fields={next ? { next } : {}}>
        <PendingButton pending={t("byProviderPending", { name })} data-primary>
          {t("byProvider", { name })}
        </PendingButton>
      </Press>
      <p className="meta">{t("byProviderAfter")}</p>
      <h2>{t("orByPassword")}</h2>
    </>
  );
}
