import { Secret, TOTP } from "otpauth";
import { describe, expect, vi } from "vitest";
import { hashPassword } from "@/app/_door/password";
import { findPlayer } from "@/app/_door/session";
import { rememberBrowser } from "@/app/_door/sign-in-limits";
import {
  beginSetup,
  type Codes,
  confirmSetup,
  makeNewCodes,
  turnOff,
} from "@/app/[locale]/account/second-factor/actions";
import ManagePage from "@/app/[locale]/manage/page";
import { removeSecondFactor } from "@/app/[locale]/manage/people/[person]/actions";
import { signInByPassword } from "@/app/[locale]/sign-in/actions";
import { signInByCode } from "@/app/[locale]/sign-in/code/actions";
import { accountWait } from "@/domain/rate-limit";
import { findAuthenticator } from "@/prisma/authenticator";
import type { Db } from "@/prisma/client";
import { ownerTag } from "@/prisma/token";
import { unseal } from "@/school/sealed";
import { form, newEmail } from "./form";
import { aMailbox } from "./mailbox";
import { outcomeOf, signedIn, test } from "./people";
import { cookies, setOwner, setRequest } from "./request";
import { aUser } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));

const password = "một câu dễ nhớ";
const hashed = hashPassword(password);
const periodMs = 30_000;

type Role = "learner" | "manager";
const aMember = async (db: Db, role: Role = "learner") =>
  aUser(db, { email: newEmail(), passwordHash: await hashed, role });
type Member = Awaited<ReturnType<typeof aMember>>;

/** The app on somebody's phone, by the secret that was shown to them. */
async function appOf(db: Db, { id }: { id: string }) {
  const secret = unseal((await findAuthenticator(db, id))?.secret ?? "", `authenticator ${id}`) ?? "";
  return new TOTP({ secret: Secret.fromBase32(secret) });
}

/** The code that the app shows, or did so many half minutes ago. Half minutes ahead are taken once each: none is taken twice. */
const codeOf = (app: TOTP, periods = 0): string => app.generate({ timestamp: Date.now() + periods * periodMs });

/** Turns the second step on for whoever asks, by a code of half a minute ago, and gives the app and the codes. */
async function setUp(db: Db, member: Member) {
  setRequest(await signedIn(db, member.id));
  expect(await outcomeOf(() => beginSetup(null, form({ current: password })))).toBe(
    "/account/second-factor?said=shown#app",
  );
  const app = await appOf(db, member);
  const made = await confirmSetup(null, form({ code: codeOf(app, -1) }));
  if (!made || !("codes" in made)) throw new Error("The app's code was refused.");
  return { app, codes: made.codes };
}

const signInAs = ({ email }: Member, next?: string) =>
  outcomeOf(() => signInByPassword(null, form({ email: email ?? "", password, ...(next && { next }) })));
const enterCode = (code: string, next?: string) =>
  outcomeOf(() => signInByCode(null, form({ code, ...(next && { next }) })));
const methodsOf = async (db: Db, { id }: Member) =>
  (await db.session.findMany({ where: { userId: id }, select: { method: true } })).map(({ method }) => method);

describe("turning the second step on", () => {
  test("asks for the password, keeps the secret sealed, and ends the sessions that a password opened", async ({
    db,
    world: _,
  }) => {
    const member = await aMember(db);
    await signedIn(db, member.id);
    setRequest(await signedIn(db, member.id));
    expect(await outcomeOf(() => beginSetup(null, form({ current: "không phải" })))).toBe("wrong-current");
    expect(await db.authenticator.count({ where: { userId: member.id } })).toBe(0);
    expect(await outcomeOf(() => beginSetup(null, form({ current: password })))).toBe(
      "/account/second-factor?said=shown#app",
    );
    const app = await appOf(db, member);
    expect(JSON.stringify(await db.authenticator.findMany())).not.toContain(app.secret.base32);
    expect(await outcomeOf(() => confirmSetup(null, form({ code: "000000" })))).toBe("bad-code");
    expect(await methodsOf(db, member)).toHaveLength(2);
    const made = (await confirmSetup(null, form({ code: codeOf(app) }))) as Codes;
    expect(new Set(made.codes).size).toBe(10);
    expect(await methodsOf(db, member)).toEqual(["otp"]);
    const kept = JSON.stringify(await db.recoveryCode.findMany({ where: { userId: member.id } }));
    for (const code of made.codes) expect(kept).not.toContain(code.replaceAll(" ", "").slice(4));
  });

  test("is over half an hour after the picture was shown, and a seal opens in no other account", async ({
    db,
    world: _,
  }) => {
    const [member, other] = [await aMember(db), await aMember(db)];
    setRequest(await signedIn(db, member.id));
    await outcomeOf(() => beginSetup(null, form({ current: password })));
    const app = await appOf(db, member);
    await db.authenticator.update({ where: { userId: member.id }, data: { createdAt: new Date(Date.now() - 1.9e6) } });
    expect(await outcomeOf(() => confirmSetup(null, form({ code: codeOf(app) })))).toBe("setup-over");
    const { secret } = (await findAuthenticator(db, member.id)) ?? { secret: "" };
    expect(unseal(secret, `authenticator ${other.id}`)).toBeNull();
  });
});

