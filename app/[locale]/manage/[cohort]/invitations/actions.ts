"use server";

import { z } from "zod";
import { managerForm } from "@/app/_door/form-gate";
import type { FormState } from "@/app/_door/form-state";
import { requireManagedCohort } from "@/app/_door/gate";
import { Email, invitationLifetimeMs } from "@/domain/account";
import { href } from "@/messages/links";
import { recordAudit } from "@/prisma/audit";
import { createInvitations } from "@/prisma/invitation";
import { newToken, tokenHash } from "@/prisma/token";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { appOrigin } from "@/school/origin";

export type Made = { links: { email: string; link: string }[] };

/** The links that were made, or why none was. */
export type InviteState = Made | FormState;

const mostAtOnce = 100;
const Form = z.object({
  cohort: z.string(),
  emails: z.string().catch(""),
  role: z.enum(["learner", "manager"]).catch("learner"),
});

/** Makes one link for each address; all addresses must be right, or none is made. Only the tokens' hashes are kept. */
export const invite = managerForm<typeof Form, Made>(
  Form,
  async ({ cohort: cohortId, emails, role }, { locale, refuse }) => {
    const { viewer, cohort } = await requireManagedCohort(locale, cohortId);
    const words = [...new Set(emails.split(/[\s,;]+/).filter(Boolean))];
    if (words.length === 0) return refuse("noEmails", "emails");
    if (words.length > mostAtOnce) return refuse("tooManyEmails", "emails");
    const bad = words.filter((word) => !Email.safeParse(word).success);
    if (bad.length > 0) return { ...refuse("badEmails", "emails"), values: { list: bad.join(", ") } };

    const expiresAt = new Date(now().getTime() + invitationLifetimeMs);
    const made = [...new Set(words.map((word) => Email.parse(word)))].map((email) => ({ email, token: newToken() }));
    await createInvitations(
      db(),
      made.map(({ email, token }) => ({
        tokenHash: tokenHash(token),
        role,
        email,
        cohortId: cohort.id,
        invitedById: viewer.id,
        expiresAt,
      })),
    );
    await recordAudit(db(), {
      actorId: viewer.id,
      action: "invitation-created",
      subject: cohort.id,
      detail: { role, count: made.length },
    });
    return {
      links: made.map(({ email, token }) => ({
        email,
        link: new URL(href(locale, `/invite/${token}`), appOrigin).href,
      })),
    };
  },
);
