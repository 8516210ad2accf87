import type { Metadata } from "next";
import { requireManagedCohort } from "@/app/_door/gate";
import { answering } from "@/app/_page/answering";
import { Owner, Unseen } from "@/app/_ui/form/owner";
import { Moment } from "@/app/_ui/moment";
import { TableRegion } from "@/app/_ui/table-region";
import { CohortFrame } from "@/app/[locale]/manage/[cohort]/frame";
import { cohortViewOf } from "@/domain/cohort-view";
import { Locale } from "@/domain/course";
import { invitationsMessages } from "@/messages/invitations";
import { translator } from "@/messages/translator";
import { unsentMessages } from "@/messages/unsent";
import { listInvitations } from "@/prisma/invitation";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { invite } from "./actions";
import { InviteForm } from "./invite-form.client";

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
  const at = now();
  const invitations = await listInvitations(db(), cohort.id);
  return (
    <CohortFrame locale={locale} managed={managed} tab="invitations" view={cohortViewOf(await searchParams)}>
      <InviteForm
        words={{ ...invitationsMessages[locale], "bad-input": t("noEmails") }}
        unsent={unsentMessages[locale]}
        action={invite}
      >
        <Owner />
        <Unseen fields={{ cohort: cohort.id }} />
      </InviteForm>
      {invitations.length === 0 ? (
        <p className="meta">{t("noInvitations")}</p>
      ) : (
        <TableRegion label={t("sent")}>
          <table className="table">
            <caption>{t("sent")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("emails")}</th>
                <th scope="col">{t("invitedAs")}</th>
                <th scope="col">{t("expires")}</th>
                <th scope="col">{t("state")}</th>
              </tr>
            </thead>
            <tbody>
              {invitations.map(({ id: key, email, role, expiresAt, usedAt }) => (
                <tr key={key}>
                  <th scope="row">{email}</th>
                  <td>{t(role === "manager" ? "roleManager" : "roleLearner")}</td>
                  <td>
                    <Moment locale={locale} at={expiresAt} />
                  </td>
                  <td>{t(usedAt ? "used" : expiresAt <= at ? "expired" : "openInvite")}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
    </CohortFrame>
  );
});
