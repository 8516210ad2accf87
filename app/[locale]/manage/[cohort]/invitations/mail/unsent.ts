import { listUnsentInvitations } from "@/prisma/cohort-invitation";
import { now } from "@/school/clock";
import { db } from "@/school/db";

/** The open invitations that no e-mail went out to yet. */
export const unsentInvitations = (cohortId: string) => listUnsentInvitations(db(), { cohortId, now: now() });
