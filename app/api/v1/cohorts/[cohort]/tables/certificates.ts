import type { Report } from "@/app/api/v1/cohorts/[cohort]/report-file";
import { type Column, pageOf, type Table, tableOf } from "@/app/api/v1/cohorts/[cohort]/table";
import { scaled } from "@/domain/score";
import { fileCertificateMessages } from "@/messages/file-certificates";
import { translator } from "@/messages/translator";
import { type CohortCertificate, listCohortCertificates } from "@/prisma/cohort-certificates";

/** A row a certificate of the cohort's learners, those that still count first. */
export function certificatesTable({ tx, cohort, locale, at }: Report): Table {
  const t = translator(fileCertificateMessages, locale);
  const columns: Column<CohortCertificate>[] = [
    { name: t("name"), kind: "text", of: ({ name }) => name },
    { name: "email", kind: "text", of: ({ user }) => user.email },
    { name: t("code"), kind: "text", of: ({ code }) => code },
    { name: t("state"), kind: "text", of: ({ revokedAt }) => t(revokedAt ? "revoked" : "holds") },
    { name: t("right"), kind: "count", of: ({ raw }) => raw },
    { name: t("questions"), kind: "count", of: ({ max }) => max },
    { name: t("share"), kind: "share", of: (score) => scaled(score) },
    { name: t("mastery"), kind: "share", of: ({ masteryScore }) => masteryScore },
    { name: t("issued"), kind: "moment", of: ({ issuedAt }) => issuedAt },
    { name: t("revokedAt"), kind: "moment", of: ({ revokedAt }) => revokedAt },
    { name: t("reason"), kind: "text", of: ({ revokedReason }) => revokedReason },
  ];
  const ref = { cohortId: cohort.id, courseId: cohort.courseId };
  return tableOf(
    t("certificates"),
    columns,
    pageOf(() => listCohortCertificates(tx, ref, at)),
  );
}
