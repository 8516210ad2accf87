import { isOrigin } from "@/domain/origin";
import { href } from "@/messages/links";
import { localeOf } from "@/messages/locale-of";

/**
 * Where a browser goes that shows a page at another origin than the app's; null where it may stay. The same machine, and now
 * with TLS: nobody need be asked. Else to the page that says where the app is; `at` is for the log.
 */
export function wayHome({ origin, protocol, hostname, pathname, search }: Where, appOrigin: URL): string | null {
  if (isOrigin(origin, appOrigin) || /^(\/(en|vi))?\/address$/.test(pathname)) return null;
  const address = pathname + search;
  if (hostname === appOrigin.hostname && protocol === "http:" && appOrigin.protocol === "https:")
    return `${appOrigin.origin}${address}`;
  return `${href(localeOf(address), "/address")}?${new URLSearchParams({ next: address, at: origin })}`;
}

type Where = Pick<Location, "origin" | "protocol" | "hostname" | "pathname" | "search">;
