import { describe, expect, vi } from "vitest";

// Passkeys are bound to a name: the app is opened by one here.
vi.hoisted(() => {
  process.env.APP_ORIGIN = "http://localhost:3000";
});

import { hashPassword } from "@/app/_door/password";
import { add, askToAdd, remove } from "@/app/[locale]/account/second-factor/passkeys/actions";
import { askToSignIn, signInByPasskey } from "@/app/[locale]/sign-in/passkey/actions";
import type { Db } from "@/prisma/client";
import { mostPasskeys } from "@/prisma/passkey";
import { form, newEmail } from "./form";
import { outcomeOf, signedIn, test } from "./people";
import { cookies, setRequest } from "./request";
import { aUser } from "./rows";
import { aDevice } from "./soft-passkey";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));

const origin = "http://localhost:3000";
const rpId = "localhost";
const password = "một câu dễ nhớ";
const hashed = hashPassword(password);
const aMember = async (db: Db) => aUser(db, { email: newEmail(), passwordHash: await hashed });
type Member = Awaited<ReturnType<typeof aMember>>;
type Device = ReturnType<typeof aDevice>;

/** What an action came to: where it led, or the code of why not. */
const cameTo = async (work: () => Promise<unknown>): Promise<string> => {
  let answer: unknown;
  const outcome = await outcomeOf(async () => {
    answer = await work();
  });
  return typeof answer === "object" && answer !== null && "refused" in answer ? String(answer.refused) : outcome;
};

async function challengeOf(asked: Promise<object>): Promise<string> {
  const options = Object.values(await asked)[0];
  if (typeof options !== "object") throw new Error(String(options));
  return options.challenge;
}

const askAs = () => challengeOf(askToAdd(form({ name: "Điện thoại", current: password })));
const asked = (challenge: string, changes: object = {}) => ({ challenge, origin, rpId, ...changes });

/** Adds the device's passkey to the account of whoever asks. */
async function addDevice(db: Db, member: Member, device: Device): Promise<void> {
  setRequest(await signedIn(db, member.id));
  const credential = device.make(asked(await askAs()));
  expect(await cameTo(() => add(form({ name: "Điện thoại", credential })))).toBe(
    "/account/second-factor?said=passkey-added",
  );
}

const signInWith = (credential: string) => cameTo(() => signInByPasskey(form({ credential })));
const askToEnter = () => challengeOf(askToSignIn(form()));

describe("a passkey", () => {
  test("is added by whoever knows the password, and opens their account without one", async ({ db, world: _ }) => {
    const [member, device] = [await aMember(db), aDevice()];
    setRequest(await signedIn(db, member.id));
    expect(await askToAdd(form({ name: "Điện thoại", current: "không phải" }))).toEqual({ refused: "wrong-current" });
    expect(await askToAdd(form({ name: " ", current: password }))).toEqual({ refused: "bad-name" });
    await addDevice(db, member, device);
    setRequest(undefined);
    expect(await signInWith(device.use(asked(await askToEnter())))).toBe("/learn/caio-cto");
    const sessions = await db.session.findMany({ where: { userId: member.id }, orderBy: { createdAt: "asc" } });
    // The first one opened by a password and asked in vain, the second added the passkey, the third came by it.
    expect(sessions.map(({ method }) => method)).toEqual(["password", "passkey", "passkey"]);
    expect(await db.passkey.findUnique({ where: { id: device.id } })).toMatchObject({
      signCount: 1n,
      transports: ["internal"],
    });
  });

  test.for([
    ["of another origin", { origin: "http://evil.example" }],
    ["of another name", { rpId: "evil.example" }],
    ["by a device that doesn't know whose hand it is in", { isVerified: false }],
    ["of another challenge", { challenge: "AAAA" }],
  ] as const)("is refused %s, when it is made and when it is used", async ([, changes], { db, world: _ }) => {
    const [member, device] = [await aMember(db), aDevice()];
    setRequest(await signedIn(db, member.id));
    const credential = device.make(asked(await askAs(), changes));
    expect(await cameTo(() => add(form({ name: "Máy", credential })))).toBe("passkey-refused");
    await addDevice(db, member, device);
    setRequest(undefined);
    expect(await signInWith(device.use(asked(await askToEnter(), changes)))).toBe("passkey-refused");
  });

  test("answers a challenge once, by the browser that was asked, and counts on", async ({ db, world: _ }) => {
    const [member, device] = [await aMember(db), aDevice()];
    await addDevice(db, member, device);
    setRequest(undefined);
    const credential = device.use(asked(await askToEnter()));
    const step = (await cookies()).get("step-phan-vai")?.value ?? "";
    expect(await signInWith(credential)).toBe("/learn/caio-cto");
    setRequest(undefined);
    (await cookies()).set("step-phan-vai", step);
    expect(await signInWith(credential)).toBe("passkey-refused");
    const stolen = device.use(asked(await askToEnter()));
    setRequest(undefined);
    expect(await signInWith(stolen)).toBe("passkey-refused");
    // A copy of the key that has not counted on.
    expect(await signInWith(device.use(asked(await askToEnter())))).toBe("/learn/caio-cto");
    setRequest(undefined);
    expect(await signInWith(device.use(asked(await askToEnter()), { counts: false }))).toBe("passkey-refused");
  });

  test("is nobody's once it was removed, or its account is closed", async ({ db, world: _ }) => {
    const [member, other, device] = [await aMember(db), await aMember(db), aDevice()];
    await addDevice(db, member, device);
    setRequest(await signedIn(db, other.id));
    await outcomeOf(() => remove(form({ passkey: device.id })));
    expect(await db.passkey.count({ where: { id: device.id } })).toBe(1);
    await db.user.update({ where: { id: member.id }, data: { closedAt: new Date() } });
    setRequest(undefined);
    expect(await signInWith(device.use(asked(await askToEnter())))).toBe("passkey-refused");
    await db.user.update({ where: { id: member.id }, data: { closedAt: null } });
    setRequest(await signedIn(db, member.id));
    await outcomeOf(() => remove(form({ passkey: device.id })));
    setRequest(undefined);
    expect(await signInWith(device.use(asked(await askToEnter())))).toBe("passkey-refused");
  });

  test("answers no challenge of another person's, and there are so many a person", async ({ db, world: _ }) => {
    const [member, other, device] = [await aMember(db), await aMember(db), aDevice()];
    setRequest(await signedIn(db, member.id));
    const credential = device.make(asked(await askAs()));
    setRequest(await signedIn(db, other.id));
    expect(await cameTo(() => add(form({ name: "Máy", credential })))).toBe("passkey-refused");
    for (let count = 0; count < mostPasskeys; count++) {
      await db.rateLimit.deleteMany({ where: { key: `password:${member.id}` } });
      await addDevice(db, member, aDevice());
    }
    await db.rateLimit.deleteMany({ where: { key: `password:${member.id}` } });
    expect(await askToAdd(form({ name: "Máy", current: password }))).toEqual({ refused: "too-many-passkeys" });
  });

  test.for(["", "{}", "null", "[1]", '{"id":"x"}', "{".repeat(1000)])(
    "that is none is refused: %s",
    async (credential, { world: _ }) => {
      setRequest(undefined);
      await askToEnter();
      expect(await signInWith(credential)).toBe("passkey-refused");
    },
  );
});
