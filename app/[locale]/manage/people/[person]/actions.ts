"use server";

import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import { managerForm, memberPress } from "@/app/_door/form-gate";
import { requireOperator } from "@/app/_door/gate";
import type { MadeLink } from "@/app/_ui/form/one-time-link.client";
import { Email, sessionIdleMs } from "@/domain/account";
import type { AdministrationRefusal } from "@/domain/administration";
import type { Locale } from "@/domain/course";
import type { Outcome } from "@/domain/outcome";
import { href, saying } from "@/messages/links";
import {
  changeOperator,
  changeRole,
  closeAccount,
  endSessionsFor,
  findAccount,
  removeFactorsFor,
  reopenAccount,
} from "@/prisma/accounts";
import { changeEmailOf } from "@/prisma/email-change";
import { eraseAccount } from "@/school/accounts";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { tellEmailChanged } from "@/school/email-change";
import { logged } from "@/school/fault";
import { makeResetLinkOf } from "@/school/reset";
import { tellFactorsRemoved } from "@/school/second-factor-letter";

const OfPerson = z.object({ person: z.uuid() });

/** Who does it to whom. */
const by = async (locale: Locale, userId: string) => ({ actorId: (await requireOperator(locale)).id, userId });

/** Back to the person, with what came of it. */
function told(locale: Locale, userId: string, outcome: Outcome<null, AdministrationRefusal>, done: string): never {
  redirect(saying(href(locale, `/manage/people/${userId}`), outcome.accepted ? done : outcome.refusal));
}

/** Gives somebody another role. */
export const setRole = memberPress(
  OfPerson.extend({ role: z.enum(["learner", "author", "manager"]) }),
  async ({ person, role }, { locale }): Promise<void> =>
    told(locale, person, await changeRole(db(), { ...(await by(locale, person)), role, now: now() }), "role-changed"),
);

/** Makes a manager an operator, or takes that from them. */
export const setOperator = memberPress(
  OfPerson.extend({ wanted: z.enum(["yes", "no"]) }),
  async ({ person, wanted }, { locale }): Promise<void> => {
    const isWanted = wanted === "yes";
    const outcome = await changeOperator(db(), { ...(await by(locale, person)), isWanted });
    told(locale, person, outcome, isWanted ? "operator-named" : "operator-ended");
  },
);

/** Signs somebody out on every device. */
export const signOutEverywhere = memberPress(
  OfPerson,
  async ({ person }, { locale }): Promise<void> =>
    told(locale, person, await endSessionsFor(db(), await by(locale, person)), "sessions-ended"),
);

/** Takes the second step and the passkeys off somebody's account who lost them. */
export const removeSecondFactor = memberPress(OfPerson, async ({ person }, { locale }): Promise<void> => {
  const outcome = await removeFactorsFor(db(), await by(locale, person));
  if (outcome.accepted) void tellFactorsRemoved(person).catch(logged);
  told(locale, person, outcome, "factors-removed");
});

/** Gives somebody another address. */
export const setEmail = managerForm(
  OfPerson.extend({ email: Email }),
  async ({ person, email }, { locale, refuse }) => {
    const changed = await changeEmailOf(db(), { ...(await by(locale, person)), email });
    if (!changed) return refuse("taken", "email");
    void tellEmailChanged(changed).catch(logged);
    redirect(saying(href(locale, `/manage/people/${person}`), "email-set"));
  },
);

/** Closes the account of somebody who left, or opens it again. */
export const setClosed = memberPress(
  OfPerson.extend({ closed: z.enum(["yes", "no"]) }),
  async ({ person, closed }, { locale }): Promise<void> => {
    const one = await by(locale, person);
    if (closed === "yes") told(locale, person, await closeAccount(db(), { ...one, now: now() }), "account-closed");
    told(locale, person, await reopenAccount(db(), one), "account-reopened");
  },
);

/** Erases somebody who left; their address typed again is the second word. */
export const eraseAnybody = managerForm(
  OfPerson.extend({ confirmation: Email }),
  async ({ person, confirmation }, { locale, refuse }) => {
    const viewer = await requireOperator(locale);
    const account = (await findAccount(db(), person, { now: now(), idleMs: sessionIdleMs })) ?? notFound();
    if (confirmation !== account.email) return refuse("not-confirmed", "confirmation");
    const refusal = await eraseAccount(viewer.id, account);
    if (refusal) return refuse(refusal);
    redirect(saying(href(locale, "/manage/people"), "erased"));
  },
);

/** Makes a link for a new password, and shows it once. */
export const makeLinkFor = managerForm<typeof OfPerson, MadeLink>(OfPerson, async ({ person }, { locale, refuse }) => {
  const viewer = await requireOperator(locale);
  const link = await makeResetLinkOf(viewer.id, person, locale);
  return link ? { link } : refuse("not-yours");
});
