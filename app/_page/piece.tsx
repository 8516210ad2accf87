import "server-only";
import type { ReactNode } from "react";
import { currentAddress } from "@/app/_door/gate";
import { isSent, setRetryAfter, setStatus } from "@/app/_door/response-status";
import { frontMessages } from "@/messages/front";
import { localeOf } from "@/messages/locale-of";
import { translator } from "@/messages/translator";
import { isUnavailable, logged, retrySeconds } from "@/school/fault";

/**
 * A piece of a page that reads something itself, after the page has gone by `answering`: where the database doesn't answer, the piece
 * says so in its place and the page has the right status, so that it is asked for again; left to Next it would be a fault of ours.
 */
export const piece =
  <Props,>(show: (props: Props) => Promise<ReactNode>) =>
  async (props: Props): Promise<ReactNode> => {
    try {
      return await show(props);
    } catch (error) {
      if (!isUnavailable(error)) throw error;
      logged(error);
      setStatus(503);
      setRetryAfter(retrySeconds);
      const address = await currentAddress();
      const t = translator(frontMessages, localeOf(address));
      return (
        <div className="alert">
          <p role="status">{isSent() ? t("unavailableSentHelp") : t("unavailableHelp", { n: retrySeconds })}</p>
          {!isSent() && <a href={address}>{t("retry")}</a>}
        </div>
      );
    }
  };
