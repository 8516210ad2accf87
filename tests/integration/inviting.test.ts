import { strToU8, zipSync } from "fflate";
import { beforeEach, describe, expect, vi } from "vitest";
import { confirmList, makeGroupLink, renewLink, revokeLink } from "@/app/[locale]/manage/[cohort]/invitations/actions";
import { GET as takeLinks } from "@/app/api/v1/cohorts/[cohort]/links.csv/route";
import { POST } from "@/app/api/v1/cohorts/[cohort]/roster/route";
import type { Db } from "@/prisma/client";
import { appOrigin } from "@/school/origin";
import { aWorkbook } from "./a-workbook";
import { form } from "./form";
import { ask, outcomeOf, test, type World } from "./people";
import { rendered } from "./rendered";
import { ownerNow } from "./request";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));

beforeEach<{ db: Db; world: World }>(async ({ db, world }) => {
  await db.invitation.deleteMany();
  await db.roster.deleteMany();
  await ask(db, world, "manager");
});

/** Sends a list as the form does, and gives the address that it leads to. */
async function send(world: World, fields: { text?: string; role?: string; file?: File }): Promise<string> {
  const body = new FormData();
  body.set("owner", ownerNow());
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const request = new Request(`${appOrigin.origin}/api/v1/cohorts/it/roster?locale=vi`, {
    method: "POST",
    body,
    headers: { origin: appOrigin.origin },
  });
  const response = await POST(request, { params: Promise.resolve({ cohort: world.cohort.id }) });
  return response.headers.get("location") ?? "";
}

const idIn = (address: string): string => /roster\/([0-9a-f-]{36})/.exec(address)?.[1] ?? "";

const show = (world: World, roster: string) =>
  rendered("manage/[cohort]/invitations/roster/[roster]", { cohort: world.cohort.id, roster });

const confirm = (world: World, roster: string) =>
  outcomeOf(() => confirmList(form({ cohort: world.cohort.id, roster })));

/** Sends a list and confirms it. */
async function invite(world: World, text: string, role = "learner"): Promise<void> {
  await confirm(world, idIn(await send(world, { text, role })));
}

const invited = (db: Db) =>
  db.invitation.findMany({ select: { name: true, email: true, role: true }, orderBy: { email: "asc" } });

