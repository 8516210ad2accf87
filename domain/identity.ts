import { DisplayName, Email } from "./account";
import { accept, type Outcome, refuse } from "./outcome";

/** What an identity provider says of somebody who signed in there (OpenID Connect Core 1.0, 5.1, and claims of its own). */
export type Claims = Readonly<Record<string, unknown>>;

/** How this organisation reads them. */
export type IdentityRules = {
  /** Whether an address counts as theirs although the provider doesn't say that it was proven, as Microsoft Entra never does. */
  trustsEmail: boolean;
  /** The claim whose values make somebody a manager or an author; null: roles are given here. */
  roleClaim: string | null;
  managers: readonly string[];
  authors: readonly string[];
  /** The claim whose values are names of cohorts; null: cohorts are joined by invitation. */
  cohortClaim: string | null;
};

export type Identity = {
  email: string;
  /** Null where the provider gives none that a certificate can bear. */
  name: string | null;
  /** Null where roles are given here. */
  role: "learner" | "author" | "manager" | null;
  cohorts: string[];
};

export const identityRefusals = ["no-email", "unproven-email"] as const;
export type IdentityRefusal = (typeof identityRefusals)[number];

/** Who somebody is here by what the provider says. An address that nobody proved opens no account that has it. */
export function identityOf(claims: Claims, rules: IdentityRules): Outcome<Identity, IdentityRefusal> {
  const email = Email.safeParse(claims.email);
  if (!email.success) return refuse("no-email");
  if (claims.email_verified !== true && !rules.trustsEmail) return refuse("unproven-email");
  const name = [
    claims.name,
    [claims.given_name, claims.family_name].filter(Boolean).join(" "),
    claims.preferred_username,
  ]
    .map((each) => DisplayName.safeParse(each))
    .find(({ success }) => success)?.data;
  return accept({
    email: email.data,
    name: name ?? null,
    role: roleBy(claims, rules),
    cohorts: rules.cohortClaim === null ? [] : valuesOf(claims, rules.cohortClaim),
  });
}

function roleBy(claims: Claims, { roleClaim, managers, authors }: IdentityRules): Identity["role"] {
  if (roleClaim === null) return null;
  const values = valuesOf(claims, roleClaim);
  if (values.some((value) => managers.includes(value))) return "manager";
  return values.some((value) => authors.includes(value)) ? "author" : "learner";
}

/** A claim's values; a name with dots leads into it, as Keycloak's realm_access.roles, unless a claim has just that name. */
function valuesOf(claims: Claims, name: string): string[] {
  const found = name in claims ? claims[name] : name.split(".").reduce<unknown>(inside, claims);
  return (Array.isArray(found) ? found : [found])
    .filter((value) => typeof value === "string")
    .map((value) => value.trim());
}

const inside = (outer: unknown, key: string): unknown =>
  typeof outer === "object" && outer !== null && Object.hasOwn(outer, key) ? (outer as Claims)[key] : undefined;
