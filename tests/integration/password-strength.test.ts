import { expect, vi } from "vitest";
import { signUp } from "@/app/[locale]/sign-up/actions";
import { POST as judge } from "@/app/api/v1/password-strength/route";
import { rateLimits } from "@/domain/rate-limit";
import { log } from "@/school/log";
import { appOrigin } from "@/school/origin";
import { form, newEmail } from "./form";
import { test } from "./people";
import { setAddress, setRequest } from "./request";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));

const about = { email: "minh.tam@congty.vn", name: "Lê Minh Tâm" };
const asked = (body: object) =>
  judge(
    new Request(`${appOrigin.origin}/api/v1/password-strength`, {
      method: "POST",
      headers: { origin: appOrigin.origin, "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );

test.for([
  ["password1234", "password-common"],
  ["leminhtam2026", "password-personal"],
  ["aaaaaaaaaaaa", "password-pattern"],
] as const)(
  "of %s is said while it is typed what a form with it is refused for: %s",
  async ([password, weakness], { world: _ }) => {
    setRequest(undefined);
    const reply = await asked({ ...about, password });
    expect([reply.status, reply.headers.get("cache-control")]).toEqual([200, "no-store"]);
    expect(await reply.json()).toMatchObject({ weakness });
    expect(await signUp(null, form({ ...about, password }))).toMatchObject({ wrong: { password: weakness } });
  },
);

test("a password that would be taken is said to be, whichever way its letters came", async ({ world: _ }) => {
  setRequest(undefined);
  for (const way of ["NFC", "NFD"])
    expect(await (await asked({ ...about, password: "một câu dễ nhớ".normalize(way) })).json()).toEqual({
      score: 4,
      weakness: null,
    });
});

test.for([
  {},
  { ...about },
  { ...about, password: "" },
  { ...about, password: 1 },
  { ...about, password: "x".repeat(513) },
  { ...about, password: "một câu dễ nhớ", more: 1 },
  { password: "một câu dễ nhớ", email: "x".repeat(255), name: "" },
])("what isn't whole is malformed, and its answer doesn't repeat it: %j", async (body, { world: _ }) => {
  setRequest(undefined);
  const reply = await asked(body);
  expect(reply.status).toBe(400);
  expect(await reply.text()).not.toContain("nhớ");
});

test("after a class's worth of questions from one address no more are answered for a while, and others' are", async ({
  db,
  world: _,
}) => {
  setRequest(undefined);
  setAddress("198.51.100.9");
  const body = { ...about, password: "một câu dễ nhớ" };
  expect((await asked(body)).status).toBe(200);
  await db.rateLimit.updateMany({
    where: { key: { startsWith: "strength:from:" } },
    data: { count: rateLimits.strengthByAddress.limit },
  });
  const late = await asked(body);
  expect([late.status, Number(late.headers.get("retry-after")) > 800]).toEqual([429, true]);
  setAddress("198.51.100.10");
  expect((await asked(body)).status).toBe(200);
});

test("a password that is asked about stands in nothing that is counted, and in no line of the log", async ({
  db,
  world: _,
}) => {
  setRequest(undefined);
  const password = `một câu dễ nhớ ${newEmail()}`;
  const lines: string[] = [];
  const spies = (["info", "warn", "error"] as const).map((level) =>
    vi.spyOn(log, level).mockImplementation((...said: unknown[]) => void lines.push(JSON.stringify(said))),
  );
  expect((await asked({ ...about, password })).status).toBe(200);
  expect((await asked({ ...about, password, more: 1 })).status).toBe(400);
  for (const spy of spies) spy.mockRestore();
  expect(lines.join("\n")).not.toContain("dễ nhớ");
  expect(JSON.stringify(await db.rateLimit.findMany())).not.toContain("dễ nhớ");
});
