import { extractText, getDocumentProxy, getMeta } from "unpdf";
import { expect, vi } from "vitest";
import { GET } from "@/app/api/v1/cohorts/[cohort]/report.pdf/route";
import { dutyFigures } from "@/domain/duty-figures";
import { trustIn } from "@/domain/trust";
import { readItemStatistics } from "@/school/item-report";
import { appOrigin } from "@/school/origin";
import { readFigures } from "@/school/report";
import { course, edition } from "@/tests/first-course";
import { aCohortOfEveryKind } from "./every-kind";
import { ask, test } from "./people";
import { aCohort } from "./rows";
import { aCohortOf28 } from "./served-cohort";

vi.mock("next/headers", () => import("./request"));

/** The pages of a cohort's report as an independent reader has them. */
async function readPaper(cohort: string, query = "?locale=en") {
  const reply = await GET(new Request(`${appOrigin.origin}/api/v1/cohorts/${cohort}/report.pdf${query}`), {
    params: Promise.resolve({ cohort }),
  });
  const file = new Uint8Array(await reply.arrayBuffer());
  const bytes = Buffer.from(file).toString("latin1");
  const pdf = await getDocumentProxy(file);
  const { text } = await extractText(pdf, { mergePages: false });
  const { info } = await getMeta(pdf);
  return { pages: text.map((page) => page.replace(/\s+/g, " ")), title: info.Title, bytes, reply };
}

test("the report tells the figures of the pages, and the weakest responsibility first", async ({ db, world }) => {
  const { cohort } = await aCohortOf28(db, world.manager.id);
  await ask(db, world, "manager");
  const { pages } = await readPaper(cohort);
  const whole = pages.join(" ");
  const ref = { id: cohort, courseId: course.id };
  const { counts } = await readFigures(ref, course, "first", new Date());
  expect(whole).toContain(`Learners in the cohort ${counts.all}`);
  const duties = dutyFigures(course, await readItemStatistics(ref, { course, edition }, "first"));
  const [weakest] = duties.filter(({ n }) => trustIn(n) !== "hidden").sort((a, b) => (a.share ?? 1) - (b.share ?? 1));
  const percent = new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 1 });
  const rows = whole.slice(whole.indexOf("Weakest responsibilities"));
  expect(rows).toContain(weakest?.responsibility.name.en);
  expect(rows).toContain(percent.format(weakest?.share ?? 0));
  expect(pages.length).toBeLessThanOrEqual(4);
  pages.forEach((page, index) => {
    expect(page).toContain(`page ${index + 1}/${pages.length}`);
  });
});

test("the report is tagged, in its language, and named after its cohort, whatever letters it has", async ({
  db,
  world: _,
}) => {
  const { cohort } = await aCohortOfEveryKind(db);
  const { pages, title, bytes, reply } = await readPaper(cohort.id, "?locale=vi&attempts=all");
  expect(title).toBe("Kết quả của nhóm Nhóm & <mọi loại>");
  expect(pages[0]).toContain("Kết quả của nhóm Nhóm & <mọi loại>");
  expect(pages[0]).toContain("Tính theo lần làm: Tất cả");
  expect(bytes).toContain("/Marked true");
  expect(bytes).toContain("/Lang (vi)");
  expect(reply.headers.get("content-disposition")).toMatch(/filename="report_nhom-moi-loai_.*_all_.*\.pdf"/);
});

test("a cohort of nobody has a report that says so, and one of two tells no distribution", async ({ db, world }) => {
  const manager = { userId: world.manager.id, role: "manager" as const };
  const nobody = await aCohort(db, [manager]);
  const two = await aCohort(db, [
    manager,
    { userId: world.learner.id, role: "learner" },
    { userId: world.peer.id, role: "learner" },
  ]);
  await ask(db, world, "manager");
  const empty = (await readPaper(nobody.id)).pages.join(" ");
  expect(empty).toContain("The cohort has no learners yet.");
  expect(empty).toContain("There is no week to draw yet.");
  expect(empty).toContain("Mean score –");
  const few = (await readPaper(two.id)).pages.join(" ");
  expect(few).toContain("Nobody is overdue.");
  expect(few).toMatch(/Only \d learners? ha(s|ve) a score|Only 1 learner has a score/);
  expect(few).toContain("No responsibility has 20 responses yet");
});
