import { certificatePath, dayOf } from "@/app/certificate";
import { certificateMessages } from "@/app/messages/certificate";
import { translator } from "@/app/messages/translator";
import type { Locale } from "@/domain/course";
import type { ListedCertificate } from "@/prisma/certificate";
import { revoke } from "./actions";
import styles from "./certificates.module.css";

type Props = {
  locale: Locale;
  cohortId: string;
  learnerId: string;
  certificates: ListedCertificate[];
  /** How the last revocation went, as its action says in the address. */
  outcome: { done?: string; refused?: string };
};

/** The learner's certificates, each with the form that revokes it. */
export function Certificates({ locale, cohortId, learnerId, certificates, outcome }: Props) {
  const t = translator(certificateMessages, locale);
  return (
    <section className={styles.certificates} aria-labelledby="certificates">
      <h2 id="certificates">{t("learners")}</h2>
      {outcome.done === "revoked" && (
        <p className="success" role="status">
          {t("done")}
        </p>
      )}
      {(outcome.refused === "badReason" || outcome.refused === "alreadyRevoked") && (
        <p className="alert" role="alert">
          {t(outcome.refused)}
        </p>
      )}
      {certificates.length === 0 && <p className="meta">{t("none")}</p>}
      {certificates.map(({ id, code, raw, max, issuedAt, revokedAt, revokedReason }) => (
        <div key={id} className={`card ${styles.certificate}`}>
          <p>
            <a href={certificatePath(locale, code)}>
              {revokedAt
                ? t("listedRevoked", { raw, max, date: dayOf(issuedAt, locale), revoked: dayOf(revokedAt, locale) })
                : t("listed", { raw, max, date: dayOf(issuedAt, locale) })}
            </a>
          </p>
          {revokedAt ? (
            <p className="meta">{t("reasonWas", { reason: revokedReason ?? "" })}</p>
          ) : (
            <details open={outcome.refused === "badReason"}>
              <summary>{t("revoke")}</summary>
              <form className="stack" action={revoke.bind(null, { locale, cohortId, learnerId, certificateId: id })}>
                <p className="meta" id={`help-${id}`}>
                  {t("revokeHelp")}
                </p>
                <div className="field">
                  <label htmlFor={`reason-${id}`}>{t("reason")}</label>
                  <input id={`reason-${id}`} name="reason" type="text" required maxLength={300} autoComplete="off" aria-describedby={`help-${id}`} />
                </div>
                <p>
                  <button type="submit" className="button">
                    {t("revoke")}
                  </button>
                </p>
              </form>
            </details>
          )}
        </div>
      ))}
    </section>
  );
}
