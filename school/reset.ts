import { resetByMailMs, resetByManagerMs } from "@/domain/account";
import type { Locale } from "@/domain/course";
import { canMakeResetLink } from "@/domain/policy";
import { href } from "@/messages/links";
import { resetMessages } from "@/messages/reset";
import { translator } from "@/messages/translator";
import { recordAudit } from "@/prisma/audit";
import { findLearnerOf } from "@/prisma/cohort";
import { issueResetLink } from "@/prisma/password-reset";
import { findCredentials } from "@/prisma/user";
import { accountLetter } from "./account-letter";
import { now } from "./clock";
import { db } from "./db";
import { openMail } from "./mail";
import { appOrigin } from "./origin";

/** The link of a token, as its holder opens it. */
export const resetLink = (token: string, locale: Locale): string =>
  new URL(href(locale, `/reset/${token}`), appOrigin).href;

/** Sends the link for a new password to an address that has an account with one; to another, nothing. */
export async function mailReset(email: string): Promise<void> {
  const user = await findCredentials(db(), email);
  const token = user && (await issueResetLink(db(), { userId: user.id, now: now(), lifetimeMs: resetByMailMs }));
  if (!user || !token) return;
  const t = translator(resetMessages, user.locale);
  await openMail().send(
    accountLetter({
      to: email,
      locale: user.locale,
      subject: t("mailSubject"),
      texts: [t("mailText"), t("mailElse")],
      way: [resetLink(token, user.locale), t("mailLink")],
    }),
  );
}

type OfCohort = { cohortId: string; managerId: string; learnerId: string };

/** Makes a link for a new password of a learner of the manager's; null where that isn't theirs to do. */
export async function makeResetLink(ofCohort: OfCohort, locale: Locale): Promise<string | null> {
  const { cohortId, managerId, learnerId } = ofCohort;
  const learner = await findLearnerOf(db(), ofCohort);
  if (!learner || !canMakeResetLink(learner)) return null;
  const token = await issueResetLink(db(), { userId: learner.id, now: now(), lifetimeMs: resetByManagerMs });
  if (!token) return null;
  await recordAudit(db(), {
    actorId: managerId,
    action: "reset-link-made",
    subject: learnerId,
    detail: { cohortId },
  });
  return resetLink(token, locale);
}

/** Makes a link for a new password of anybody, for an operator; null for who has no password. */
export async function makeResetLinkOf(operatorId: string, userId: string, locale: Locale): Promise<string | null> {
  const token = await issueResetLink(db(), { userId, now: now(), lifetimeMs: resetByManagerMs });
  if (!token) return null;
  await recordAudit(db(), { actorId: operatorId, action: "reset-link-made", subject: userId });
  return resetLink(token, locale);
}
