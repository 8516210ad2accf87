import { invitationState } from "@/domain/invitation";
import { type CohortInvitation, listInvitations } from "@/prisma/cohort-invitation";
import { now } from "@/school/clock";
import { db } from "@/school/db";

/** The open invitations to an address that no e-mail went out to, or none that arrived. */
export const unsentInvitations = async (cohortId: string): Promise<CohortInvitation[]> =>
  (await listInvitations(db(), cohortId)).filter(
    ({ email, mailState, ...invitation }) =>
      email !== null &&
      (mailState === null || mailState === "refused" || mailState === "failed") &&
      invitationState(invitation, now()) === "open",
  );
