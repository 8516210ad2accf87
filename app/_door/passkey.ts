import "server-only";
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";
import { jsonOf } from "@/domain/text";
import { findPasskey, listPasskeys, noteSignCount } from "@/prisma/passkey";
import { now } from "@/school/clock";
import { db } from "@/school/db";
import { appOrigin } from "@/school/origin";
import { relyingParty } from "@/school/passkeys";
import type { SignedIn } from "./session";
import { beginStep, openStep } from "./step";

const Transport = z.enum(["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"]);
const shared = { id: z.string().max(1400), rawId: z.string().max(1400), type: z.literal("public-key") };
const Bytes = z.string().max(16_000);

/** What a browser sends of a new credential (WebAuthn Level 3, RegistrationResponseJSON). */
const Registration = z.object({
  ...shared,
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON: Bytes,
    attestationObject: Bytes,
    transports: z.array(z.string().max(40)).max(10).default([]),
  }),
});

/** What it sends of one that is used (AuthenticationResponseJSON). */
const Assertion = z.object({
  ...shared,
  clientExtensionResults: z.object({}).default({}),
  response: z.object({
    clientDataJSON: Bytes,
    authenticatorData: Bytes,
    signature: Bytes,
    userHandle: z.string().max(200).optional(),
  }),
});

const named = (transports: readonly string[]) =>
  transports.flatMap((each) => {
    const known = Transport.safeParse(each);
    return known.success ? [known.data] : [];
  });

/** The options by which the browser makes a passkey of the person's; their device must know that it is them. Null without a name to bind it to. */
export async function offerPasskey({ id, name, email }: SignedIn) {
  const rpID = relyingParty();
  if (rpID === null) return null;
  const options = await generateRegistrationOptions({
    rpName: "Phân Vai",
    rpID,
    userID: new TextEncoder().encode(id),
    userName: email,
    userDisplayName: name,
    attestationType: "none",
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
    excludeCredentials: (await listPasskeys(db(), id)).map((known) => ({
      id: known.id,
      transports: named(known.transports),
    })),
  });
  await beginStep({ purpose: "passkeyNew", userId: id, challenge: options.challenge });
  return options;
}

/** The new passkey in what the browser sent, where it answers the challenge that this browser was given; else null. */
export async function newPasskeyIn(sent: string, userId: string) {
  const [step, response, rpID] = [await openStep("passkeyNew"), Registration.safeParse(jsonOf(sent)), relyingParty()];
  if (step?.user?.id !== userId || !step.challenge || !(await step.end()) || !response.success || rpID === null)
    return null;
  const { transports } = response.data.response;
  const result = await verifyRegistrationResponse({
    response: { ...response.data, response: { ...response.data.response, transports: named(transports) } },
    expectedChallenge: step.challenge,
    expectedOrigin: appOrigin.origin,
    expectedRPID: rpID,
    requireUserVerification: true,
  }).catch(() => null);
  if (!result?.verified) return null;
  const { id, publicKey, counter } = result.registrationInfo.credential;
  return { id, publicKey, signCount: counter, transports: named(transports) };
}

/** The options by which a browser signs in with whichever passkey it has for us. Null without a name that they are bound to. */
export async function askForPasskey() {
  const rpID = relyingParty();
  if (rpID === null) return null;
  const options = await generateAuthenticationOptions({ rpID, userVerification: "required" });
  await beginStep({ purpose: "passkeySignIn", userId: null, challenge: options.challenge });
  return options;
}

/** Whose the passkey is that answers the challenge which this browser was given; null where it doesn't. */
export async function ownerOfPasskeyIn(sent: string) {
  const [step, response, rpID] = [await openStep("passkeySignIn"), Assertion.safeParse(jsonOf(sent)), relyingParty()];
  if (!step?.challenge || !(await step.end()) || !response.success || rpID === null) return null;
  const passkey = await findPasskey(db(), response.data.id);
  if (!passkey) return null;
  const { id, publicKey, signCount, transports, user } = passkey;
  const { userHandle, ...rest } = response.data.response;
  const result = await verifyAuthenticationResponse({
    response: { ...response.data, response: { ...rest, ...(userHandle !== undefined && { userHandle }) } },
    expectedChallenge: step.challenge,
    expectedOrigin: appOrigin.origin,
    expectedRPID: rpID,
    credential: { id, publicKey, counter: Number(signCount), transports: named(transports) },
    requireUserVerification: true,
  }).catch(() => null);
  if (!result?.verified) return null;
  const isFresh = await noteSignCount(db(), { id, signCount: result.authenticationInfo.newCounter, now: now() });
  return isFresh ? user : null;
}
