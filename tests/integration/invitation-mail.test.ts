import { afterEach, beforeEach, describe, expect, vi } from "vitest";
import { confirmList } from "@/app/[locale]/manage/[cohort]/invitations/actions";
import { sendLetters } from "@/app/[locale]/manage/[cohort]/invitations/mail/actions";
import type { Db } from "@/prisma/client";
import { sendInvitations } from "@/school/invitation-mail";
import { listPeople } from "@/school/invite";
import { form } from "./form";
import { aMailbox, sendTo } from "./mailbox";
import { ask, outcomeOf, test, type World } from "./people";
import { rendered } from "./rendered";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));

const closings: (() => Promise<void>)[] = [];
const mailbox = async (options?: Parameters<typeof aMailbox>[0]) => {
  const box = await aMailbox(options);
  closings.push(box.close);
  return box;
};

beforeEach<{ db: Db; world: World }>(async ({ db, world }) => {
  await db.invitation.deleteMany();
  await db.cohort.updateMany({ data: { mailSubject: null, mailBody: null } });
  await ask(db, world, "manager");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  for (const close of closings.splice(0)) await close();
});

async function invite({ cohort, manager }: World, text: string): Promise<void> {
  const roster = await listPeople({ cohortId: cohort.id, actorId: manager.id }, "learner", text);
  await outcomeOf(() => confirmList(form({ cohort: cohort.id, roster })));
}

const letter = { subject: "Mời {tên}", body: "Chào {tên},\n\nNhóm {nhóm}: <{liên kết}>" };
const send = ({ cohort }: World, changes: Partial<typeof letter> = {}) =>
  sendLetters(null, form({ cohort: cohort.id, ...letter, ...changes }));

const statesIn = async (db: Db) =>
  (await db.invitation.findMany({ orderBy: { email: "asc" }, select: { mailState: true } })).map(
    ({ mailState }) => mailState,
  );

/** What the press began goes on by itself. */
const until = (holds: () => Promise<void>) => vi.waitFor(holds, { timeout: 20_000 });

