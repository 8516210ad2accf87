import { randomUUID } from "node:crypto";
import { describe, expect, vi } from "vitest";
import { makeChange, typeChange, undo } from "@/app/[locale]/author/[course]/actions";
import { inviteAuthor } from "@/app/[locale]/author/actions";
import { join } from "@/app/[locale]/invite/[token]/actions";
import { POST as bring } from "@/app/api/v1/articles/route";
import { GET as version } from "@/app/api/v1/drafts/[course]/version/route";
import { dutiesOf } from "@/content/draft/draft";
import type { Db } from "@/prisma/client";
import { createDraft } from "@/prisma/draft";
import { bringArticle, makeCourse, showArticle } from "@/school/bring-article";
import { changeDraft, openDraft } from "@/school/draft";
import { appOrigin } from "@/school/origin";
import { rereadDraft } from "@/school/reread";
import { aDraft, dutyWith } from "@/tests/content/draft/a-draft";
import { form } from "./form";
import { ask, outcomeOf, test } from "./people";
import { ownerNow } from "./request";
import { aUser, together } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("next/cache", () => ({ refresh: () => {} }));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "1");

const article = `Kế toán trưởng và giám đốc tài chính

Kế toán trưởng tổ chức ghi sổ hằng ngày. Kế toán trưởng lập báo cáo tài chính theo quy định.

Giám đốc tài chính lập kế hoạch vốn cho ba năm. Phòng vốn đàm phán với ngân hàng về khoản vay.
`;
const bytes = new TextEncoder().encode(article);
const roles: [{ id: string; names: string[] }, { id: string; names: string[] }] = [
  { id: "ke-toan-truong", names: ["Kế toán trưởng"] },
  { id: "giam-doc-tai-chinh", names: ["Giám đốc tài chính"] },
];

function sent(fields: Record<string, string | File>, headers: Record<string, string> = {}): Request {
  const body = new FormData();
  body.set("owner", ownerNow());
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const init = { method: "POST", headers: { origin: appOrigin.origin, ...headers }, body };
  return new Request(`${appOrigin.origin}/api/v1/articles?locale=vi`, init);
}
const placeOf = async (request: Request) => {
  const reply = await bring(request);
  expect(reply.status).toBe(303);
  return reply.headers.get("location") ?? "";
};
const waiting = (db: Db, broughtById: string) => db.article.findMany({ where: { broughtById } });

describe("bringing an article", () => {
  test("leads to what can be read in it, and keeps it byte by byte: pasted under its title, or as the file that it is", async ({
    db,
    world,
  }) => {
    await ask(db, world, "author");
    const pasted = await placeOf(sent({ text: article, title: "Hai vai trò", file: new File([], "") }));
    const picked = await placeOf(sent({ text: "", file: new File([bytes], "bài.docx") }));
    const [, , , one] = pasted.split("/");
    const [, , , other] = picked.split("/");
    const kept = await db.article.findMany({
      where: { id: { in: [one ?? "", other ?? ""] } },
      orderBy: { file: "asc" },
    });
    expect(kept.map(({ file }) => file)).toEqual(["Hai vai trò.txt", "bài.docx"].sort());
    expect(Buffer.from(kept.find(({ file }) => file === "bài.docx")?.bytes ?? []).equals(Buffer.from(bytes))).toBe(
      true,
    );
  });

  test("that is nothing, too big or two at once leads back, and what was pasted is still there", async ({
    db,
    world,
  }) => {
    await ask(db, world, "author");
    const big = new File([new Uint8Array(5 * 1024 * 1024 + 1)], "a.pdf");
    const huge = new File([new Uint8Array(9 * 1024 * 1024)], "a.pdf");
    expect(await placeOf(sent({ text: " " }))).toBe("/author/new?said=nothing-brought");
    expect(await placeOf(sent({ text: "", file: big }))).toBe("/author/new?said=too-big");
    for (const [file, said] of [
      [big, "too-big"],
      [huge, "too-big"],
      [new File(["a"], "a.txt"), "both-brought"],
    ] as const) {
      const back = await placeOf(sent({ text: article, file }));
      expect(back).toMatch(new RegExp(`^/author/new\\?article=[\\w-]+&said=${said}$`));
      const id = new URLSearchParams(back.split("?")[1]).get("article") ?? "";
      const kept = await db.article.findUnique({ where: { id } });
      expect(new TextDecoder().decode(kept?.bytes).replaceAll("\r\n", "\n")).toBe(article);
    }
  });

  test("is for authors, from their own page and our own origin", async ({ db, world }) => {
    const before = await db.article.count();
    await ask(db, world, "learner");
    expect(await placeOf(sent({ text: article }))).toBe("/learn");
    await ask(db, world, "author");
    expect(await placeOf(sent({ text: article }, { origin: "https://evil.example" }))).toBe("/address");
    expect(await placeOf(sent({ text: article, owner: "somebody-else" }))).toMatch(/^\/whose\?said=other-person/);
    await ask(db, world, "nobody");
    expect(await placeOf(sent({ text: article }))).toBe("/sign-in?next=%2Fauthor%2Fnew%3Fsaid%3Dsigned-out");
    expect(await db.article.count()).toBe(before);
  });

  test("keeps those of seven days, at most twenty of one person, and never drops one that a course was made of", async ({
    db,
  }) => {
    const { id } = await aUser(db, { role: "author" });
    const old = await bringArticle(id, { file: "old.txt", bytes });
    const used = await bringArticle(id, { file: "used.txt", bytes });
    await db.article.updateMany({
      where: { id: { in: [old, used] } },
      data: { createdAt: new Date(Date.now() - 8 * 86_400_000) },
    });
    await createDraft(db, { courseId: `used-${id.slice(-6)}`, content: aDraft(), articleId: used, at: new Date() });
    for (let n = 0; n < 21; n += 1) await bringArticle(id, { file: `${n}.txt`, bytes });
    const files = (await waiting(db, id)).map(({ file }) => file);
    expect(files).toHaveLength(21);
    expect(files).toContain("used.txt");
    expect(files).not.toContain("old.txt");
    expect(files).not.toContain("0.txt");
  });
});

