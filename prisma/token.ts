import { createHash, createHmac, randomBytes } from "node:crypto";

/** 256 random bits, as they stand in the cookie or a link. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** A token that whoever has the server's secret can make again; nobody else can. */
export const derivedToken = (secret: string, of: string): string =>
  createHmac("sha256", secret).update(of).digest("base64url");

/** What the database knows of a token. */
export const tokenHash = (token: string): string => createHash("sha256").update(token).digest("hex");

/** An id that is always the same of the same words (UUID version 8, RFC 9562). */
export function derivedUuid(words: string): string {
  const hex = createHash("sha256").update(words).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Whose pages and responses a browser keeps: it tells people apart, and says nothing of them. */
export const ownerTag = (userId: string): string =>
  createHash("sha256").update(`owner ${userId}`).digest("base64url").slice(0, 22);