describe("an invitation by e-mail", () => {
  test("has its reader's name and own link, as text and as HTML, in its manager's words; it is sent once", async ({
    db,
    world,
  }) => {
    const { arrived } = await mailbox();
    await invite(world, "Nguyễn <b>An</b>\tan@example.com\n\tbinh@example.com");
    expect(await outcomeOf(() => send(world))).toBe(`/manage/${world.cohort.id}/invitations?said=queued`);
    await until(async () => expect(await statesIn(db)).toEqual(["sent", "sent"]));
    expect(arrived.map(({ to, mail }) => [to, mail.subject]).sort()).toEqual([
      ["an@example.com", "Mời Nguyễn <b>An</b>"],
      ["binh@example.com", "Mời bạn"],
    ]);
    const [an, binh] = ["an", "binh"].map((name) => arrived.find(({ to }) => to === `${name}@example.com`)?.mail);
    const linkIn = (text = "") => /http:\S+\/invite\/[\w-]+/.exec(text)?.[0];
    expect(an?.text).toContain(`Nhóm ${world.cohort.name}: <${linkIn(an?.text)}>`);
    expect(String(an?.html)).toContain("Nguyễn &#60;b&#62;An&#60;/b&#62;");
    expect(String(an?.html)).toContain(`<a href="${linkIn(an?.text)}">`);
    expect(linkIn(an?.text)).not.toBe(linkIn(binh?.text));
    expect(an?.headers.has("list-unsubscribe")).toBe(false);
    const token = linkIn(an?.text)?.split("/invite/")[1] ?? "";
    await ask(db, world, "nobody");
    expect(await rendered("invite/[token]", { token })).toContain("an@example.com");
    await ask(db, world, "manager");
    expect(await outcomeOf(() => send(world))).toBe("nobody");
    expect(await sendInvitations(new Date())).toBe(0);
  });

  test("that a mail server doesn't take is told in its row, and the others arrive", async ({ db, world }) => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const { arrived } = await mailbox({ refuses: "an@example.com" });
    await invite(world, "an@example.com\nbinh@example.com");
    await outcomeOf(() => send(world));
    await until(async () => expect(await statesIn(db)).toEqual(["refused", "sent"]));
    expect(arrived.map(({ to }) => to)).toEqual(["binh@example.com"]);
    const page = await rendered("manage/[cohort]/invitations", { cohort: world.cohort.id });
    expect(page).toContain("Máy chủ thư không nhận địa chỉ này");
    expect(await rendered("manage/[cohort]/invitations/mail", { cohort: world.cohort.id })).toContain("Gửi 1 email");
  });

  test("waits while the mail server is away, and goes out in a later round", async ({ db, world }) => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const box = await aMailbox();
    await box.close();
    await invite(world, "an@example.com\nbinh@example.com");
    await outcomeOf(() => send(world));
    await until(async () => expect((await statesIn(db)).sort()).toEqual(["failed", "queued"]));
    const { arrived } = await mailbox();
    const later = new Date(Date.now() + 11 * 60_000);
    expect(await sendInvitations(later)).toBe(2);
    expect(arrived).toHaveLength(2);
  });

  test("that a server took on and was killed over is tried again", async ({ db, world }) => {
    const { arrived } = await mailbox();
    await invite(world, "an@example.com");
    await db.invitation.updateMany({ data: { mailState: "sending", mailAt: new Date(Date.now() - 25 * 60_000) } });
    await db.cohort.update({
      where: { id: world.cohort.id },
      data: { mailSubject: letter.subject, mailBody: letter.body },
    });
    await sendInvitations(new Date());
    expect(arrived).toHaveLength(1);
  });

  test("goes to nobody whose invitation was used, revoked or ran out since", async ({ db, world }) => {
    await invite(world, "a@example.com\nb@example.com\nc@example.com\nd@example.com");
    sendTo("smtp://127.0.0.1:1");
    vi.spyOn(console, "error").mockImplementation(() => {});
    await outcomeOf(() => send(world));
    await until(async () => expect((await statesIn(db)).toSorted()).toEqual(["failed", "queued", "queued", "queued"]));
    const change = (name: string, data: object) =>
      db.invitation.updateMany({ where: { email: `${name}@example.com` }, data });
    await change("a", { usedAt: new Date() });
    await change("b", { revokedAt: new Date() });
    await change("c", { expiresAt: new Date(0) });
    const { arrived } = await mailbox();
    await sendInvitations(new Date(Date.now() + 11 * 60_000));
    expect(arrived.map(({ to }) => to)).toEqual(["d@example.com"]);
  });

  test("by two servers at once goes out once", async ({ db, world }) => {
    const { arrived } = await mailbox();
    await invite(world, "a@example.com\nb@example.com\nc@example.com");
    await db.cohort.update({
      where: { id: world.cohort.id },
      data: { mailSubject: letter.subject, mailBody: letter.body },
    });
    await db.invitation.updateMany({ data: { mailState: "queued", mailAt: new Date() } });
    const counts = await Promise.all([1, 2].map(() => sendInvitations(new Date())));
    expect(counts.reduce((sum, count) => sum + count)).toBe(3);
    expect(arrived.map(({ to }) => to).sort()).toEqual(["a@example.com", "b@example.com", "c@example.com"]);
  });
});

describe("a text that can't be sent as it stands", () => {
  test.for<[string, Partial<typeof letter>]>([
    ["no-link", { body: "Chào {tên}" }],
    ["unknown-place", { body: "Chào {phòng ban}: {liên kết}" }],
    ["bad-subject", { subject: " " }],
    ["bad-body", { body: "x".repeat(5001) }],
  ])("is refused and kept: %s", async ([code, changes], { db, world }) => {
    await mailbox();
    await invite(world, "an@example.com");
    const state = await send(world, changes);
    expect(state).toMatchObject({ refusal: code, typed: { ...letter, ...changes } });
    if (code === "unknown-place") expect(state).toMatchObject({ values: { place: "{phòng ban}" } });
    expect(await statesIn(db)).toEqual([null]);
  });
});

test("without a mail server nothing is sent, which is said with the way to the links", async ({ db, world }) => {
  await invite(world, "an@example.com");
  expect(await outcomeOf(() => send(world))).toBe("noMail");
  expect(await statesIn(db)).toEqual([null]);
  const [list, mail] = await Promise.all(
    ["manage/[cohort]/invitations", "manage/[cohort]/invitations/mail"].map((page) =>
      rendered(page, { cohort: world.cohort.id }),
    ),
  );
  expect(list).toContain("Máy chủ này không gửi email");
  expect(await rendered("account", {})).toContain("Máy chủ này hiện không gửi email, nên lời nhắc sẽ không đến.");
  expect(mail).toContain("Xem các liên kết");
});
