import { visitorFile } from "@/app/_door/file-gate";
import { groupedCode } from "@/domain/certificate";
import { accept, refuse } from "@/domain/outcome";
import { certificateWords, findCertificate } from "@/school/certificate";
import { certificatePdf } from "./certificate-pdf";

/** A certificate to print, for whoever holds its code, as long as it isn't revoked. */
export const GET = visitorFile<{ code: string }>(async ({ params, locale }) => {
  const found = await findCertificate(params.code);
  if (!found) return refuse("no-such-certificate");
  const { certificate } = found;
  if (certificate.revokedAt) return refuse("certificate-revoked");
  return accept({
    name: `phan-vai-${groupedCode(certificate.code)}.pdf`,
    type: "application/pdf",
    body: await certificatePdf(certificateWords(found, locale), locale, certificate.issuedAt),
    isOpened: true,
  });
});
