/** Crockford's base 32: without I, L and O, which are taken for digits, and U. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The code made of 128 random bits: 26 letters and digits, the first bits first. */
export function certificateCode(bytes: Uint8Array): string {
  let left = bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
  let code = "";
  for (let place = 0; place < 26; place += 1) {
    code = alphabet.charAt(Number(left & 31n)) + code;
    left >>= 5n;
  }
  return code;
}

/** A code as people read it: in fours. */
export const groupedCode = (code: string): string => code.replace(/.{4}(?=.)/g, "$&-");

/** The code that somebody typed or followed, look-alikes forgiven; null when it can be none. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "").replaceAll("O", "0").replace(/[IL]/g, "1");
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(code) ? code : null;
}
