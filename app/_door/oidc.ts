import "server-only";
import { cookies } from "next/headers";
import type { Account, Profile } from "next-auth";
import type { OIDCConfig } from "next-auth/providers";
import { identityOf } from "@/domain/identity";
import { href } from "@/messages/links";
import { localeOf } from "@/messages/locale-of";
import { joinGuest } from "@/prisma/guest";
import { enterByIdentity, findByIdentity } from "@/prisma/identity";
import { endReplaced } from "@/prisma/session";
import { now } from "@/school/clock";
import { firstCourse } from "@/school/courses";
import { db } from "@/school/db";
import { type OidcSettings, oidcSettings } from "@/school/oidc";
import { endTrial, findGuestId } from "./guest";
import { findViewer } from "./session";

export const oidcId = "oidc";

/** The provider as the auth library wants it, in a list of one; without one, of none. Sign-in there is by code with PKCE, state and nonce. */
export function oidcProviders(settings: OidcSettings | null = oidcSettings()): OIDCConfig<Profile>[] {
  if (!settings) return [];
  const { issuer, clientId, clientSecret, name } = settings;
  return [
    {
      id: oidcId,
      name,
      type: "oidc",
      issuer,
      clientId,
      clientSecret,
      checks: ["pkce", "state", "nonce"],
      authorization: { params: { scope: "openid email profile" } },
      profile: ({ sub }) => ({ id: String(sub) }),
    },
  ];
}

type Arriving = { account?: Account | null | undefined; profile?: Profile | undefined };

/** Whether somebody whom the provider sends back may come in: yes once they have their account here; else where they are told why not. */
export async function arriveByOidc({ account, profile }: Arriving): Promise<true | string> {
  const settings = oidcSettings();
  if (account?.type !== "oidc") return true;
  if (!settings || !profile) return refusedAddress("failed");
  const outcome = identityOf(profile, settings.rules);
  if (!outcome.accepted) return refusedAddress(outcome.refusal);
  const [guestId, replaced] = [await findGuestId(), await findViewer()];
  const { userId, isNew } = await enterByIdentity(db(), {
    issuer: settings.issuer,
    subject: account.providerAccountId,
    identity: outcome.value,
    locale: localeOf(await onward()),
    guestId,
    now: now(),
  });
  if (guestId && !isNew) await joinGuest(db(), { guestId, userId, course: (await firstCourse()).course });
  await endTrial(userId);
  if (replaced) await endReplaced(db(), replaced.sessionId);
  return true;
}

/** Whose session a sign-in at the provider opens; the library knows its accounts alone. */
export async function subjectOf(account: Account | null | undefined): Promise<string | undefined> {
  const settings = oidcSettings();
  if (account?.type !== "oidc" || !settings) return undefined;
  return (await findByIdentity(db(), { issuer: settings.issuer, subject: account.providerAccountId }))?.id;
}

const refusedAddress = async (code: string): Promise<string> =>
  `${href(localeOf(await onward()), "/sign-in")}?oidc=${code}`;

/** Where the sign-in is to lead: the library keeps it while people are at the provider. */
async function onward(): Promise<string> {
  const jar = await cookies();
  const kept = jar.get("__Secure-authjs.callback-url")?.value ?? jar.get("authjs.callback-url")?.value ?? "";
  return URL.canParse(kept) ? new URL(kept).pathname : kept;
}
