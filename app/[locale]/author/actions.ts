"use server";

import { z } from "zod";
import { managerForm } from "@/app/_door/form-gate";
import { requireManager } from "@/app/_door/gate";
import type { MadeLink } from "@/app/_ui/form/one-time-link.client";
import { invitationLifetimeMs } from "@/domain/invitation";
import { href } from "@/messages/links";
import { recordAudit } from "@/prisma/audit";
import { createInvitations } from "@/prisma/invitation";
import { newToken, tokenHash } from "@/prisma/token";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { appOrigin } from "@/school/origin";

const Nothing = z.object({});

/** Makes a link by which one person becomes an author. Only its token's hash is kept. */
export const inviteAuthor = managerForm<typeof Nothing, MadeLink>(Nothing, async (_nothing, { locale }) => {
  const viewer = await requireManager(locale);
  const token = newToken();
  await createInvitations(db(), [
    {
      tokenHash: tokenHash(token),
      role: "author",
      email: null,
      cohortId: null,
      invitedById: viewer.id,
      expiresAt: new Date(now().getTime() + invitationLifetimeMs),
    },
  ]);
  await recordAudit(db(), {
    actorId: viewer.id,
    action: "invitation-created",
    subject: viewer.id,
    detail: { role: "author", count: 1 },
  });
  return { link: new URL(href(locale, `/invite/${token}`), appOrigin).href };
});