const linksOf = async (world: World): Promise<string[]> => {
  const response = await takeLinks(new Request(`${appOrigin.origin}/api/v1/cohorts/it/links.csv`), {
    params: Promise.resolve({ cohort: world.cohort.id }),
  });
  return (await response.text()).match(/http[^"]*\/invite\/[\w-]+/g) ?? [];
};

describe("a list of people", () => {
  test("is shown with what is wrong in each row, and invites nobody until it is confirmed: then those with whom nothing is", async ({
    db,
    world,
  }) => {
    await invite(world, "cu@example.com");
    const text = `Nguyễn Văn An\tan@example.com\nTrần\tsai@\nAn nữa\tAN@example.com\nThành viên\t${world.peer.email}\nCũ\tcu@example.com`;
    const roster = idIn(await send(world, { text }));
    const page = await show(world, roster);
    for (const words of [
      "1 người mời được, 4 dòng bị bỏ qua.",
      "Địa chỉ email chưa đúng",
      "Đã có ở dòng trên",
      "Đã ở trong nhóm",
      "Đã được mời",
      "Mời 1 người",
    ])
      expect(page).toContain(words);
    expect(page).toContain("Trần\tsai@");
    expect(await db.invitation.count()).toBe(1);
    expect(await confirm(world, roster)).toBe(`/manage/${world.cohort.id}/invitations?said=invited`);
    expect(await invited(db)).toEqual([
      { name: "Nguyễn Văn An", email: "an@example.com", role: "learner" },
      { name: null, email: "cu@example.com", role: "learner" },
    ]);
    const audits = { where: { action: "invitation-created", subject: world.cohort.id } };
    expect(await db.auditEntry.count(audits)).toBe(2);
  });

  test("that is confirmed twice, or sent again, changes nothing", async ({ db, world }) => {
    const text = "An <an@example.com>; Bình <binh@example.com>";
    const roster = idIn(await send(world, { text }));
    await Promise.all([confirm(world, roster), confirm(world, roster)]);
    expect(await db.invitation.count()).toBe(2);
    expect(await confirm(world, roster)).toContain("said=invited-none");
    await invite(world, text);
    expect(await db.invitation.count()).toBe(2);
  });

  test("makes managers of those who are listed as such, and takes who learns in the cohort among them", async ({
    db,
    world,
  }) => {
    await invite(world, `${world.peer.email}, ${world.manager.email}`, "manager");
    expect(await invited(db)).toEqual([{ name: null, email: world.peer.email, role: "manager" }]);
  });

  test("is its manager's alone, and is gone after a day", async ({ db, world }) => {
    const roster = idIn(await send(world, { text: "an@example.com" }));
    await db.membership.create({ data: { cohortId: world.cohort.id, userId: world.otherManager.id, role: "manager" } });
    await ask(db, world, "otherManager");
    expect(await confirm(world, roster)).toContain("invited-none");
    await db.roster.updateMany({ data: { createdAt: new Date(Date.now() - 25 * 3_600_000) } });
    await send(world, { text: "binh@example.com" });
    expect(await db.roster.findUnique({ where: { id: roster } })).toBeNull();
    await db.membership.deleteMany({ where: { cohortId: world.cohort.id, userId: world.otherManager.id } });
  });

  test("is taken from nobody but the cohort's managers", async ({ db, world }) => {
    for (const [person, address] of [
      ["nobody", `/sign-in?next=${encodeURIComponent(`/manage/${world.cohort.id}/invitations?said=signed-out`)}`],
      ["learner", "/learn"],
      ["author", "/learn"],
      ["otherManager", "/manage"],
    ] as const) {
      await ask(db, world, person);
      expect(await send(world, { text: "an@example.com" })).toBe(address);
    }
    expect(await db.roster.count()).toBe(0);
  });
});

const table = 'Họ và tên;Email\r\nNguyễn Văn An;an@example.com\r\n"Trần; Bình";binh@example.com\r\n';
const people = [
  { name: "Nguyễn Văn An", email: "an@example.com", role: "learner" },
  { name: "Trần; Bình", email: "binh@example.com", role: "learner" },
];
const utf16 = (text: string) => new Uint8Array([0xff, 0xfe, ...Buffer.from(text, "utf16le")]);
const rows = [
  ["Họ và tên", "Email"],
  ["Nguyễn Văn An", "an@example.com"],
  ["Trần; Bình", "binh@example.com"],
];

describe("a file of people", () => {
  test.for<[string, Uint8Array<ArrayBuffer>]>([
    ["a CSV with semicolons and a byte order mark", new Uint8Array(Buffer.from(`\ufeff${table}`))],
    ["a CSV with semicolons and none", new Uint8Array(Buffer.from(table))],
    ["a CSV with commas", new Uint8Array(Buffer.from(rows.map((row) => row.join(",")).join("\n")))],
    ["Excel's Unicode text, in tabs", utf16(rows.map((row) => row.join("\t")).join("\r\n"))],
    ["a workbook", aWorkbook(rows)],
    ["a workbook with its people on the second sheet", aWorkbook([["Ghi chú"]], rows)],
  ])("may be %s", async ([, bytes], { db, world }) => {
    const roster = idIn(await send(world, { file: new File([bytes], "danh-sach") }));
    await confirm(world, roster);
    expect(await invited(db)).toEqual(people);
  });

  test.for<[string, Uint8Array<ArrayBuffer>]>([
    ["empty-file", new Uint8Array(Buffer.from(" \n"))],
    ["old-excel", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ["unreadable-file", new Uint8Array(Buffer.from("PK\u0003\u0004 and no zip"))],
    ["unreadable-file", new Uint8Array(zipSync({ "readme.txt": strToU8("a@example.com") }))],
    ["too-many-rows", new Uint8Array(Buffer.from("a@example.com\n".repeat(5001)))],
    ["too-big", new Uint8Array(2 * 1024 * 1024).fill(97)],
    ["too-big", new Uint8Array(zipSync({ "xl/worksheets/sheet1.xml": new Uint8Array(25 * 1024 * 1024) }))],
  ])("is refused: %s", async ([code, bytes], { db, world }) => {
    const address = await send(world, { file: new File([bytes], "danh-sach") });
    expect(address).toBe(`/manage/${world.cohort.id}/invitations?said=${code}`);
    expect(await db.roster.count()).toBe(0);
  });

  test("beside a pasted list is not read, which is said, and what was pasted is kept", async ({ db, world }) => {
    const file = new File(["binh@example.com"], "a.csv");
    expect(await send(world, { text: "an@example.com", file })).toContain("said=both");
    const big = new File([new Uint8Array(2 * 1024 * 1024)], "a.csv");
    expect(await send(world, { text: "an@example.com", file: big })).toContain("said=too-big");
    expect(await db.roster.findMany({ select: { text: true } })).toEqual(Array(2).fill({ text: "an@example.com" }));
    expect(await send(world, {})).toContain("said=nothing");
  });

  test("lists of two tabs stand beside each other; of more than five the oldest goes", async ({ db, world }) => {
    for (let n = 1; n <= 6; n += 1) await send(world, { text: `p${n}@example.com` });
    const kept = await db.roster.findMany({ select: { text: true }, orderBy: { createdAt: "asc" } });
    expect(kept.map(({ text }) => text)).toEqual([2, 3, 4, 5, 6].map((n) => `p${n}@example.com`));
  });
});

describe("an open invitation", () => {
  const only = async (db: Db) => (await db.invitation.findFirstOrThrow()).id;

  test("keeps its link, which can be taken along any time, and no database holds it", async ({ db, world }) => {
    await invite(world, "An <an@example.com>");
    const links = await linksOf(world);
    expect(links).toHaveLength(1);
    expect(await linksOf(world)).toEqual(links);
    const token = links[0]?.split("/invite/")[1] ?? "";
    const [row] = await db.$queryRaw<{ text: string }[]>`select i::text from invitations i`;
    expect(JSON.stringify(row)).not.toContain(token);
    await ask(db, world, "nobody");
    expect(await rendered("invite/[token]", { token })).toContain('value="An"');
  });

  test("that is renewed has another link, and the old one is dead", async ({ db, world }) => {
    await invite(world, "an@example.com");
    const [before] = await linksOf(world);
    const one = form({ cohort: world.cohort.id, invitation: await only(db) });
    expect(await outcomeOf(() => renewLink(one))).toContain("said=renewed");
    const [after] = await linksOf(world);
    expect(after).not.toBe(before);
    await ask(db, world, "nobody");
    const closed = await Promise.all(
      [before, after].map(async (link) =>
        (await rendered("invite/[token]", { token: link?.split("/invite/")[1] ?? "" })).includes("không còn dùng được"),
      ),
    );
    expect(closed).toEqual([true, false]);
  });

  test("that was revoked has no link any more, and is revoked once; its address can be invited again", async ({
    db,
    world,
  }) => {
    await invite(world, "an@example.com");
    const one = form({ cohort: world.cohort.id, invitation: await only(db) });
    expect(await outcomeOf(() => revokeLink(one))).toContain("said=revoked");
    expect(await outcomeOf(() => revokeLink(one))).toContain("said=unchanged");
    expect(await outcomeOf(() => renewLink(one))).toContain("said=unchanged");
    expect(await linksOf(world)).toEqual([]);
    await invite(world, "an@example.com");
    expect(await db.invitation.count({ where: { revokedAt: null } })).toBe(1);
  });

  test("that ran out makes room for a new one to the same address", async ({ db, world }) => {
    await invite(world, "an@example.com");
    await db.invitation.updateMany({ data: { expiresAt: new Date(0) } });
    await invite(world, "an@example.com");
    expect(await db.invitation.count({ where: { revokedAt: null } })).toBe(1);
    expect(await linksOf(world)).toHaveLength(1);
  });

  test("of another cohort can be neither renewed nor revoked", async ({ db, world }) => {
    await invite(world, "an@example.com");
    await ask(db, world, "otherManager");
    const one = form({ cohort: world.otherCohort.id, invitation: await only(db) });
    expect(await outcomeOf(() => renewLink(one))).toContain("said=unchanged");
    expect(await outcomeOf(() => revokeLink(one))).toContain("said=unchanged");
  });
});

test("one link for a group has its places and days, and other numbers make none", async ({ db, world }) => {
  const make = (places: string, days: string) =>
    outcomeOf(() => makeGroupLink(null, form({ cohort: world.cohort.id, places, days })));
  expect(await make("1", "14")).toBe("bad-places");
  expect(await make("30", "91")).toBe("bad-days");
  expect(await make("30", "14")).toContain("said=invited");
  const [link] = await db.invitation.findMany({ where: { places: { not: null } } });
  expect([link?.places, link?.role, link?.email]).toEqual([30, "learner", null]);
  expect(Math.round(((link?.expiresAt.getTime() ?? 0) - Date.now()) / 86_400_000)).toBe(14);
});

test("the list of invitations has 25 a page, and is searched by name without marks, and by state", async ({
  db,
  world,
}) => {
  await invite(
    world,
    ["Đức <duc@example.com>", ...Array.from({ length: 30 }, (_, at) => `p${at}@example.com`)].join("\n"),
  );
  await db.invitation.updateMany({ where: { email: "p0@example.com" }, data: { expiresAt: new Date(0) } });
  const shown = async (search: Record<string, string>) => {
    const page = await rendered("manage/[cohort]/invitations", { cohort: world.cohort.id }, search);
    const [, list = ""] = page.split("</caption>");
    return { n: /(\d+) lời mời</.exec(page)?.[1], rows: list.split('<th scope="row">').length - 1, page };
  };
  expect(await shown({})).toMatchObject({ n: "31", rows: 25 });
  expect(await shown({ page: "2" })).toMatchObject({ n: "31", rows: 6 });
  expect(await shown({ page: "9" })).toMatchObject({ n: "31", rows: 6 });
  expect(await shown({ q: "duc" })).toMatchObject({ n: "1", rows: 1 });
  expect(await shown({ state: "expired" })).toMatchObject({ n: "1", rows: 1 });
  expect((await shown({ q: "nobody" })).page).toContain("Không có lời mời nào như vậy.");
  expect((await shown({})).page).toContain("Tất cả liên kết");
});

test("of many invitations the page sends what it shows: the links are a file then, and no more bytes for 1,000 than for 250", async ({
  db,
  world,
}) => {
  const sized = async (n: number) => {
    await db.invitation.deleteMany();
    const invitation = {
      role: "learner",
      cohortId: world.cohort.id,
      expiresAt: new Date(Date.now() + 60_000),
    } as const;
    await db.invitation.createMany({
      data: Array.from({ length: n }, (_, at) => ({ ...invitation, tokenHash: `${at}`, email: `p${at}@example.com` })),
    });
    return rendered("manage/[cohort]/invitations", { cohort: world.cohort.id }, {});
  };
  const [some, many] = [await sized(250), await sized(1000)];
  expect(many).toContain("1000 lời mời chưa dùng.");
  expect(many).toContain("Tải tệp liên kết (CSV)");
  expect(many).not.toContain("Tất cả liên kết");
  expect(many.length - some.length).toBeLessThan(100);
});
