import type { Metadata } from "next";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { SaidLines } from "@/app/_ui/said-lines";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import { Locale } from "@/domain/course";
import { assignmentMessages } from "@/messages/assignment";
import { auditMessages } from "@/messages/audit";
import { cohortFrameMessages } from "@/messages/cohort-frame";
import { cohortSettingsMessages } from "@/messages/cohort-settings";
import { href } from "@/messages/links";
import { translator } from "@/messages/translator";
import { findAssignment } from "@/prisma/assignment";
import { wantsDigest } from "@/prisma/digest";
import { db } from "@/school/db";
import { sendsMail } from "@/school/mail";
import { Archive } from "./archive";
import { Digest } from "./digest";
import { DueDate } from "./due-date";
import { Managers } from "./managers";
import { Naming } from "./naming";

type Props = {
  params: Promise<{ locale: string; cohort: string }>;
  searchParams: Promise<{ said?: string | string[] }>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: translator(cohortFrameMessages, Locale.parse((await params).locale))("settings") };
}

const changes = ["renamed", "archived", "back", "manager-off"] as const;
const refusals = ["only-manager", "manager-gone"] as const;
const done = ["due-saved", "due-removed", "digest-saved"] as const;

/** By when the cohort is to finish, what it is called, who manages it, and whether it still is one. */
export default answering(async function CohortSettingsPage({ params, searchParams }: Props) {
  const { locale: language, cohort: id } = await params;
  const locale = Locale.parse(language);
  const managed = await requireManagedCohort(locale, id);
  const { viewer, cohort } = managed;
  const [due, isWanted] = await Promise.all([
    findAssignment(db(), cohort.id),
    wantsDigest(db(), { cohortId: cohort.id, userId: viewer.id }),
  ]);
  const { said } = await searchParams;
  const code = done.find((one) => one === said);
  const t = translator(cohortSettingsMessages, locale);
  const changed = changes.find((one) => one === said);
  const refusal = refusals.find((one) => one === said);
  return (
    <CohortFrame locale={locale} managed={managed} tab="settings">
      {code && (
        <p className="success" role="status">
          {translator(assignmentMessages, locale)(code)}
        </p>
      )}
      <SaidLines good={changed && t(changed)} fault={refusal && t(refusal)} />
      <DueDate locale={locale} cohortId={cohort.id} due={due} />
      <Naming locale={locale} cohort={cohort} />
      <Managers locale={locale} cohortId={cohort.id} viewerId={viewer.id} />
      {sendsMail() && <Digest locale={locale} cohortId={cohort.id} isWanted={isWanted} />}
      <Archive locale={locale} cohort={cohort} />
      <p className="no-print">
        <a className="way" href={href(locale, `/manage/${cohort.id}/audit`)}>
          {translator(auditMessages, locale)("title")}
        </a>
      </p>
    </CohortFrame>
  );
});
