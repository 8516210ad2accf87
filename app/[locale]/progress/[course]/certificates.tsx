import type { Locale } from "@/domain/course";
import { certificateMessages } from "@/messages/certificate";
import { translator, writtenDay } from "@/messages/translator";
import type { ListedCertificate } from "@/prisma/certificate";
import { certificatePath } from "@/school/certificate";

/** The learner's own certificates, each by the page that verifies it; nothing while there is none. */
export function Certificates({ locale, certificates }: { locale: Locale; certificates: ListedCertificate[] }) {
  const t = translator(certificateMessages, locale);
  if (certificates.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="certificates">
      <h2 id="certificates">{t("own")}</h2>
      <ul>
        {certificates.map(({ id, code, raw, max, issuedAt, revokedAt, revokedReason }) => (
          <li key={id}>
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
            {revokedReason && <p className="meta">{t("reasonWas", { reason: revokedReason })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
