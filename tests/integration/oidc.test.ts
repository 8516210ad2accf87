import { Auth } from "@auth/core";
import type { JWT } from "@auth/core/jwt";
import { afterAll, beforeAll, describe, expect, vi } from "vitest";
import { arriveByOidc, oidcProviders, subjectOf } from "@/app/_door/oidc";
import type { Db } from "@/prisma/client";
import { appOrigin } from "@/school/origin";
import { type Person, passThrough, startProvider } from "./identity-provider";
import { cookies, setRequest } from "./request";
import { aUser, test as base } from "./rows";

vi.mock("next/headers", () => import("./request"));

const people: Person[] = [
  { sub: "an", email: "An@Company.example", email_verified: true, name: "Y Ƀlu Niê", groups: ["staff"] },
  { sub: "binh", email: "binh@company.example", email_verified: true, name: "Bình", groups: ["staff", "leads"] },
  { sub: "chi", email: "chi@company.example", email_verified: false, name: "Chi" },
  { sub: "dung", name: "Dũng" },
  {
    sub: "em",
    email: "em@company.example",
    email_verified: true,
    given_name: "Em",
    family_name: "Lê",
    teams: ["KHỐI SỐ"],
  },
];

const test = base.extend("app", { scope: "file" }, ({ db }) => {
  globalThis.phanVaiDb = db;
  return db;
});

const home = `${appOrigin.origin}/api/auth/callback/oidc`;
let close = async (): Promise<unknown> => undefined;

beforeAll(async () => {
  const provider = await startProvider(people, home);
  close = provider.close;
  vi.stubEnv("OIDC_ISSUER", provider.issuer);
  vi.stubEnv("OIDC_CLIENT_ID", "phan-vai");
  vi.stubEnv("OIDC_CLIENT_SECRET", "a-secret-of-the-test-that-is-long-enough");
  vi.stubEnv("OIDC_ROLE_CLAIM", "groups");
  vi.stubEnv("OIDC_MANAGERS", "leads");
  vi.stubEnv("OIDC_COHORT_CLAIM", "teams");
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await close();
});

/** A browser before our side of the sign-in, which is the library's own code with our provider and callbacks. */
function aBrowser() {
  const jar = new Map<string, string>();
  const opened: string[] = [];
  const ask = async (path: string, form?: Record<string, string>) => {
    const reply = await Auth(
      new Request(`${appOrigin.origin}/api/auth/${path}`, {
        headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; ") },
        ...(form && { method: "POST", body: new URLSearchParams(form) }),
      }),
      {
        trustHost: true,
        basePath: "/api/auth",
        secret: "a secret of the test",
        providers: oidcProviders(),
        pages: { signIn: "/sign-in", error: "/sign-in" },
        callbacks: {
          signIn: arriveByOidc,
          async jwt({ token, account }) {
            const sub = await subjectOf(account);
            return sub ? { ...token, sub } : token;
          },
        },
        jwt: {
          // Checks of a sign-in under way are kept in tokens of the library's own, told by their salt.
          async encode(params) {
            if (params.salt !== "authjs.session-token" && params.salt !== "__Secure-authjs.session-token")
              return (await import("@auth/core/jwt")).encode(params);
            opened.push(String(params.token?.sub));
            return "opened";
          },
          async decode(params): Promise<JWT | null> {
            return params.token === "opened" ? null : (await import("@auth/core/jwt")).decode(params);
          },
        },
        logger: { error: () => undefined },
      },
    );
    for (const cookie of reply.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    return reply;
  };
  const leave = async () => {
    const { csrfToken } = await (await ask("csrf")).json();
    const reply = await ask("signin/oidc", { csrfToken, callbackUrl: `${appOrigin.origin}/en/progress` });
    return reply.headers.get("location") ?? "";
  };
  const comeBack = async (address: string) => {
    // The pages' own view of the browser's cookies.
    const ours = await cookies();
    for (const [name, value] of jar) ours.set(name, decodeURIComponent(value));
    const { pathname, search } = new URL(address);
    return (await ask(`${pathname.replace("/api/auth/", "")}${search}`)).headers.get("location") ?? "";
  };
  return { leave, comeBack, opened };
}

async function signInAs(sub: string) {
  const browser = aBrowser();
  setRequest(undefined);
  const to = await browser.comeBack(await passThrough(await browser.leave(), sub, home));
  return { to: to.replace(appOrigin.origin, ""), userId: browser.opened[0] };
}

const userOf = (db: Db, id: string | undefined) =>
  db.user.findUniqueOrThrow({ where: { id: id ?? "" }, include: { accounts: true, memberships: true } });

describe("signing in at an identity provider", () => {
  test("makes an account with the proven address the first time, and comes to the same one the next", async ({
    app: db,
  }) => {
    const first = await signInAs("an");
    expect(first.to).toBe("/en/progress");
    expect(await userOf(db, first.userId)).toMatchObject({
      email: "an@company.example",
      name: "Y Ƀlu Niê",
      passwordHash: null,
      role: "learner",
      emailVerified: expect.any(Date),
      accounts: [{ providerAccountId: "an", type: "oidc", id_token: null, access_token: null }],
    });
    expect((await signInAs("an")).userId).toBe(first.userId);
    expect(await db.account.count({ where: { userId: first.userId ?? "" } })).toBe(1);
  });

  test("comes to the account that has the address already, with the role that the provider gives", async ({
    app: db,
  }) => {
    const here = await aUser(db, { email: "binh@company.example", name: "Bình ở đây" });
    expect((await signInAs("binh")).userId).toBe(here.id);
    expect(await userOf(db, here.id)).toMatchObject({ name: "Bình ở đây", role: "manager" });
    const noted = await db.auditEntry.findMany({ where: { actorId: here.id }, orderBy: { createdAt: "asc" } });
    expect(noted.map(({ action, detail }) => [action, detail])).toEqual([
      ["identity-tied", null],
      ["role-from-provider", { role: "manager" }],
    ]);
  });

  test("joins the cohorts that the provider names, however they are written, and comes back to none that were left", async ({
    app: db,
  }) => {
    const [cohort] = [await db.cohort.create({ data: { name: "Khối số", courseId: "caio-cto" } })];
    await db.cohort.create({ data: { name: "Khối số ", courseId: "caio-cto", archivedAt: new Date() } });
    const { userId = "" } = await signInAs("em");
    expect(await userOf(db, userId)).toMatchObject({
      name: "Em Lê",
      memberships: [{ cohortId: cohort?.id, role: "learner", leftAt: null }],
    });
    await db.membership.updateMany({ where: { userId }, data: { leftAt: new Date() } });
    await signInAs("em");
    expect(await db.membership.count({ where: { userId, leftAt: null } })).toBe(0);
  });

  test.for([
    ["chi", "unproven-email"],
    ["dung", "no-email"],
  ] as const)(
    "is refused in words where the address isn't proven or there is none (%s)",
    async ([sub, code], { app: db }) => {
      const before = await db.user.count();
      expect(await signInAs(sub)).toEqual({ to: `/en/sign-in?oidc=${code}`, userId: undefined });
      expect(await db.user.count()).toBe(before);
    },
  );

  test("opens nothing to a code of another browser's sign-in", async ({ app: db }) => {
    const [mine, another] = [aBrowser(), aBrowser()];
    setRequest(undefined);
    const back = await passThrough(await another.leave(), "an", home);
    await mine.leave();
    expect(await mine.comeBack(back)).toMatch(/\/sign-in\?error=/);
    expect(mine.opened).toEqual([]);
    expect(await db.user.count({ where: { email: "an@company.example" } })).toBe(1);
  });
});
