import { href } from "./links";
import { localeOf } from "./locale-of";

/** How a request came to the app: by its own address, by that address without TLS, or by another name. */
export type Front = "ours" | "unencrypted" | "elsewhere";

/**
 * By the host and the scheme that the browser used, as far as a proxy before us tells them. A proxy that tells neither names
 * this machine, or the container that we run in; what the browser calls us is then seen in the browser alone.
 */
export function frontOf(headers: Headers, appOrigin: URL): Front {
  const host = first(headers.get("x-forwarded-host")) ?? headers.get("host") ?? "";
  const address = `${appOrigin.protocol}//${host}`;
  if (!URL.canParse(address)) return "elsewhere";
  const url = new URL(address);
  if (url.host !== appOrigin.host) return isHidden(url) ? "ours" : "elsewhere";
  return appOrigin.protocol === "https:" && first(headers.get("x-forwarded-proto")) === "http" ? "unencrypted" : "ours";
}

/** A name behind a proxy, which nobody opens: this machine's own, or one without a domain. */
const isHidden = (url: URL): boolean => isLoopback(url) || !/[.:]/.test(url.hostname);

const isLoopback = (url: URL): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);

/** Whether an Origin is the app's. On loopback, its names are one place. */
export function isOrigin(origin: string | null, appOrigin: URL): boolean {
  if (origin === null || !URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.origin === appOrigin.origin || (isLoopback(url) && isLoopback(appOrigin) && url.protocol === appOrigin.protocol && url.port === appOrigin.port);
}

/** The first proxy's word, where several stand in a row. */
const first = (value: string | null): string | undefined => value?.split(",")[0]?.trim();

/** The page that says where the app is, with the way to the same page there. */
export const addressPage = (address: string): string => `${href(localeOf(address), "/address")}?next=${encodeURIComponent(address)}`;

export const isAddressPage = (pathname: string): boolean => /^(\/(en|vi))?\/address$/.test(pathname);
