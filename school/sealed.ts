import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { serverSecret } from "./signature";

/** A nonce of 96 bits and a tag of 128, as AES-GCM has them (NIST SP 800-38D). */
const nonceBytes = 12;
const tagBytes = 16;

const key = (): Buffer => Buffer.from(hkdfSync("sha256", serverSecret(), "", "phan-vai sealed", 32));

/** Seals a text by the server's secret (AES-256-GCM), for what it is of: a row's seal opens in no other row. A stolen backup doesn't tell it. */
export function seal(text: string, of: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key(), nonce).setAAD(Buffer.from(of));
  return Buffer.concat([nonce, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64url");
}

/** The text; null where another secret sealed it, or it was sealed for something else. */
export function unseal(sealed: string, of: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < nonceBytes + tagBytes) return null;
  const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, nonceBytes), { authTagLength: tagBytes });
  decipher.setAAD(Buffer.from(of)).setAuthTag(bytes.subarray(-tagBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}
