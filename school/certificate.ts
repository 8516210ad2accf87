import { randomBytes } from "node:crypto";
import { certificateCode, groupedCode, readCode } from "@/domain/certificate";
import type { Course, Locale } from "@/domain/course";
import { cleanLine } from "@/domain/text";
import { certificateMessages } from "@/messages/certificate";
import { editionName, type Published } from "@/messages/edition-name";
import { numberFormat } from "@/messages/formats";
import { href } from "@/messages/links";
import { bothNames, roleNames } from "@/messages/roles";
import { languageTag, translator, writtenDay } from "@/messages/translator";
import { findCertificateByCode, type PublicCertificate } from "@/prisma/certificate";
import { findEditionDates, getContentOrThrow } from "@/prisma/edition";
import { db } from "./db";
import { appOrigin } from "./origin";

export const newCertificateCode = (): string => certificateCode(randomBytes(16));

/** The page by which anyone verifies it, as a path. */
export const certificatePath = (locale: Locale, code: string): string =>
  href(locale, `/certificate/${groupedCode(code)}`);

/** A certificate with the course as it was for it, and when that edition came. */
export type Certified = { certificate: PublicCertificate; course: Course; published: Published | undefined };

/** The certificate that has the code that somebody typed or followed. */
export async function findCertificate(typed: string): Promise<Certified | null> {
  const code = readCode(typed);
  const certificate = code === null ? null : await findCertificateByCode(db(), code);
  if (!certificate) return null;
  const { editionId } = certificate;
  const [course, dates] = await Promise.all([getContentOrThrow(db(), editionId), findEditionDates(db(), [editionId])]);
  return { certificate, course, published: dates.get(editionId) };
}

/** What a certificate says in a language, on the page and in the PDF. */
export function certificateWords({ certificate, course, published }: Certified, locale: Locale) {
  const t = translator(certificateMessages, locale);
  const { code, raw, max, masteryScore, bandLow, bandHigh, bandMethod, issuedAt, revokedAt } = certificate;
  // Names were once kept as they were typed, with what can't be seen.
  const name = cleanLine(certificate.name) || "–";
  const number = numberFormat(languageTag(locale), { maximumFractionDigits: 1 });
  const share = numberFormat(languageTag(locale), { style: "percent", maximumFractionDigits: 1 });
  const names = bothNames(roleNames(course.roles, locale));
  const edition = published ? editionName(locale, published) : "–";
  const band =
    bandLow === null || bandHigh === null || bandMethod === null
      ? t("noBand")
      : t(bandMethod === "sem" ? "bandSem" : "bandBinomial", {
          low: number.format(bandLow),
          high: number.format(bandHigh),
          max,
        });
  return {
    title: t("title"),
    name,
    passed: t("passed", { course: course.title[locale] }),
    toldApart: t("toldApart", { raw, max, ...names }),
    line: t("line", { name, raw, max, ...names, date: writtenDay(issuedAt, locale), edition }),
    state: revokedAt ? t("revoked", { date: writtenDay(revokedAt, locale) }) : t("valid"),
    facts: [
      { label: t("date"), value: writtenDay(issuedAt, locale) },
      { label: t("score"), value: t("scoreOf", { raw, max, share: share.format(raw / max) }) },
      { label: t("mastery"), value: t("masteryOf", { share: share.format(masteryScore) }) },
      { label: t("band"), value: band },
      { label: t("edition"), value: edition },
      { label: t("code"), value: groupedCode(code) },
    ],
    verifyAt: t("verifyAt"),
    qr: t("qr"),
    address: new URL(certificatePath(locale, code), appOrigin).href,
  };
}

export type CertificateWords = ReturnType<typeof certificateWords>;
