import { afterEach, beforeEach, expect, vi } from "vitest";
import { actOnInvited } from "@/app/[locale]/manage/[cohort]/people/invited/actions";
import { cohortViewOf } from "@/domain/cohort-view";
import type { Db } from "@/prisma/client";
import { createInvitations, type NewInvitation } from "@/prisma/invitation";
import { countInvited, listInvited } from "@/prisma/invited";
import { newToken, tokenHash } from "@/prisma/token";
import { form } from "./form";
import { aMailbox } from "./mailbox";
import { ask, outcomeOf, test, type World } from "./people";
import { rendered } from "./rendered";
import { aCohort, aUser } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));

beforeEach<{ db: Db; world: World }>(async ({ db, world }) => {
  await db.invitation.deleteMany();
  await ask(db, world, "manager", `/manage/${world.cohort.id}?state=invited`);
});
afterEach(() => vi.unstubAllEnvs());

const hour = 3_600_000;

/** Invites somebody into the cohort, by a link that is good for so many hours. */
async function invite(
  db: Db,
  cohortId: string,
  name: string,
  { hours = 1, ...changes }: { hours?: number } & Partial<NewInvitation> = {},
) {
  const email = `${name.toLowerCase().replaceAll(" ", "-")}@example.com`
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "");
  const expiresAt = new Date(Date.now() + hours * hour);
  const invitation = { tokenHash: tokenHash(newToken()), role: "learner", invitedById: null, cohortId, name } as const;
  await createInvitations(db, [{ ...invitation, email, expiresAt, ...changes }]);
  return db.invitation.findFirstOrThrow({ where: { cohortId, name }, select: { id: true, email: true } });
}

const view = (asked: Record<string, string>) => cohortViewOf({ state: "invited", ...asked });

test("who was invited and didn't join: open and run out, nobody who came or was revoked, no group, no manager; by name, found without marks, by pages", async ({
  db,
  world,
}) => {
  const { id } = await aCohort(db, [{ userId: world.manager.id, role: "manager" }]);
  await invite(db, id, "Đức Huy");
  await invite(db, id, "Ẩn Danh", { hours: -1 });
  const came = await invite(db, id, "Came");
  await db.invitation.update({ where: { id: came.id }, data: { usedAt: new Date() } });
  const dead = await invite(db, id, "Dead");
  await db.invitation.update({ where: { id: dead.id }, data: { revokedAt: new Date() } });
  const otherwise = await invite(db, id, "Otherwise");
  const user = await aUser(db, { email: otherwise.email ?? "" });
  await db.membership.create({ data: { cohortId: id, userId: user.id, role: "learner" } });
  await invite(db, id, "Boss", { role: "manager" });
  await invite(db, id, "Group", { email: null, places: 5 });
  await invite(db, world.otherCohort.id, "Elsewhere");
  const names = async (asked: Record<string, string> = {}) =>
    (await listInvited(db, id, view(asked))).map(({ name }) => name);
  expect(await names()).toEqual(["Ẩn Danh", "Đức Huy"]);
  expect(await countInvited(db, id, "")).toBe(2);
  for (const search of ["duc", "ĐỨC", "huy đức", "duc-huy@"])
    expect(await names({ search }), search).toEqual(["Đức Huy"]);
  expect(await countInvited(db, id, "duc")).toBe(1);
  expect(await names({ search: "nobody" })).toEqual([]);
  const more = Array.from({ length: 24 }, (_, index) => `Zeta ${index}`);
  for (const name of more) await invite(db, id, name);
  expect(await names()).toHaveLength(25);
  expect(await names({ page: "2" })).toHaveLength(1);
  expect(await names({ size: "100" })).toHaveLength(26);
});