describe("a sign-in with two steps", () => {
  test("opens nothing by the password, and the account by a code of the app, which counts once", async ({
    db,
    world: _,
  }) => {
    const member = await aMember(db);
    const { app } = await setUp(db, member);
    await db.session.deleteMany({ where: { userId: member.id } });
    setRequest(undefined);
    expect(await signInAs(member, "/learn/caio-cto/map")).toBe("/sign-in/code?next=%2Flearn%2Fcaio-cto%2Fmap");
    expect(await methodsOf(db, member)).toEqual([]);
    expect(await enterCode("123")).toBe("bad-code");
    // The one that was shown when it was turned on.
    expect(await enterCode(codeOf(app, -1))).toBe("bad-code");
    const code = codeOf(app);
    expect(await enterCode(code, "/learn/caio-cto/map")).toBe("/learn/caio-cto/map");
    expect(await methodsOf(db, member)).toEqual(["otp"]);
    expect((await cookies()).get("step-phan-vai")).toBeUndefined();
    setRequest(undefined);
    await signInAs(member);
    expect(await enterCode(code)).toBe("bad-code");
    const signIns = await db.auditEntry.findMany({ where: { actorId: member.id, action: "signed-in" } });
    expect(signIns.map(({ detail }) => detail)).toEqual([{ method: "otp" }]);
  });

  test("lets a recovery code in once, and tells its owner", async ({ db, world: _ }) => {
    const member = await aMember(db);
    const { codes } = await setUp(db, member);
    const inbox = await aMailbox();
    setRequest(undefined);
    await signInAs(member);
    expect(await enterCode(codes[0]?.replace(/.$/, (last) => String((Number(last) + 1) % 10)) ?? "")).toBe("bad-code");
    expect(await enterCode(codes[0] ?? "")).toBe("/learn/caio-cto");
    expect(await methodsOf(db, member)).toContain("recovery");
    await vi.waitFor(() => expect(inbox.arrived).toHaveLength(1));
    setRequest(undefined);
    await signInAs(member);
    expect(await enterCode(codes[0] ?? "")).toBe("bad-code");
    expect(await enterCode(codes[1]?.replaceAll(" ", "") ?? "")).toBe("/learn/caio-cto");
  });

  test("is over for whoever has no open first step, and of two codes for one step one goes on", async ({
    db,
    world: _,
  }) => {
    const member = await aMember(db);
    const { app, codes } = await setUp(db, member);
    setRequest(undefined);
    expect(await enterCode(codeOf(app))).toBe("/sign-in?said=step-over");
    await signInAs(member);
    const step = (await cookies()).get("step-phan-vai")?.value ?? "";
    const both = await Promise.all([enterCode(codes[0] ?? ""), enterCode(codes[1] ?? "")]);
    expect(both.toSorted()).toEqual(["/learn/caio-cto", "/sign-in?said=step-over"]);
    setRequest(undefined);
    (await cookies()).set("step-phan-vai", step);
    expect(await enterCode(codes[2] ?? "")).toBe("/sign-in?said=step-over");
    await signInAs(member);
    await db.signInStep.updateMany({ where: { userId: member.id }, data: { expiresAt: new Date() } });
    expect(await enterCode(codes[3] ?? "")).toBe("/sign-in?said=step-over");
  });

  test("waits longer and longer after wrong codes, and never in the owner's own browser", async ({ db, world: _ }) => {
    const member = await aMember(db);
    const { codes } = await setUp(db, member);
    setRequest(undefined);
    await rememberBrowser(member.id, new Date());
    const known = (await cookies()).get("known-phan-vai")?.value ?? "";
    setRequest(undefined);
    await signInAs(member);
    for (let count = 0; count < accountWait.free; count++) await enterCode("000000");
    expect(await enterCode(codes[0] ?? "")).toBe("too-many-tries");
    setRequest(undefined);
    (await cookies()).set("known-phan-vai", known);
    await signInAs(member);
    expect(await enterCode(codes[0] ?? "")).toBe("/learn/caio-cto");
  });
});

