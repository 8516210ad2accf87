import { type NextRequest, NextResponse } from "next/server";
import { href } from "@/messages/links";
import { localeOf } from "@/messages/locale-of";

/** Gives each page its own Content-Security-Policy, and tells it its address. It authorises nothing: pages and actions do. */
export function proxy(request: NextRequest) {
  if (request.method === "POST" && isSentByAnotherSite(request))
    return NextResponse.redirect(addressPage(request), 303);
  if (/^\/(EN|En|eN)(?=\/|$)/.test(request.nextUrl.pathname))
    return NextResponse.redirect(inSmallLetters(request), 308);
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const development = process.env.NODE_ENV === "development";
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    // Else the rule for scripts holds, which trusts nonces alone.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    `form-action 'self'${provider}`,
    "frame-ancestors 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-address", request.nextUrl.pathname + request.nextUrl.search);
  // Next compares a form's Origin with the host that it is told, and a proxy may tell it this machine's own; what it refuses gets
  // three words of its own. So it is told the Origin's host, or no Origin where that is none: our gate refuses both in words.
  const origin = request.headers.get("origin");
  if (origin && URL.canParse(origin)) headers.set("x-forwarded-host", new URL(origin).host);
  else headers.delete("origin");
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

/** A form sent without JavaScript is led on to the identity provider, which browsers count as where it goes. */
const provider = process.env.OIDC_ISSUER ? ` ${new URL(process.env.OIDC_ISSUER).origin}` : "";

/** By the browser's own word. It says nothing without TLS, and an old one never does. */
const isSentByAnotherSite = ({ headers }: NextRequest): boolean =>
  /^(cross|same)-site$/.test(headers.get("sec-fetch-site") ?? "");

const addressPage = ({ nextUrl, url }: NextRequest): URL => new URL(href(localeOf(nextUrl.pathname), "/address"), url);

/** Next tells an address's language whatever its letters, and the pages don't. */
const inSmallLetters = ({ nextUrl, url }: NextRequest): URL =>
  new URL(`/en${nextUrl.pathname.slice(3)}${nextUrl.search}`, url);

export const config = { matcher: "/((?!api/|_next/).*)" };
