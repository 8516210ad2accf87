import { problem } from "@/app/_door/json-gate";
import { groupedCode } from "@/domain/certificate";
import { Locale } from "@/domain/course";
import { certificateWords, findCertificate } from "@/school/certificate";
import { certificatePdf } from "./certificate-pdf";

/** A certificate to print, for whoever holds its code. It may be revoked tomorrow, so nobody stores it. */
export async function GET(request: Request, { params }: { params: Promise<{ code: string }> }) {
  const found = await findCertificate((await params).code);
  if (!found) return problem(404, "no-such-certificate");
  const { certificate, course } = found;
  if (certificate.revokedAt) return problem(410, "certificate-revoked");
  const locale = Locale.catch("vi").parse(new URL(request.url).searchParams.get("locale"));
  return new Response(
    await certificatePdf(certificateWords(certificate, course, locale), locale, certificate.issuedAt),
    {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `inline; filename="phan-vai-${groupedCode(certificate.code)}.pdf"`,
        "cache-control": "private, no-store",
        "x-robots-tag": "noindex",
      },
    },
  );
}
