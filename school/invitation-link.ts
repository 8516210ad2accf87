import type { Locale } from "@/domain/course";
import { href } from "@/messages/links";
import { tokenHash } from "@/prisma/token";
import { appOrigin } from "./origin";
import { signatureOf } from "./signature";

/**
 * The token in an invitation's link, derived from the server's secret: a manager can look a link up again, and yet no database
 * holds one, so that a stolen backup opens no cohort.
 */
export const invitationToken = ({ id, issue }: { id: string; issue: number }): string =>
  signatureOf(`invitation ${id} ${issue}`);

type Invitation = { id: string; issue: number; tokenHash: string; locale: Locale };

/** An invitation's link; null where it can't be told, having been made by another secret. */
export function invitationLink({ locale, ...invitation }: Invitation): string | null {
  const token = invitationToken(invitation);
  return tokenHash(token) === invitation.tokenHash ? new URL(href(locale, `/invite/${token}`), appOrigin).href : null;
}
