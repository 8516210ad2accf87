import { randomUUID } from "node:crypto";
import { describe, expect, vi } from "vitest";
import { applyChange } from "@/content/draft/apply";
import type { Change } from "@/content/draft/change";
import { type Draft, dutiesOf } from "@/content/draft/draft";
import type { Db } from "@/prisma/client";
import { createDraft } from "@/prisma/draft";
import { changeDraft } from "@/school/draft";
import { aDraft, dutyWith } from "@/tests/content/draft/a-draft";
import { aWholeDraft } from "@/tests/content/draft/a-whole-draft";
import { ask, test } from "./people";
import { rendered } from "./rendered";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("next/navigation", async (actual) => ({ ...(await actual<object>()), useRouter: () => ({ refresh() {} }) }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));

async function stored(db: Db, draft: Draft, ...changes: Change[]): Promise<Draft> {
  const courseId = `course-${randomUUID().slice(0, 8)}`;
  const changed = changes.reduce(
    (before, change) => {
      const applied = applyChange(before, change);
      if (!applied.accepted) throw new Error(applied.refusal);
      return applied.value.draft;
    },
    { ...draft, courseId },
  );
  await createDraft(db, { courseId, content: JSON.parse(JSON.stringify(changed)), articleId: null, at: new Date() });
  return changed;
}

const headings = (page: string) => [...page.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, heading]) => heading);

describe("the page of publishing", () => {
  test("says first what is missing, calls a pair by its duties, and says that nothing is published", async ({
    db,
    world,
  }) => {
    const [one, other] = [dutyWith(aDraft(), "ghi sổ"), dutyWith(aDraft(), "kế hoạch vốn")];
    const accepts = dutiesOf(aDraft()).map(({ id }): Change => ({ act: "accept", duty: id }));
    const draft = await stored(db, aDraft(), ...accepts, { act: "pair", left: one.id, right: other.id });
    await ask(db, world, "author");
    const page = await rendered("author/[course]/publish", { course: draft.courseId });
    expect(headings(page)).toEqual(["Trước khi xuất bản", "Xem thử như học viên", "Các bản đã xuất bản"]);
    expect(page).toContain(`${one.name.vi} – ${other.name.vi}</a>`);
    expect(page).toContain("Chưa có bản nào.");
  });

  test("asks for a look at the preview before publishing", async ({ db, world }) => {
    const draft = await stored(db, aWholeDraft(""));
    await ask(db, world, "author");
    const page = await rendered("author/[course]/publish", { course: draft.courseId });
    expect(headings(page)).toEqual(["Xem thử như học viên", "Xuất bản", "Các bản đã xuất bản"]);
  });
});

test("a press that came too late is told by whom and when it was forestalled, oneself in another tab too", async ({
  db,
  world,
}) => {
  const { courseId } = await stored(db, aDraft());
  const { id: duty } = dutyWith(aDraft(), "ghi sổ");
  await ask(db, world, "author");
  const change = { act: "accept", duty } as const;
  await changeDraft({ courseId, actorId: world.author.id, id: randomUUID(), seen: 1, change });
  const shown = () => rendered("author/[course]/lessons", { course: courseId }, { said: "changed-meanwhile.2" });
  expect(await shown()).toMatch(/Bạn, ở một thẻ khác, đã sửa đúng chỗ này lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4}, nên/);
  await ask(db, world, "manager");
  expect(await shown()).toContain(`${world.author.name} đã sửa đúng chỗ này lúc`);
  expect(
    await rendered("author/[course]/lessons", { course: courseId }, { said: "changed-meanwhile.9" }),
  ).not.toContain("đã sửa đúng chỗ này");
});

test("the history says in the page's language what was done, by whom, and what was written, with its undo", async ({
  db,
  world,
}) => {
  const draft = await stored(db, aDraft());
  const { courseId } = draft;
  const duty = dutyWith(aDraft(), "ghi sổ");
  const changes: Change[] = [
    { act: "give", duty: duty.id, owner: "both" },
    { act: "write", field: `item/${duty.id}-case/stem`, locale: "vi", text: "Mở sổ quỹ <mỗi sáng>" },
    { act: "move-lesson", lesson: "lesson-1", by: 1 },
  ];
  for (const [at, change] of changes.entries())
    await changeDraft({ courseId, actorId: world.author.id, id: randomUUID(), seen: at + 1, change });
  await ask(db, world, "manager");
  const shown = (locale: string) => rendered("author/[course]/history", { course: courseId, locale });
  const page = await shown("vi");
  expect([...page.matchAll(/<strong>([^<]+)<\/strong>/g)].map(([, what]) => what)).toEqual([
    "Đổi chỗ bài “Kế toán trưởng làm gì”",
    `Viết câu hỏi của “${duty.name.vi}”`,
    `Giao “${duty.name.vi}” cho “Cả hai”`,
  ]);
  expect(page).toContain('<blockquote class="quote" lang="vi">Mở sổ quỹ &lt;mỗi sáng&gt;</blockquote>');
  expect(page).toContain(`${world.author.name} · <time`);
  expect(page.match(/aria-label="Hoàn tác: /g)).toHaveLength(3);
  expect(await shown("en")).toContain(`Gave “${duty.name.vi}” to “Both”`);
});

test("each step ends in the way to the next", async ({ db, world }) => {
  const { courseId } = await stored(db, aDraft());
  await ask(db, world, "author");
  for (const [page, next] of [
    ["lessons", "questions"],
    ["questions", "details"],
    ["details", "publish"],
  ])
    expect(await rendered(`author/[course]/${page}`, { course: courseId })).toMatch(
      new RegExp(`href="/author/${courseId}/${next}">Tiếp theo: [^<]+</a></p></div>(?:<script>|$)`),
    );
});
