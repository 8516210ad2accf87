import { SetupError } from "./step.mjs";

const needed = ["OIDC_ISSUER", "OIDC_CLIENT_ID", "OIDC_CLIENT_SECRET"];

/**
 * Sign-in at the organisation's identity provider: all of it or none.
 *
 * @param {Record<string, string | undefined>} env
 */
export function checkOidc(env) {
  const missing = needed.filter((name) => !env[name]);
  if (missing.length === needed.length) return refuseLeftovers(env);
  if (missing.length > 0)
    throw new SetupError(
      `Sign-in at an identity provider needs ${needed.join(", ")}: ${missing.join(" and ")} ${missing.length > 1 ? "are" : "is"} missing. The provider shows them where the app is registered.`,
    );
  const issuer = env.OIDC_ISSUER ?? "";
  const url = URL.canParse(issuer) ? new URL(issuer) : undefined;
  const isLoopback = url && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (!url || !(url.protocol === "https:" || (url.protocol === "http:" && isLoopback)))
    throw new SetupError(
      `OIDC_ISSUER is "${issuer}": give the provider's issuer, an https:// address at whose /.well-known/openid-configuration it describes itself.`,
    );
  if ((env.OIDC_MANAGERS || env.OIDC_AUTHORS) && !env.OIDC_ROLE_CLAIM)
    throw new SetupError(
      "OIDC_MANAGERS and OIDC_AUTHORS name values of a claim: set OIDC_ROLE_CLAIM to the claim that holds them, such as groups.",
    );
}

/** @param {Record<string, string | undefined>} env */
function refuseLeftovers(env) {
  const left = Object.keys(env).filter((name) => name.startsWith("OIDC_") && env[name]);
  if (left.length > 0)
    throw new SetupError(`${left.join(" and ")} say nothing without ${needed.join(", ")}. Set those, or unset these.`);
}
