import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Glyph } from "@/app/_ui/glyph";
import { Shell } from "@/app/_ui/shell";
import { answering } from "@/app/answering";
import { certificateWords } from "@/app/certificate";
import { db } from "@/app/db";
import { certificateMessages } from "@/app/messages/certificate";
import { translator } from "@/app/messages/translator";
import { findViewer } from "@/app/session";
import { groupedCode, readCode } from "@/domain/certificate";
import { Locale } from "@/domain/course";
import { findCertificateByCode } from "@/prisma/certificate";
import styles from "./certificate.module.css";
import { NoSuchCertificate } from "./no-such-certificate";

type Props = { params: Promise<{ locale: string; code: string }> };

const find = async ({ code: typed }: { code: string }) => {
  const code = readCode(typed);
  return code === null ? null : findCertificateByCode(db(), code);
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  // A person's name: shown to whoever has the code, and no business of search engines.
  return { title: translator(certificateMessages, Locale.parse(locale))("title"), robots: { index: false, follow: false } };
}

/** Shows a certificate to anyone who has its code, and whether it still counts. */
export default answering(async function CertificatePage({ params }: Props) {
  const locale = Locale.parse((await params).locale);
  const viewer = await findViewer();
  const certificate = (await find(await params)) ?? notFound();
  const t = translator(certificateMessages, locale);
  const words = certificateWords(certificate, locale);
  const isValid = certificate.revokedAt === null;
  return (
    <Shell locale={locale} viewer={viewer}>
      <article className={styles.certificate}>
        <p className={isValid ? "success" : "notice"}>{words.state}</p>
        <div className={`card ${styles.sheet}`}>
          <div className={styles.glyph}>
            <Glyph filled={{ both: 1 }} size={48} />
          </div>
          <h1 className={styles.title}>{words.title}</h1>
          <p className={styles.name}>{words.name}</p>
          <p>{words.told}</p>
          <dl className={styles.facts}>
            {words.facts.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <p className={`meta ${styles.edition}`}>{words.fullEdition}</p>
        </div>
        <section className="stack" aria-labelledby="verify">
          <h2 id="verify">{t("verify")}</h2>
          <p>{t("verifyHelp")}</p>
          <p className={styles.address}>
            <a href={words.address}>{words.address}</a>
          </p>
        </section>
        {isValid && (
          <p className="no-print">
            <a className="button" href={`/api/v1/certificates/${groupedCode(certificate.code)}/pdf?locale=${locale}`}>
              {t("pdf")}
            </a>
          </p>
        )}
      </article>
    </Shell>
  );
}, NoSuchCertificate);
