import { derivedToken } from "@/prisma/token";

/** What nobody else has; throws where there is none. */
export function serverSecret(): string {
  const secret = process.env.AUTH_SECRET;
  if (!secret) throw new Error("AUTH_SECRET is not set: start by `npm start`, which makes one.");
  return secret;
}

/** The text's HMAC-SHA256 by the server's secret, in 43 letters of base64url: nobody else can make it. */
export const signatureOf = (text: string): string => derivedToken(serverSecret(), text);