describe("a code once more", () => {
  test("makes new recovery codes in place of the old ones, or turns the second step off", async ({ db, world: _ }) => {
    const member = await aMember(db);
    const { app, codes } = await setUp(db, member);
    expect(await outcomeOf(() => makeNewCodes(null, form({ code: "111111" })))).toBe("bad-code");
    const made = (await makeNewCodes(null, form({ code: codeOf(app) }))) as Codes;
    expect(made.codes).toHaveLength(10);
    expect(await outcomeOf(() => turnOff(null, form({ code: codes[0] ?? "" })))).toBe("bad-code");
    expect(await outcomeOf(() => turnOff(null, form({ code: made.codes[0] ?? "" })))).toBe(
      "/account/second-factor?said=second-factor-off",
    );
    setRequest(undefined);
    expect(await signInAs(member)).toBe("/learn/caio-cto");
  });

  test("isn't needed by an operator, who takes the second step off and ends the sessions", async ({ db, world }) => {
    const member = await aMember(db);
    await setUp(db, member);
    const inbox = await aMailbox();
    setRequest(await signedIn(db, world.manager.id));
    expect(await outcomeOf(() => removeSecondFactor(form({ person: member.id })))).toBe(
      `/manage/people/${member.id}?said=factors-removed`,
    );
    await vi.waitFor(() => expect(inbox.arrived.map(({ to }) => to)).toEqual([member.email]));
    expect(await methodsOf(db, member)).toEqual([]);
    expect(await db.recoveryCode.count({ where: { userId: member.id } })).toBe(0);
    setRequest(undefined);
    expect(await signInAs(member)).toBe("/learn/caio-cto");
  });
});

describe("where managers must have a second factor", () => {
  const manage = () =>
    outcomeOf(() => ManagePage({ params: Promise.resolve({ locale: "vi" }), searchParams: Promise.resolve({}) }));

  test("a password alone lets them learn and nothing else, until they have one", async ({ db, world: _ }) => {
    vi.stubEnv("SECOND_FACTOR", "managers");
    const [manager, learner] = [await aMember(db, "manager"), await aMember(db)];
    setRequest(await signedIn(db, manager.id), "/manage");
    expect(await manage()).toBe("/account/second-factor?next=%2Fmanage");
    expect(await findPlayer()).toMatchObject({ role: "learner", isOperator: false, lacksSecondFactor: true });
    const { app } = await setUp(db, manager);
    expect(await manage()).toBe("shown");
    expect(await outcomeOf(() => turnOff(null, form({ code: codeOf(app) })))).toBe("must-have");
    setRequest(undefined);
    await signInAs(manager);
    expect(await enterCode(codeOf(app, 1))).toBe("/manage");
    const token = (await cookies()).get("phan-vai")?.value ?? "";
    setOwner(token, ownerTag(manager.id));
    expect(await manage()).toBe("shown");
    setRequest(await signedIn(db, learner.id));
    expect(await findPlayer()).toMatchObject({ role: "learner", lacksSecondFactor: false });
  });

  test("whoever comes by the organisation's provider has done so there", async ({ db, world: _ }) => {
    vi.stubEnv("SECOND_FACTOR", "managers");
    const manager = await aMember(db, "manager");
    setRequest(await signedIn(db, manager.id), "/manage");
    await db.session.updateMany({ where: { userId: manager.id }, data: { method: "provider" } });
    expect(await manage()).toBe("shown");
  });
});
