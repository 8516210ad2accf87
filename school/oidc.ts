import type { IdentityRules } from "@/domain/identity";

export type OidcSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  name: string;
  rules: IdentityRules;
};

const listed = (value: string | undefined): string[] =>
  (value ?? "")
    .split(",")
    .map((each) => each.trim())
    .filter(Boolean);

/** The identity provider that people may sign in at, by the environment, as the start script checked it; null without one. */
export function oidcSettings(env: Record<string, string | undefined> = process.env): OidcSettings | null {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = env;
  if (!issuer || !clientId || !clientSecret) return null;
  return {
    issuer,
    clientId,
    clientSecret,
    name: env.OIDC_NAME?.trim() || new URL(issuer).hostname,
    rules: {
      trustsEmail: env.OIDC_TRUST_EMAIL === "1",
      roleClaim: env.OIDC_ROLE_CLAIM || null,
      managers: listed(env.OIDC_MANAGERS),
      authors: listed(env.OIDC_AUTHORS),
      cohortClaim: env.OIDC_COHORT_CLAIM || null,
    },
  };
}
