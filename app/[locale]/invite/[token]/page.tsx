import type { Metadata } from "next";
import { forbidden, redirect } from "next/navigation";
import { findViewer, type SignedIn } from "@/app/_door/session";
import { answering } from "@/app/_page/answering";
import { secretAddress } from "@/app/_page/secret-address";
import { Agreement } from "@/app/_ui/form/agreement";
import { EntryForm } from "@/app/_ui/form/entry-form";
import { Press } from "@/app/_ui/form/press";
import { LinkGone } from "@/app/_ui/link-gone";
import { Shell } from "@/app/_ui/shell";
import { Locale } from "@/domain/course";
import { enterBy } from "@/domain/invitation";
import { canAuthor } from "@/domain/policy";
import { inviteMessages } from "@/messages/invite";
import { href, signInAddress } from "@/messages/links";
import { translator } from "@/messages/translator";
import { findMembership, isMember } from "@/prisma/cohort";
import { findInvitation } from "@/prisma/invitation";
import { tokenHash } from "@/prisma/token";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { join, signUpInvited } from "./actions";
import { arrivalOf } from "./arrival";

type Props = { params: Promise<{ locale: string; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const title = translator(inviteMessages, Locale.parse((await params).locale))("title");
  return secretAddress(title);
}

/** What an invitation without a cohort makes of somebody; the first manager's has none either. */
const toNone = { learner: "title", author: "toStudio", manager: "firstManager" } as const;

export default answering(async function InvitePage({ params }: Props) {
  const { locale: language, token: typed } = await params;
  // Invisible characters come along when a link is pasted.
  const token = decodeURIComponent(typed).replace(/[^\w-]/g, "");
  const locale = Locale.parse(language);
  const t = translator(inviteMessages, locale);
  const viewer = await findViewer();
  const invitation = await findInvitation(db(), tokenHash(token));
  const entry = invitation && enterBy(invitation, viewer?.email ?? invitation.email ?? "", now());
  if (entry && !entry.accepted && entry.refusal === "invitation-for-another-email") forbidden();
  const isForGroup = invitation !== null && invitation.places !== null;
  if (viewer && invitation && (isForGroup || !entry?.accepted) && (await hasEntered(viewer, invitation)))
    redirect(href(locale, arrivalOf(invitation)));
  const hasLeft = isForGroup && viewer !== null && (await wasMember(viewer, invitation));
  if (!invitation || !entry?.accepted || hasLeft) {
    const signIn = {
      href: signInAddress(locale, href(locale, `/invite/${token}`)),
      label: t("signIn"),
      isPrimary: true,
    };
    const isPerhapsTheirs = Boolean(invitation?.usedAt) && !viewer;
    return (
      <LinkGone
        {...{ locale, viewer }}
        title={t("closed")}
        texts={[t(hasLeft ? "hasLeft" : "closedHelp"), ...(isPerhapsTheirs ? [t("usedByYou")] : [])]}
        ways={[...(isPerhapsTheirs ? [signIn] : []), { href: href(locale, "/"), label: t("home") }]}
      />
    );
  }
  return (
    <Shell locale={locale} viewer={viewer}>
      <div className="stack narrow">
        <h1>{invitation.cohort ? t("toCohort", { cohort: invitation.cohort.name }) : t(toNone[invitation.role])}</h1>
        {invitation.role === "author" && <p className="lead">{t("asAuthor")}</p>}
        {invitation.cohort && <p className="lead">{t(invitation.role === "manager" ? "asManager" : "asLearner")}</p>}
        {viewer ? (
          <Press action={join} fields={{ token }} className="stack">
            <p>{t("signedInAs", { email: viewer.email })}</p>
            <Agreement locale={locale} button={t("join")} />
            <p>
              <button type="submit" className="button" data-primary>
                {t("join")}
              </button>
            </p>
          </Press>
        ) : (
          <>
            <EntryForm
              locale={locale}
              submitLabel={t("submit")}
              fields={{ token }}
              email={invitation.email}
              name={invitation.name}
              action={signUpInvited}
            />
            <p>
              {t("haveAccount")} <a href={signInAddress(locale, href(locale, `/invite/${token}`))}>{t("signIn")}</a>
            </p>
          </>
        )}
      </div>
    </Shell>
  );
});

/** Whether the viewer was in the cohort, as that, and is no more. */
const wasMember = async (
  viewer: SignedIn,
  { role, cohortId }: { role: "learner" | "author" | "manager"; cohortId: string | null },
): Promise<boolean> => Boolean((await findMembership(db(), { userId: viewer.id, cohortId, role }))?.leftAt);

/** Whether the viewer is what the invitation would make of them. */
const hasEntered = async (
  viewer: SignedIn,
  { role, cohortId }: { role: "learner" | "author" | "manager"; cohortId: string | null },
): Promise<boolean> => (role === "author" ? canAuthor(viewer) : isMember(db(), { userId: viewer.id, cohortId, role }));
