import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";

const hash = (data: string | Buffer): Buffer => createHash("sha256").update(data).digest();
const text = (data: Uint8Array): string => Buffer.from(data).toString("base64url");

/** What somebody's device is told, and how it may stray from what is right. */
type Asked = { challenge: string; origin: string; rpId: string; isVerified?: boolean };

/** A device with one passkey, which signs by ES256 as WebAuthn Level 3 has it (6.1, 6.5, 7.1, 7.2). */
export function aDevice() {
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  const id = randomBytes(16);
  const state = { count: 0 };

  const clientData = (type: string, { challenge, origin }: Asked) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));

  function authenticatorData({ rpId, isVerified = true }: Asked, attested = Buffer.alloc(0)): Buffer {
    // User present, user verified, attested data.
    const flags = 1 | (isVerified ? 4 : 0) | (attested.length > 0 ? 64 : 0);
    const count = Buffer.alloc(4);
    count.writeUInt32BE(state.count);
    return Buffer.concat([hash(rpId), Buffer.from([flags]), count, attested]);
  }

  const shared = { id: text(id), rawId: text(id), type: "public-key", clientExtensionResults: {} };

  /** Answers the options for a new passkey. */
  function make(asked: Asked): string {
    const key = isoCBOR.encode(
      new Map<number, number | Uint8Array<ArrayBuffer>>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, new Uint8Array(Buffer.from(x, "base64url"))],
        [-3, new Uint8Array(Buffer.from(y, "base64url"))],
      ]),
    );
    const length = Buffer.alloc(2);
    length.writeUInt16BE(id.length);
    const attested = Buffer.concat([Buffer.alloc(16), length, id, key]);
    const attestation = isoCBOR.encode(
      new Map<string, string | Map<string, never> | Uint8Array<ArrayBuffer>>([
        ["fmt", "none"],
        ["attStmt", new Map<string, never>()],
        ["authData", new Uint8Array(authenticatorData(asked, attested))],
      ]),
    );
    return JSON.stringify({
      ...shared,
      response: {
        clientDataJSON: text(clientData("webauthn.create", asked)),
        attestationObject: text(attestation),
        transports: ["internal", "not-one-of-ours"],
      },
    });
  }

  /** Answers the options for a sign-in; each time it counts on. */
  function use(asked: Asked, { counts = true } = {}): string {
    if (counts) state.count += 1;
    const [data, client] = [authenticatorData(asked), clientData("webauthn.get", asked)];
    const signature = sign("sha256", Buffer.concat([data, hash(client)]), privateKey);
    return JSON.stringify({
      ...shared,
      response: { clientDataJSON: text(client), authenticatorData: text(data), signature: text(signature) },
    });
  }

  return { id: text(id), make, use };
}
