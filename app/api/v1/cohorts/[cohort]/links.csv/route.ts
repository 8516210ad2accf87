import { memberFile } from "@/app/_door/file-gate";
import { findCohortOf } from "@/app/_door/gate";
import { csvOf } from "@/app/api/v1/cohorts/[cohort]/csv";
import { accept, refuse } from "@/domain/outcome";
import { invitationsMessages } from "@/messages/invitations";
import { translator } from "@/messages/translator";
import { recordAudit } from "@/prisma/audit";
import { listOpenInvitations } from "@/prisma/cohort-invitation";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { invitationLink } from "@/school/invitation-link";

/** The open links of a cohort with their people, to be sent by a mail merge. */
export const GET = memberFile(
  ({ cohort }: { cohort: string }) => `/manage/${encodeURIComponent(cohort)}/invitations`,
  async ({ asker, params, locale }) => {
    const cohort = await findCohortOf(asker, params.cohort);
    if (!cohort) return refuse("no-such-cohort");
    const t = translator(invitationsMessages, locale);
    const open = await listOpenInvitations(db(), { cohortId: cohort.id, now: now() });
    const rows = open.flatMap((invitation) => {
      const link = invitationLink(invitation);
      const { name, email, expiresAt } = invitation;
      return link ? [[name, email ?? t("group"), link, expiresAt]] : [];
    });
    await recordAudit(db(), {
      actorId: asker.id,
      action: "invitations-exported",
      subject: cohort.id,
      detail: { count: rows.length },
    });
    const head = [t("csvName"), t("mail"), t("link"), t("expires")];
    return accept({ name: "links.csv", type: "text/csv; charset=utf-8", body: csvOf([head, ...rows], locale) });
  },
);
