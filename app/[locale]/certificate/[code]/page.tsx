import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { findViewer } from "@/app/_door/session";
import { answering } from "@/app/_page/answering";
import { Shell } from "@/app/_ui/shell";
import { groupedCode } from "@/domain/certificate";
import { Locale } from "@/domain/course";
import { certificateMessages } from "@/messages/certificate";
import { translator } from "@/messages/translator";
import { certificateWords, findCertificate } from "@/school/certificate";
import styles from "./certificate.module.css";
import { Circles } from "./circles";
import { NoSuchCertificate } from "./no-such-certificate";
import { Qr } from "./qr";
import { Share } from "./share.client";

type Props = { params: Promise<{ locale: string; code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  // A person's name: shown to whoever has the code, and no business of search engines.
  return {
    title: translator(certificateMessages, Locale.parse(locale))("title"),
    robots: { index: false, follow: false },
  };
}

/** Shows a certificate to anyone who has its code, and whether it still counts. */
export default answering(async function CertificatePage({ params }: Props) {
  const locale = Locale.parse((await params).locale);
  const viewer = await findViewer();
  const certified = (await findCertificate((await params).code)) ?? notFound();
  const t = translator(certificateMessages, locale);
  const words = certificateWords(certified, locale);
  const { certificate } = certified;
  const isValid = certificate.revokedAt === null;
  return (
    <Shell locale={locale} viewer={viewer}>
      <article className={styles.certificate} data-own-sheet>
        <p className={isValid ? "success" : "notice"}>{words.state}</p>
        <div className={`card ${styles.sheet}`}>
          <Circles />
          <div className={styles.said}>
            <h1 className={styles.title}>{words.title}</h1>
            <p className={styles.name}>{words.name}</p>
            <p className={styles.passed}>{words.passed}</p>
            <p>{words.toldApart}</p>
          </div>
          <dl className={styles.facts}>
            {words.facts.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </div>
        {isValid && (
          <div className="row no-print">
            <a
              className="button"
              data-primary
              href={`/api/v1/certificates/${groupedCode(certificate.code)}/pdf?locale=${locale}`}
              download
            >
              {t("pdf")}
            </a>
            <Share
              title={`${words.title}: ${words.name}`}
              address={words.address}
              label={t("share")}
              copied={t("copied")}
            />
          </div>
        )}
        <section className={styles.verify} aria-labelledby="verify">
          <div className="stack">
            <h2 id="verify">{t("verify")}</h2>
            <p>{t("verifyHelp")}</p>
            <p className={styles.address}>
              <a href={words.address}>{words.address}</a>
            </p>
          </div>
          <Qr text={words.address} label={words.qr} />
        </section>
      </article>
    </Shell>
  );
}, NoSuchCertificate);
