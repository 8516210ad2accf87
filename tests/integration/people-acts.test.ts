import { randomUUID } from "node:crypto";
import { expect, vi } from "vitest";
import { actOnPeople } from "@/app/[locale]/manage/[cohort]/people/actions";
import { setAssignment } from "@/prisma/assignment";
import type { Db } from "@/prisma/client";
import { form } from "./form";
import { ask, outcomeOf, test, type World } from "./people";
import { rendered } from "./rendered";
import { aCohort, aUser } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));

/** Two more learners in the manager's cohort, who asks on its list as it was found. */
async function asked(db: Db, world: World) {
  const more = [await aUser(db, { name: "Đức Huy" }), await aUser(db, { name: "H'Hen Êban" })];
  const memberships = more.map(({ id }) => ({ cohortId: world.cohort.id, userId: id, role: "learner" as const }));
  await db.membership.createMany({ data: memberships });
  await ask(db, world, "manager", `/manage/${world.cohort.id}?search=h&order=activity`);
  const press = (fields: Record<string, string>, ids: string[] = more.map(({ id }) => id)) => {
    const sent = form({ cohort: world.cohort.id, ...fields });
    for (const id of ids) sent.append("learner", id);
    return outcomeOf(() => actOnPeople(sent));
  };
  const back = (code: string) => `/manage/${world.cohort.id}?search=h&order=activity&said=${code}#people`;
  const before = await inside(db, world.cohort.id);
  const rest = before.filter((id) => more.every((one) => one.id !== id));
  return { more: more.map(({ id }) => id), rest, press, back };
}

const inside = async (db: Db, cohortId: string) =>
  (await db.membership.findMany({ where: { cohortId, role: "learner", leftAt: null } })).map(({ userId }) => userId);

test("all who are picked are taken out with one press, and the list comes back as it was found", async ({
  db,
  world,
}) => {
  const { more, rest, press, back } = await asked(db, world);
  expect(await press({ act: "remove" }, [...more, randomUUID()])).toBe(back("people-removed"));
  expect(await inside(db, world.cohort.id)).toEqual(rest);
});

test("they move into another cohort of the same manager's, and into nobody else's", async ({ db, world }) => {
  const { more, rest, press, back } = await asked(db, world);
  const own = await aCohort(db, [{ userId: world.manager.id, role: "manager" }]);
  const foreign = await aCohort(db, [{ userId: world.otherManager.id, role: "manager" }]);
  for (const to of [foreign.id, "", "nowhere"]) expect(await press({ act: "move", to })).toBe(back("not-moved"));
  expect(await press({ act: "move", to: own.id })).toBe(back("people-moved"));
  expect((await inside(db, own.id)).sort()).toEqual(more.sort());
  expect(await inside(db, world.cohort.id)).toEqual(rest);
});

test("they get until a later day, at the time of the cohort's own date; a day that is past or none gives nothing", async ({
  db,
  world,
}) => {
  const { more, press, back } = await asked(db, world);
  expect(await press({ act: "extend", day: "2099-01-01" })).toBe(back("no-due-date"));
  const ref = { cohortId: world.cohort.id, actorId: world.manager.id, now: new Date() };
  await setAssignment(db, ref, { dueAt: new Date("2026-12-04T10:00:00Z"), timeZone: "Asia/Ho_Chi_Minh" });
  for (const day of ["2020-01-01", "", "soon"]) expect(await press({ act: "extend", day })).toBe(back("past-day"));
  const day = new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10);
  expect(await press({ act: "extend", day })).toBe(back("people-extended"));
  const given = await db.membership.findMany({ where: { userId: { in: more } } });
  expect(given.map(({ dueAt }) => dueAt?.toISOString())).toEqual(Array(2).fill(`${day}T10:00:00.000Z`));
});

test("nobody picked, and without a mail server nobody reminded: the list says so, or doesn't offer it", async ({
  db,
  world,
}) => {
  const { press, back } = await asked(db, world);
  expect(await press({ act: "remove" }, [])).toBe(back("nobody-picked"));
  const list = await rendered("manage/[cohort]", { cohort: world.cohort.id }, { said: "nobody-picked" });
  expect(list).toContain("Chưa có ai được chọn.");
  expect(list).toContain('aria-label="Chọn Đức Huy"');
  expect(list).not.toContain('value="remind"');
});
