import { randomUUID } from "node:crypto";
import { expect, vi } from "vitest";
import { saveFinalMinutes } from "@/app/[locale]/manage/[cohort]/final/actions";
import { type Choice, choices } from "@/domain/choice";
import { lessonItems } from "@/domain/course";
import type { Db } from "@/prisma/client";
import { course, edition } from "@/tests/first-course";
import { at } from "@/tests/unit/builders";
import { form } from "./form";
import { ask, outcomeOf, test, type World } from "./people";
import { rendered } from "./rendered";

vi.mock("next/headers", () => import("./request"));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));
// The frame of all pages has parts that ask for themselves; this is about the cohort's own.
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));
vi.stubEnv("__NEXT_EXPERIMENTAL_AUTH_INTERRUPTS", "1");

const view = { attempts: "last", sort: "course", search: "Đức", order: "activity" };
const query = new URLSearchParams(view).toString();

const paramsOf = ({ cohort, learner }: World) => ({ cohort: cohort.id, learner: learner.id });

/** Where the links of a page lead that go to the cohort's own pages. */
async function linksOf(world: World, page: string): Promise<URL[]> {
  const markup = await rendered(page, paramsOf(world), view);
  const hrefs = [...markup.matchAll(/href="([^"#]*)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"));
  return hrefs
    .map((href) => new URL(href, "http://own.example"))
    .filter(({ pathname }) => pathname.startsWith(`/manage/${world.cohort.id}`));
}

test.for(["", "/overview", "/items", "/invitations", "/learners/[learner]"])(
  "every link between the pages of a cohort keeps what manage/[cohort]%s was asked to show",
  async (rest, { db, world }) => {
    await ask(db, world, "manager");
    const links = await linksOf(world, `manage/[cohort]${rest}`);
    expect(links.length).toBeGreaterThan(2);
    for (const { searchParams, href } of links) {
      const kept = Object.entries(view).filter(([name, value]) => searchParams.get(name) === value);
      // A link is there to change one thing at most.
      expect(kept.length, href).toBeGreaterThanOrEqual(Object.keys(view).length - 1);
    }
  },
);

test("a form that was saved comes back to what the page was asked to show", async ({ db, world }) => {
  await ask(db, world, "manager", `/manage/${world.cohort.id}?${query}&said=timer-saved`);
  const address = await outcomeOf(() => saveFinalMinutes(null, form({ cohort: world.cohort.id, minutes: "45" })));
  expect(address).toBe(`/manage/${world.cohort.id}?${query}&said=timer-saved#final`);
});

/** A practice with so many responses to items of the key, each with the choice. */
async function responsesTo(db: Db, userId: string, asked: [key: Choice, choice: Choice, n: number][]) {
  const items = course.lessons.flatMap(lessonItems);
  const responses = asked.flatMap(([key, choice, n]) =>
    items
      .filter((item) => item.key === key)
      .slice(choices.indexOf(choice) * 9, choices.indexOf(choice) * 9 + n)
      .map(({ id }) => ({ itemId: id, choice, correct: choice === key })),
  );
  const times = { startedAt: at(0), submittedAt: at(90) };
  const quiz = { courseId: course.id, quizId: "background", kind: "practice", seed: 1, ...times } as const;
  await db.attempt.deleteMany({ where: { userId } });
  await db.attempt.create({
    data: {
      ...quiz,
      userId,
      editionId: edition,
      itemIds: responses.map(({ itemId }) => itemId),
      responses: {
        create: responses.map((response, position) => ({
          ...response,
          id: randomUUID(),
          position,
          certainty: "fairly" as const,
          createdAt: at(position + 1),
        })),
      },
    },
  });
}

test("a cohort's joins and splits are said of the times when they could have been, as a learner's are", async ({
  db,
  world,
}) => {
  await ask(db, world, "manager");
  const said = [
    "Gộp: chọn “Cả hai” cho việc của một người 3 trong 11 lần (27,3%).",
    "Tách: chọn một người cho việc của cả hai 2 trong 8 lần (25%).",
  ];
  await responsesTo(db, world.learner.id, [
    ["first", "first", 6],
    ["first", "both", 3],
    ["second", "first", 2],
    ["both", "both", 6],
    ["both", "second", 2],
  ]);
  for (const page of ["manage/[cohort]/items", "manage/[cohort]/learners/[learner]"]) {
    const markup = await rendered(page, paramsOf(world));
    for (const sentence of said) expect(markup, page).toContain(sentence);
  }
  await responsesTo(db, world.learner.id, [["both", "second", 3]]);
  const few = await rendered("manage/[cohort]/items", paramsOf(world));
  expect(few).toContain("Hay tách hay không: chưa đủ dữ liệu (mới có 3 câu).");
});

test("an edition is told by its day, and by its number where an author published it, never by its hash", async ({
  db,
  world,
}) => {
  await ask(db, world, "manager");
  await responsesTo(db, world.learner.id, [["both", "both", 1]]);
  await db.edition.update({ where: { id: edition }, data: { createdAt: new Date("2026-03-04T18:00:00Z") } });
  const pages = ["manage/[cohort]", "manage/[cohort]/items", "manage/[cohort]/learners/[learner]"];
  const shown = async () => Promise.all(pages.map((page) => rendered(page, paramsOf(world))));
  for (const markup of await shown()) {
    expect(markup).toContain("Phiên bản ngày 05/03/2026");
    expect(markup.replaceAll(/ href="[^"]*"/g, "")).not.toContain(edition.slice(0, 8));
  }
  await db.publication.create({
    data: { courseId: course.id, number: 3, editionId: edition, version: 1, accepted: [], publishedAt: at(0) },
  });
  for (const markup of await shown()) expect(markup).toContain("Phiên bản 3, ngày 05/01/2026");
});
