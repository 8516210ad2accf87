import { expect, vi } from "vitest";
import ItemPage from "@/app/[locale]/manage/[cohort]/items/[item]/page";
import { edition } from "@/tests/first-course";
import { ask, outcomeOf, test } from "./people";
import { rendered } from "./rendered";
import { aCohortOf28, item } from "./served-cohort";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));

test("the analysis leads from a question to its versions, its thirds, and who chose what", async ({ db, world }) => {
  const { cohort, former } = await aCohortOf28(db, world.manager.id);
  await ask(db, world, "manager");
  const list = await rendered("manage/[cohort]/items", { cohort }, { attempts: "last", sort: "discrimination" });
  const place = `/manage/${cohort}/items/${item.id}`;
  expect(list).toContain(`href="${place}?attempts=last&amp;sort=discrimination&amp;version=${edition.slice(0, 8)}"`);
  expect(list).toContain(`href="/manage/${cohort}/items?attempts=all&amp;sort=discrimination"`);
  // 14 of 26 are right: below 50 nothing is called good.
  expect(list).toMatch(/54%[\s\S]*Chưa chắc chắn/);
  expect(list).not.toContain("Tốt");

  const page = await rendered(
    "manage/[cohort]/items/[item]",
    { cohort, item: item.id },
    { attempts: "last", sort: "time" },
  );
  expect(page).toContain(`<h1>${item.stem.vi}</h1>`);
  expect(page).toContain("Chưa đủ câu trả lời để kết luận");
  expect(page).toContain("12 giây");
  expect(page).toContain(`href="/manage/${cohort}/items?attempts=last&amp;sort=time"`);
  expect(page).toContain(`href="/manage/${cohort}/items/${item.id}?sort=time&amp;version=${edition.slice(0, 8)}"`);
  expect(page).toMatch(/Cao<\/th><td class="num">9<\/td>[\s\S]*100%[\s\S]*Thấp<\/th>/);
  expect(page).toContain(`href="${place}?attempts=last&amp;sort=time&amp;version=${former}"`);
  expect(page.match(/#response-/g)).toHaveLength(25);
  // The wrong ones first.
  expect(page.indexOf("Học viên 13")).toBeLessThan(page.indexOf("Học viên 14"));
  expect(page).not.toContain("Học viên 01");

  const last = await rendered("manage/[cohort]/items/[item]", { cohort, item: item.id }, { page: "99" });
  expect(last).toContain("Trang 2 trên 2");
  expect(last.match(/#response-/g)).toHaveLength(1);
  const before = await rendered("manage/[cohort]/items/[item]", { cohort, item: item.id }, { version: former });
  expect(before).toContain("<h1>Cách hỏi trước đây</h1>");
  expect(before).toContain("Chưa đủ dữ liệu (n = 2)");
  expect(before).toContain("Dưới 20 câu trả lời");
  expect(before.match(/#response-/g)).toHaveLength(2);
  expect(before).toMatch(/Tỷ lệ đúng<\/dt><dd[^>]*>–<\/dd>/);
  expect(
    await db.auditEntry.count({ where: { actorId: world.manager.id, action: "item-viewed", subject: cohort } }),
  ).toBe(1);
});

test.for([
  ["no item of the course", { item: "no-such-item" }, {}],
  ["an item's id that none has", { item: "'; drop" }, {}],
  ["a version that there never was", { item: item.id }, { version: "00000000" }],
] as const)("there is no page for %s", async ([, params, search], { db, world }) => {
  await ask(db, world, "manager");
  const asked = { locale: "vi", cohort: world.cohort.id, ...params };
  const page = () => ItemPage({ params: Promise.resolve(asked), searchParams: Promise.resolve(search) });
  expect(await outcomeOf(page)).toBe("none");
});
