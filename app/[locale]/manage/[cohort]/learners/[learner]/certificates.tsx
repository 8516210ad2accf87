import { Field } from "@/app/_ui/form/field.client";
import { TypedForm } from "@/app/_ui/form/typed-form";
import type { Locale } from "@/domain/course";
import { certificateMessages } from "@/messages/certificate";
import { translator, writtenDay } from "@/messages/translator";
import type { ListedCertificate } from "@/prisma/certificate";
import { certificatePath } from "@/school/certificate";
import { revoke } from "./actions";
import styles from "./certificates.module.css";

type Props = {
  locale: Locale;
  cohortId: string;
  learnerId: string;
  certificates: ListedCertificate[];
  /** That a certificate was revoked, as the action says in the address. */
  said: string | string[] | undefined;
};

/** The learner's certificates, each with the form that revokes it. */
export function Certificates({ locale, cohortId, learnerId, certificates, said }: Props) {
  const t = translator(certificateMessages, locale);
  return (
    <section className={styles.certificates} aria-labelledby="certificates">
      <h2 id="certificates">{t("learners")}</h2>
      {said === "revoked" && (
        <p className="success" role="status">
          {t("done")}
        </p>
      )}
      {certificates.length === 0 && <p className="meta">{t("none")}</p>}
      {certificates.map(({ id, code, raw, max, issuedAt, revokedAt, revokedReason }) => (
        <div key={id} className={`card ${styles.certificate}`}>
          <p>
            <a href={certificatePath(locale, code)}>
              {revokedAt
                ? t("listedRevoked", {
                    raw,
                    max,
                    date: writtenDay(issuedAt, locale),
                    revoked: writtenDay(revokedAt, locale),
                  })
                : t("listed", { raw, max, date: writtenDay(issuedAt, locale) })}
            </a>
          </p>
          {revokedAt ? (
            <p className="meta">{t("reasonWas", { reason: revokedReason ?? "" })}</p>
          ) : (
            <TypedForm
              action={revoke}
              words={{ "bad-input": t("badReason"), "bad-reason": t("badReason"), alreadyRevoked: t("alreadyRevoked") }}
              submitLabel={t("revoke")}
              summary={t("revoke")}
              fields={{ cohort: cohortId, learner: learnerId, certificate: id }}
            >
              <Field
                name="reason"
                id={`reason-${id}`}
                label={t("reason")}
                help={t("revokeHelp")}
                required
                maxLength={300}
                autoComplete="off"
              />
            </TypedForm>
          )}
        </div>
      ))}
    </section>
  );
}
