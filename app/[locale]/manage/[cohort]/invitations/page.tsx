import type { Metadata } from "next";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import { cohortViewOf } from "@/domain/cohort-view";
import { Locale } from "@/domain/course";
import { invitationsMessages } from "@/messages/invitations";
import { translator } from "@/messages/translator";
import { countOpenInvitations, listOpenInvitations } from "@/prisma/cohort-invitation";
import { listInvitations } from "@/prisma/invitation-list";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { GroupLink } from "./group-link";
import { Links, mostLinks } from "./links";
import { InvitationList } from "./list";
import { askedOf, withState } from "./listed";
import { RosterForm } from "./roster-form";
import { Said } from "./said";

type Props = {
  params: Promise<{ locale: string; cohort: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  return { title: translator(invitationsMessages, Locale.parse((await params).locale))("title") };
}

export default answering(async function InvitationsPage({ params, searchParams }: Props) {
  const { locale: language, cohort: id } = await params;
  const locale = Locale.parse(language);
  const managed = await requireManagedCohort(locale, id);
  const { cohort } = managed;
  const t = translator(invitationsMessages, locale);
  const query = await searchParams;
  const ref = { cohortId: cohort.id, now: now() };
  const asked = askedOf(query);
  const [{ n, page, items }, open, nOpen] = await Promise.all([
    listInvitations(db(), ref, asked),
    listOpenInvitations(db(), ref, mostLinks),
    countOpenInvitations(db(), ref),
  ]);
  const isEmpty = n === 0 && asked.q === "" && asked.state === "all";
  return (
    <CohortFrame locale={locale} managed={managed} tab="invitations" view={cohortViewOf(query)}>
      <Said locale={locale} code={query.said} />
      {open.length > 0 && <Links locale={locale} cohortId={cohort.id} open={open} n={nOpen} />}
      <RosterForm locale={locale} cohortId={cohort.id} />
      <GroupLink locale={locale} cohortId={cohort.id} />
      {isEmpty ? (
        <p className="meta">{t("noInvitations")}</p>
      ) : (
        <InvitationList
          locale={locale}
          cohortId={cohort.id}
          items={withState(items, ref.now)}
          n={n}
          asked={{ ...asked, page }}
        />
      )}
    </CohortFrame>
  );
});
