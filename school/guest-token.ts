import { randomUUID, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { Locale } from "@/domain/course";
import { signatureOf } from "./signature";

/** What a guest's browser says of them: who they are, since when, in which language they began. */
export type GuestClaim = { id: string; begunAt: Date; locale: Locale };

/** A new guest's token, for the cookie alone: id, milliseconds since 1970, language and their signature, between dots. */
export function newGuestToken({ locale, begunAt }: { locale: Locale; begunAt: Date }): string {
  const claim = `${randomUUID()}.${begunAt.getTime()}.${locale}`;
  return `${claim}.${signedClaim(claim)}`;
}

/** What a token says; null of one that we didn't make. */
export function readGuestToken(token: string): GuestClaim | null {
  const [id, time, locale, signature = ""] = token.split(".");
  const claim = `${id}.${time}.${locale}`;
  if (token !== `${claim}.${signature}` || !isSame(signature, signedClaim(claim))) return null;
  return Claim.parse({ id, begunAt: Number(time), locale });
}

const signedClaim = (claim: string): string => signatureOf(`guest ${claim}`);

const isSame = (signature: string, ours: string): boolean =>
  Buffer.byteLength(signature) === Buffer.byteLength(ours) &&
  timingSafeEqual(Buffer.from(signature), Buffer.from(ours));

const Claim = z.object({ id: z.uuid(), begunAt: z.coerce.date(), locale: Locale });