describe("an article", () => {
  test("shows the two roles that it seems to be about, to its bringer alone", async ({ db, world }) => {
    globalThis.phanVaiDb = db;
    const id = await bringArticle(world.author.id, { file: "a.txt", bytes });
    const shown = await showArticle(id, world.author.id);
    if (!shown || !("intake" in shown) || !shown.intake.accepted) throw new Error("a reading");
    expect(shown.intake.value.proposal.roles.map(({ names }) => names[0]?.toLowerCase())).toEqual([
      "kế toán trưởng",
      "giám đốc tài chính",
    ]);
    expect(await showArticle(id, world.manager.id)).toBeNull();
  });

  test("becomes one course however often it is pressed, under the title that its author gave it", async ({
    db,
    world,
  }) => {
    globalThis.phanVaiDb = db;
    const id = await bringArticle(world.author.id, { file: "a.txt", bytes });
    const made = await together(2, () => makeCourse({ id, actorId: world.author.id, roles, title: "Tiền và sổ" }));
    const ids = new Set(made.map((outcome) => (outcome.accepted ? outcome.value.courseId : outcome.refusal.code)));
    expect(ids.size).toBe(1);
    const [courseId = ""] = ids;
    const open = await openDraft(courseId);
    expect(open?.draft.title.vi).toBe("Tiền và sổ");
    expect(await showArticle(id, world.author.id)).toEqual({ courseId });

    // Read anew with a name more, what nobody has seen is found anew, and what somebody decided stays.
    const draft = open?.draft ?? aDraft();
    const ledger = dutyWith(draft, "ghi sổ").id;
    await changeDraft({
      courseId,
      actorId: world.author.id,
      id: randomUUID(),
      seen: 1,
      change: { act: "give", duty: ledger, owner: "both" },
    });
    const named: typeof roles = [roles[0], { id: "giam-doc-tai-chinh", names: ["Giám đốc tài chính", "Phòng vốn"] }];
    const again = { courseId, actorId: world.author.id, id: randomUUID(), seen: 2, roles: named };
    expect(await rereadDraft(again)).toMatchObject({ accepted: true });
    const after = (await openDraft(courseId))?.draft ?? aDraft();
    expect(after.duties[ledger]).toMatchObject({ owner: "both", state: "accepted" });
    expect(dutyWith(after, "ngân hàng").owner).toBe("second");
    expect(after.roles.second.also).toEqual(["Phòng vốn"]);
  });

  test("that never names a role says which, and is kept to be named otherwise", async ({ db, world }) => {
    globalThis.phanVaiDb = db;
    const id = await bringArticle(world.author.id, { file: "a.txt", bytes });
    const [first] = roles;
    const made = await makeCourse({
      id,
      actorId: world.author.id,
      roles: [first, { id: "coo", names: ["COO"] }],
      title: "",
    });
    expect(made).toEqual({ accepted: false, refusal: { code: "roles-missing", names: "COO" } });
    expect(await showArticle(id, world.author.id)).toMatchObject({ file: "a.txt" });
  });
});

