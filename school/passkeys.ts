import { isIP } from "node:net";
import { appOrigin } from "./origin";

/** The name that passkeys are bound to; null where people open a bare number, which WebAuthn takes for none (Level 3, 5.1.2). */
export const relyingParty = (): string | null =>
  isIP(appOrigin.hostname.replace(/^\[|\]$/g, "")) === 0 ? appOrigin.hostname : null;
