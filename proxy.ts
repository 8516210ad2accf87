import { type NextRequest, NextResponse } from "next/server";
import { isOwnOrigin } from "./app/origin";

/** Gives each page its own Content-Security-Policy, and tells it its address. It authorises nothing: pages and actions do. */
export function proxy(request: NextRequest) {
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
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-address", request.nextUrl.pathname + request.nextUrl.search);
  // Next compares a form's Origin with the host that it is told, and a proxy may tell it this machine's own. What a browser
  // swears was sent from the page's own address goes on to our gate too, which refuses it in words.
  const origin = request.headers.get("origin");
  const isFromItsPage = request.headers.get("sec-fetch-site") === "same-origin";
  if (origin && URL.canParse(origin) && (isFromItsPage || isOwnOrigin(origin))) headers.set("x-forwarded-host", new URL(origin).host);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = { matcher: "/((?!api/|_next/|.*\\.[a-z0-9]+$).*)" };