test("the list of people counts them beside the others and shows them in the learners' place, the name at the head of each row", async ({
  db,
  world,
}) => {
  await invite(db, world.cohort.id, "Đức Huy");
  await invite(db, world.cohort.id, "Ẩn Danh", { hours: -1 });
  const shown = (searchParams: Record<string, string>) =>
    rendered("manage/[cohort]", { cohort: world.cohort.id }, searchParams);
  expect(await shown({})).toContain("Đã mời, chưa vào nhóm (2)");
  const all = await shown({ state: "invited" });
  expect(all).toContain("1–2 trong 2 người được mời");
  expect(all).toMatch(/Ẩn Danh[\s\S]*Đã hết hạn[\s\S]*Đức Huy[\s\S]*Chưa dùng/);
  expect(all).not.toContain("Gửi lại lời mời");
  const found = await shown({ state: "invited", search: "duc" });
  expect(found).toContain("Đã mời, chưa vào nhóm (1)");
  expect(found).not.toContain("Ẩn Danh");
  expect(await shown({ state: "invited", search: "nobody" })).toContain("Không có học viên nào khớp");
});

const press = async ({ cohort }: World, act: string, ids: string[]) => {
  const sent = form({ cohort: cohort.id, act });
  for (const id of ids) sent.append("invitation", id);
  return outcomeOf(() => actOnInvited(sent));
};
const back = ({ cohort }: World, code: string) => `/manage/${cohort.id}?state=invited&said=${code}#people`;

test("who is picked gets a new link by e-mail, also where the one before ran out, and nobody else does", async ({
  db,
  world,
}) => {
  const open = await invite(db, world.cohort.id, "Duc Huy");
  const out = await invite(db, world.cohort.id, "An Danh", { hours: -1 });
  const left = await invite(db, world.cohort.id, "Left");
  const foreign = await invite(db, world.otherCohort.id, "Elsewhere");
  expect(await press(world, "remind", [open.id])).toBe(back(world, "invited-unchanged"));
  const { arrived, close } = await aMailbox();
  expect(await rendered("manage/[cohort]", { cohort: world.cohort.id }, { state: "invited" })).toContain(
    "Gửi lại lời mời",
  );
  const underWay = await invite(db, world.cohort.id, "Under Way");
  await db.invitation.update({ where: { id: underWay.id }, data: { mailState: "sending", mailAt: new Date() } });
  expect(await press(world, "remind", [open.id, out.id, foreign.id, underWay.id])).toBe(
    back(world, "invited-reminded"),
  );
  await vi.waitFor(() => expect(arrived).toHaveLength(2), { timeout: 20_000 });
  expect(arrived.map(({ to }) => to).sort()).toEqual([out.email, open.email]);
  const token = /\/invite\/([\w-]+)/.exec(arrived.find(({ to }) => to === out.email)?.mail.text ?? "")?.[1] ?? "";
  await ask(db, world, "nobody");
  expect(await rendered("invite/[token]", { token })).toContain(out.email);
  const issues = await db.invitation.findMany({ orderBy: { email: "asc" }, select: { name: true, issue: true } });
  expect(new Map(issues.map(({ name, issue }) => [name, issue]))).toEqual(
    new Map([
      ["An Danh", 1],
      ["Duc Huy", 1],
      ["Elsewhere", 0],
      ["Left", 0],
      ["Under Way", 0],
    ]),
  );
  expect(left.email).not.toBe(arrived[0]?.to);
  await close();
});

test("the invitations of who is picked are revoked with one press; pressed again, or with nobody picked, the list says so", async ({
  db,
  world,
}) => {
  const [one, other] = [await invite(db, world.cohort.id, "Một"), await invite(db, world.cohort.id, "Hai")];
  expect(await press(world, "revoke", [])).toBe(back(world, "nobody-picked"));
  expect(await press(world, "revoke", [one.id, other.id])).toBe(back(world, "invited-revoked"));
  expect(await countInvited(db, world.cohort.id, "")).toBe(0);
  expect(await press(world, "revoke", [one.id])).toBe(back(world, "invited-unchanged"));
  expect(
    await rendered("manage/[cohort]", { cohort: world.cohort.id }, { state: "invited", said: "invited-revoked" }),
  ).toContain("Đã thu hồi lời mời của những người đã chọn.");
});
