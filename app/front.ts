import { href } from "./links";
import { localeOf } from "./locale-of";

/** How a request came to the app: by its own address, by that address without TLS, or by another name. */
export type Front = "ours" | "unencrypted" | "elsewhere";

/**
 * By the host and the scheme that the browser used, as far as a proxy before us tells them. Host alone tells nothing: behind a
 * proxy that forgets to pass it on it is this machine's, a container's or a service's own name, and what the browser calls us
 * is then seen in the browser alone.
 */
export function frontOf(headers: Headers, appOrigin: URL): Front {
  const host = first(headers.get("x-forwarded-host")) ?? "";
  const address = `${appOrigin.protocol}//${host}`;
  const told = host !== "" && URL.canParse(address) ? new URL(address).host : null;
  if (told !== null && told !== appOrigin.host && !isLoopback(new URL(address))) return "elsewhere";
  const isPlain = appOrigin.protocol === "https:" && first(headers.get("x-forwarded-proto")) === "http";
  return isPlain && (told ?? headers.get("host")) === appOrigin.host ? "unencrypted" : "ours";
}

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
