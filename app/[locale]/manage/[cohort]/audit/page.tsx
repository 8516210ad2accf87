import type { Metadata } from "next";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Pager } from "@/app/_ui/pager";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import { cohortAuditActions } from "@/domain/audit";
import { cohortViewOf } from "@/domain/cohort-view";
import { Locale } from "@/domain/course";
import { auditMessages } from "@/messages/audit";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { auditRows, listAudit } from "@/prisma/audit-list";
import { db } from "@/school/db";
import { AuditFilter } from "./filter";
import { AuditTable } from "./table";

type Props = {
  params: Promise<{ locale: string; cohort: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: translator(auditMessages, Locale.parse((await params).locale))("title") };
}

/** What was done in the cohort, and by whom. */
export default answering(async function AuditPage({ params, searchParams }: Props) {
  const { locale: language, cohort: id } = await params;
  const locale = Locale.parse(language);
  const managed = await requireManagedCohort(locale, id);
  const t = translator(auditMessages, locale);
  const asked = await searchParams;
  const action = cohortAuditActions.find((known) => known === asked.kind) ?? null;
  const { page } = cohortViewOf(asked);
  const { n, rows } = await listAudit(db(), { cohortId: id, courseId: managed.course.id }, { action, page });
  const place = href(locale, `/manage/${id}/audit`);
  return (
    <CohortFrame locale={locale} managed={managed} tab="settings" title={t("title")}>
      <p className="lead">{t("lead")}</p>
      <AuditFilter locale={locale} place={place} action={action} />
      {rows.length === 0 ? <p>{t("none")}</p> : <AuditTable locale={locale} rows={rows} />}
      <Pager
        locale={locale}
        page={page}
        pages={Math.ceil(n / auditRows)}
        hrefOf={(to) => `${place}?${new URLSearchParams({ ...(action && { kind: action }), page: String(to) })}`}
      />
    </CohortFrame>
  );
});
