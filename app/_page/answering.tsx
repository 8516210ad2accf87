import "server-only";
import { unstable_rethrow as rethrow } from "next/navigation";
import type { ComponentType, ReactNode } from "react";
import { currentAddress } from "@/app/_door/gate";
import { isSent, setRetryAfter, setStatus } from "@/app/_door/response-status";
import { StatePage } from "@/app/_ui/state-page";
import { Unavailable } from "@/app/_ui/unavailable";
import { localeOf } from "@/messages/locale-of";
import { isUnavailable, logged, retrySeconds } from "@/school/fault";

/**
 * A page that always has a body, without JavaScript too: where it says that it isn't there or isn't to be seen, or fails,
 * the page that tells so is made on the server, with the right status. Left to Next, that body would be empty.
 */
export const answering =
  <Props,>(show: (props: Props) => Promise<ReactNode>, Missing?: ComponentType) =>
  async (props: Props): Promise<ReactNode> => {
    try {
      return await show(props);
    } catch (error) {
      const status = statusOf(error);
      setStatus(status);
      if (status === 404 && Missing) return <Missing />;
      const address = await currentAddress();
      const locale = localeOf(address);
      if (status === 503) {
        setRetryAfter(retrySeconds);
        const code = logged(error);
        return <Unavailable locale={locale} address={address} seconds={retrySeconds} isSent={isSent()} code={code} />;
      }
      if (status === 500) return <StatePage locale={locale} state="failed" code={logged(error)} />;
      return <StatePage locale={locale} state={status === 404 ? "notFound" : "forbidden"} />;
    }
  };

/** Of `notFound()`, `forbidden()`, a database that doesn't answer, or a fault of ours. What else Next throws, as a redirect, goes on to it. */
function statusOf(error: unknown): 404 | 403 | 500 | 503 {
  const [kind, status] = error instanceof Error && "digest" in error ? String(error.digest).split(";") : [];
  if (kind === "NEXT_HTTP_ERROR_FALLBACK") return status === "404" ? 404 : 403;
  if (kind === "NEXT_REDIRECT") throw seen(error);
  rethrow(error);
  return isUnavailable(error) ? 503 : 500;
}

/** A redirect that the browser follows by asking, never by sending again: without JavaScript a page also answers a form. */
const seen = (error: unknown): unknown =>
  error instanceof Error && "digest" in error
    ? Object.assign(error, { digest: String(error.digest).replace(/;307;$/, ";303;") })
    : error;
