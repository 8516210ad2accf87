import { randomUUID } from "node:crypto";
import { describe, expect, vi } from "vitest";
import "@/app/_door/auth";
import { hashPassword } from "@/app/_door/password";
import { Password, sessionLifetimeMs } from "@/domain/account";
import type { Db } from "@/prisma/client";
import { tokenHash } from "@/prisma/token";
import { CredentialsSignin, configured } from "./next-auth";
import { aUser, test as base } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));

/** The app uses the file's database. */
const test = base.extend("app", { scope: "file" }, ({ db }) => {
  globalThis.phanVaiDb = db;
  return configured();
});

const password = "một câu dễ nhớ";
const hashed = hashPassword(Password.parse(password.normalize("NFD")));
const aMember = async (db: Db, email = `${randomUUID()}@example.com`) =>
  aUser(db, { email, passwordHash: await hashed });

test("a password is kept as argon2id with 19 MiB and two passes, differently each time", async () => {
  const again = await hashPassword(password);
  expect(again).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(again).not.toBe(await hashed);
});

describe("signing in", () => {
  const signIn = async (credentials: object) => {
    const [provider] = configured().providers;
    const outcome = await provider?.authorize(credentials).catch((refusal: unknown) => refusal);
    return outcome instanceof CredentialsSignin ? outcome.code : outcome;
  };

  test("with the right password is done, however the address is written", async ({ db, app: _ }) => {
    const { id, email } = await aMember(db);
    expect(await signIn({ email: ` ${email.toUpperCase()} `, password })).toEqual({ id });
  });

  test("with the right password is done, whether its letters came composed or decomposed", async ({ db, app: _ }) => {
    const { id, email } = await aMember(db);
    const written = [password.normalize("NFC"), password.normalize("NFD")];
    expect(new Set(written).size).toBe(2);
    expect(await Promise.all(written.map((each) => signIn({ email, password: each })))).toEqual([{ id }, { id }]);
  });

  test("with a wrong password, an unknown address, an account without password or nonsense is refused alike", async ({
    db,
    app: _,
  }) => {
    const { email } = await aMember(db);
    const elsewhere = await aUser(db);
    await db.user.update({ where: { id: elsewhere.id }, data: { passwordHash: null } });
    const tries = [
      { email, password: "wrong" },
      { email: "nobody@example.com", password },
      { email: elsewhere.email, password },
      { email: [email], password },
      {},
    ];
    expect(await Promise.all(tries.map(signIn))).toEqual(tries.map(() => "wrong-password"));
  });

  test("done, forgets the tries before", async ({ db, app: _ }) => {
    const { id, email } = await aMember(db);
    for (const _ of [1, 2]) {
      for (const guess of Array.from({ length: 9 }, (_, index) => `guess ${index}`))
        await signIn({ email, password: guess });
      expect(await signIn({ email, password })).toEqual({ id });
    }
  });
});

describe("the library's session token", () => {
  test("is opaque: it opens a stored session that ends fourteen days after sign-in", async ({ db, app }) => {
    const { id, email } = await aMember(db);
    const token = await app.jwt.encode({ token: { sub: id } });
    expect(await app.jwt.decode({ token })).toEqual({ sub: id, name: "An Nguyên", email, opaque: token });
    const session = await db.session.findUnique({ where: { tokenHash: tokenHash(token) } });
    expect(session).toMatchObject({ userId: id, userAgent: "Firefox" });
    expect((session?.expiresAt.getTime() ?? 0) - (session?.createdAt.getTime() ?? 0)).toBe(sessionLifetimeMs);
  });

  test("is a new one at each sign-in, and is passed on unchanged afterwards", async ({ db, app }) => {
    const { id } = await aMember(db);
    const first = await app.jwt.encode({ token: { sub: id } });
    const second = await app.jwt.encode({ token: { sub: id } });
    expect(first).not.toBe(second);
    expect(await app.jwt.encode({ token: { sub: id, opaque: second } })).toBe(second);
    expect(await db.session.count({ where: { userId: id } })).toBe(2);
  });

  test("opens nothing when it was made up, and none is made for nobody", async ({ app }) => {
    expect(await app.jwt.decode({ token: "made-up" })).toBeNull();
    expect(await app.jwt.decode({})).toBeNull();
    expect(await app.jwt.encode({ token: {} })).toBe("");
  });

  test("opens nothing after sign-out", async ({ db, app }) => {
    const { id } = await aMember(db);
    const here = await app.jwt.encode({ token: { sub: id } });
    const elsewhere = await app.jwt.encode({ token: { sub: id } });
    await app.events.signOut({ token: { opaque: here } });
    expect([await app.jwt.decode({ token: here }), (await app.jwt.decode({ token: elsewhere }))?.sub]).toEqual([
      null,
      id,
    ]);
  });
});
