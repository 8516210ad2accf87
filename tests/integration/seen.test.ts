import { expect, vi } from "vitest";
import { recordAudit, recordDaily } from "@/prisma/audit";
import { listSeenBy } from "@/prisma/seen-by";
import { noteViewing } from "@/school/viewing";
import { ask, test } from "./people";
import { rendered } from "./rendered";
import { aCohort, aUser } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));
vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "1");

const all = { skip: 0, take: 100 };

test("what is noted once a day is noted once however often and by however many servers, and again the next day", async ({
  db,
  world,
}) => {
  const seen = { actorId: world.manager.id, action: "learner-viewed", subject: world.peer.id } as const;
  const detail = { cohortId: world.cohort.id, kind: "page" };
  for (const day of [20_000, 20_001])
    await Promise.all([1, 2, 3].map(() => recordDaily(db, { ...seen, detail, at: new Date(), day })));
  expect(await db.auditEntry.count({ where: seen })).toBe(2);
});

test("a learner reads on the account's page who opened their own page and the cohort's lists and took its file along", async ({
  db,
  world,
}) => {
  const learner = await aUser(db);
  const manager = await aUser(db, { role: "manager", name: "Quản Lý Thị Xem" });
  const cohort = await aCohort(
    db,
    [
      { userId: learner.id, role: "learner" },
      { userId: manager.id, role: "manager" },
    ],
    { name: "Nhóm được xem" },
  );
  const people = { ...world, learner, manager };
  await ask(db, people, "manager");
  const places = { cohort: cohort.id, learner: learner.id };
  for (const page of ["manage/[cohort]", "manage/[cohort]/learners/[learner]", "manage/[cohort]/gain"])
    for (const _ of [1, 2]) await rendered(page, places);
  await recordAudit(db, {
    actorId: manager.id,
    action: "report-exported",
    subject: cohort.id,
    detail: { file: "report", attempts: "first" },
  });
  await ask(db, people, "learner");
  const page = await rendered("account", {});
  for (const seen of [
    "Trang riêng của bạn",
    "Danh sách học viên có kết quả",
    "Tiến bộ của từng người",
    "Tệp kết quả của cả nhóm, đã tải về",
  ])
    expect(page.split(`${seen} (nhóm Nhóm được xem)`)).toHaveLength(2);
  expect(page.split("Quản Lý Thị Xem")).toHaveLength(5);
  // Nothing of it is told to another learner.
  expect(await listSeenBy(db, (await aUser(db)).id, all)).toEqual([]);
});

test("what a cohort's manager opened before a learner came or after they left was not theirs, nor is their own look", async ({
  db,
}) => {
  const learner = await aUser(db, { role: "manager" });
  const cohort = await aCohort(db, [{ userId: learner.id, role: "learner" }]);
  const day = (n: number) => new Date(Date.UTC(2026, 8, n));
  const where = { cohortId_userId_role: { cohortId: cohort.id, userId: learner.id, role: "learner" as const } };
  await db.membership.update({ where, data: { joinedAt: day(10), leftAt: day(20) } });
  const manager = await aUser(db, { role: "manager" });
  const seen = { action: "people-viewed", subject: cohort.id, detail: { kind: "list" } } as const;
  for (const at of [day(9), day(15), day(21)])
    await recordDaily(db, { ...seen, actorId: manager.id, at, day: at.getTime() });
  await recordDaily(db, { ...seen, actorId: learner.id, at: day(15), day: 1 });
  expect((await listSeenBy(db, learner.id, all)).map(({ at }) => at)).toEqual([day(15)]);
});

test("a page is shown where its being looked at can't be noted", async ({ world }) => {
  const silent = vi.spyOn(console, "error").mockReturnValue();
  await noteViewing({ managerId: "not-an-id", cohortId: world.cohort.id, kind: "list" });
  expect(silent).toHaveBeenCalled();
  silent.mockRestore();
});

test("a cohort's log tells its managers who did what about whom, 25 a page, and one kind alone where asked", async ({
  db,
  world,
}) => {
  const cohort = await aCohort(db, [{ userId: world.manager.id, role: "manager" }]);
  const named = await aUser(db, { name: "Người Bị Chuyển" });
  const detail = { cohortId: cohort.id };
  const actorId = world.manager.id;
  await recordAudit(db, { actorId, action: "learners-moved", subject: named.id, detail });
  for (let n = 0; n < 25; n += 1) await recordAudit(db, { actorId, action: "cohort-renamed", subject: cohort.id });
  await recordAudit(db, { actorId, action: "cohort-renamed", subject: world.otherCohort.id });
  const gone = await aUser(db, { role: "manager" });
  await recordAudit(db, { actorId: gone.id, action: "due-date-removed", subject: cohort.id });
  await db.user.delete({ where: { id: gone.id } });

  await ask(db, world, "manager");
  const read = async (search = {}) =>
    (await rendered("manage/[cohort]/audit", { cohort: cohort.id }, search)).replaceAll(
      /<td data-label="[^"]*">/g,
      "<td>",
    );
  const first = await read();
  expect(first).toContain("Trang 1 trên 2");
  expect(first.match(/<td>Đổi tên nhóm<\/td>/g)).toHaveLength(24);
  expect(first).toMatch(/Tài khoản đã xóa <span class="meta"><\/span><\/span><\/td><td>Bỏ hạn học<\/td><td>–<\/td>/);
  expect(await read({ page: "2" })).toMatch(/<td>Chuyển học viên sang nhóm khác<\/td><td>Người Bị Chuyển<\/td>/);
  const one = await read({ kind: "learners-moved" });
  expect(one).not.toContain("<td>Đổi tên nhóm</td>");
  expect(one).toContain("<td>Chuyển học viên sang nhóm khác</td>");
  expect(await read({ kind: "'; drop" })).toContain("Trang 1 trên 2");
});