describe("the review", () => {
  async function aCourse(db: Db) {
    const courseId = `review-${randomUUID().slice(0, 8)}`;
    const draft = { ...aDraft(), courseId };
    await createDraft(db, { courseId, content: draft, articleId: null, at: new Date() });
    const [first, second] = dutiesOf(draft);
    if (!first || !second) throw new Error("two duties");
    const press = (fields: Record<string, string>, seen = 1) =>
      form({ course: courseId, id: randomUUID(), seen: String(seen), ...fields });
    return { courseId, first, second, press };
  }

  test("opens the next duty after a press, and after undo the one that it was about", async ({ db, world }) => {
    const { courseId, first, second, press } = await aCourse(db);
    await ask(db, world, "author", `/author/${courseId}?order=text&duty=${first.id}&said=nothing-to-undo`);
    const accepted = press({ act: "accept", duty: first.id, onward: second.id });
    expect(await outcomeOf(() => makeChange(accepted))).toBe(`/author/${courseId}?order=text&duty=${second.id}`);
    await ask(db, world, "author", `/author/${courseId}?duty=${second.id}`);
    expect(await outcomeOf(() => undo(form({ course: courseId, id: randomUUID() })))).toBe(
      `/author/${courseId}?duty=${first.id}`,
    );
    expect((await openDraft(courseId))?.draft.duties[first.id]?.state).toBe("unseen");
  });

  test("gives a duty to somebody else, adds one from a sentence and puts one under another, as their forms say it", async ({
    db,
    world,
  }) => {
    const { courseId, first, press } = await aCourse(db);
    await ask(db, world, "author", `/author/${courseId}?add=s1-p2.1`);
    await makeChange(press({ act: "give", duty: first.id, whose: "both" }));
    const fields = {
      act: "add",
      paragraph: "s1-p2",
      sentence: "1",
      words: "Giữ chứng từ",
      whose: "second",
      onward: "",
    };
    expect(await outcomeOf(() => typeChange(null, press(fields, 2)))).toBe(`/author/${courseId}`);
    await makeChange(press({ act: "place", duty: first.id, at: "s2-p1.2" }, 3));
    const draft = (await openDraft(courseId))?.draft ?? aDraft();
    expect(draft.duties[first.id]).toMatchObject({
      owner: "both",
      passages: [{ paragraphId: "s2-p1", sentence: 2, owner: "both" }],
    });
    expect(dutyWith(draft, "giữ chứng từ")).toMatchObject({ owner: "second", state: "accepted" });
  });

  test("keeps what was typed where it can't be taken: no words, or somebody else changed the duty", async ({
    db,
    world,
  }) => {
    const { courseId, first, second, press } = await aCourse(db);
    await ask(db, world, "author", `/author/${courseId}`);
    const empty = press({ act: "split", duty: first.id, one: "Một", other: " ", onward: "" });
    expect(await typeChange(null, empty)).toMatchObject({
      wrong: { other: "bad-words" },
      typed: { one: "Một" },
    });
    await changeDraft({
      courseId,
      actorId: world.manager.id,
      id: randomUUID(),
      seen: 1,
      change: { act: "give", duty: first.id, owner: "both" },
    });
    // A press that comes too late leaves open what it was about.
    const late = press({ act: "accept", duty: first.id, onward: second.id });
    expect(await outcomeOf(() => makeChange(late))).toBe(
      `/author/${courseId}?duty=${first.id}&said=changed-meanwhile.2`,
    );
    const words = { act: "write", field: `duty/${first.id}/name`, locale: "vi", text: "Lời khác", onward: "" };
    expect(await typeChange(null, press(words))).toMatchObject({
      refusal: "changed-meanwhile",
      typed: { text: "Lời khác" },
      values: { name: world.manager.name, time: expect.stringMatching(/^lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4}$/) },
    });
  });

  test("can be asked how far it has come and who changed it, by authors alone", async ({ db, world }) => {
    const { courseId, first } = await aCourse(db);
    const asked = async () => version(new Request(appOrigin), { params: Promise.resolve({ course: courseId }) });
    await ask(db, world, "author");
    expect(await (await asked()).json()).toMatchObject({ version: 1, by: null });
    const change = { act: "accept", duty: first.id } as const;
    await changeDraft({ courseId, actorId: world.manager.id, id: randomUUID(), seen: 1, change });
    expect(await (await asked()).json()).toMatchObject({ version: 2, by: world.manager.name, isOwn: false });
    await ask(db, world, "learner");
    expect((await asked()).status).toBe(404);
    await ask(db, world, "nobody");
    expect((await asked()).status).toBe(401);
  });
});

test("a manager's link makes an author of whoever takes it up, who lands in the studio; nobody else can make one", async ({
  db,
  world,
}) => {
  await ask(db, world, "manager", "/author");
  const made = await inviteAuthor(null, form({}));
  if (!made || !("link" in made)) throw new Error("a link");
  const token = made.link.split("/").at(-1) ?? "";
  await ask(db, world, "peer");
  expect(await outcomeOf(() => join(form({ token })))).toBe("/author");
  expect(await db.user.findUnique({ where: { id: world.peer.id } })).toMatchObject({ role: "author" });
  expect(await db.membership.count({ where: { userId: world.peer.id, role: { not: "learner" } } })).toBe(0);
  await ask(db, world, "author", "/author");
  expect(await outcomeOf(() => inviteAuthor(null, form({})))).toBe("none");
});
