"use server";

import { z } from "zod";
import { now } from "@/app/clock";
import { db } from "@/app/db";
import { requireManagedCohort } from "@/app/gate";
import { href } from "@/app/links";
import { appOrigin } from "@/app/origin";
import { newToken, tokenHash } from "@/app/session";
import { Email, invitationLifetimeMs } from "@/domain/account";
import { Locale } from "@/domain/course";
import { recordAudit } from "@/prisma/audit";
import { createInvitations } from "@/prisma/invitation";

/** The links that were made, or why none was; what was typed comes back with a refusal. */
export type InviteState =
  | { links: { email: string; link: string }[] }
  | { refusal: "noEmails" | "tooManyEmails" | "badEmails"; bad: string[]; typed: string; role: "learner" | "manager" }
  | null;

const mostAtOnce = 100;
const Form = z.object({ locale: Locale.catch("vi"), emails: z.string().catch(""), role: z.enum(["learner", "manager"]).catch("learner") });

/** Makes one link for each address; all addresses must be right, or none is made. Only the tokens' hashes are kept. */
export async function invite(cohortId: string, _state: InviteState, form: FormData): Promise<InviteState> {
  const { locale, emails: typed, role } = Form.parse(Object.fromEntries(form));
  const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
  const words = [...new Set(typed.split(/[\s,;]+/).filter(Boolean))];
  if (words.length === 0) return { refusal: "noEmails", bad: [], typed, role };
  if (words.length > mostAtOnce) return { refusal: "tooManyEmails", bad: [], typed, role };
  const bad = words.filter((word) => !Email.safeParse(word).success);
  if (bad.length > 0) return { refusal: "badEmails", bad, typed, role };

  const expiresAt = new Date(now().getTime() + invitationLifetimeMs);
  const made = [...new Set(words.map((word) => Email.parse(word)))].map((email) => ({ email, token: newToken() }));
  await createInvitations(
    db(),
    made.map(({ email, token }) => ({ tokenHash: tokenHash(token), role, email, cohortId: cohort.id, invitedById: viewer.id, expiresAt })),
  );
  await recordAudit(db(), { actorId: viewer.id, action: "invitation-created", subject: cohort.id, detail: { role, count: made.length } });
  return { links: made.map(({ email, token }) => ({ email, link: new URL(href(locale, `/invite/${token}`), appOrigin).href })) };
}
