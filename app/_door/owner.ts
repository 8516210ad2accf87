import "server-only";
import { ownerTag } from "@/prisma/token";
import { findPlayer, type Player } from "./session";

/** Whose a page is that was made for somebody who isn't signed in. */
export const nobody = "nobody";

/** Whose page is being made, for its forms and requests to say. */
export async function pageOwner(): Promise<string> {
  const player = await findPlayer();
  return player ? ownerTag(player.id) : nobody;
}

/** Why a request can't be taken from the page that sent it; a page from before pages said whose they are has no owner. */
export type OwnerRefusal = "stale-page" | "other-person" | "signed-out";

/** Null when the page that sent the request is the asker's own: a page left open by one person never acts as another. */
export function ownerRefusal(owner: string | null, asker: Player | null): OwnerRefusal | null {
  if (!owner) return "stale-page";
  if (asker && owner === ownerTag(asker.id)) return null;
  return asker && asker.email !== null ? "other-person" : "signed-out";
}

/** For what anyone may send: only somebody who signed in since the page was made stands in the way. A guest is as nobody. */
export const visitorRefusal = (owner: string | null, asker: Player | null): OwnerRefusal | null => {
  const refusal = ownerRefusal(owner, asker);
  return refusal === "signed-out" ? null : refusal;
};
