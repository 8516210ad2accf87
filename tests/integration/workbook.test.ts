import readSheets from "read-excel-file/universal";
import { expect, vi } from "vitest";
import { GET } from "@/app/api/v1/cohorts/[cohort]/report.xlsx/route";
import { shownAt } from "@/domain/day";
import { dutyFigures } from "@/domain/duty-figures";
import { readItemStatistics } from "@/school/item-report";
import { appOrigin } from "@/school/origin";
import { readFigures } from "@/school/report";
import { course, edition } from "@/tests/first-course";
import { aCohortOfEveryKind } from "./every-kind";
import { ask, test } from "./people";
import { aCohort } from "./rows";
import { aCohortOf28, item } from "./served-cohort";

vi.mock("next/headers", () => import("./request"));

const fetchBook = (cohort: string, query = "") =>
  GET(new Request(`${appOrigin.origin}/api/v1/cohorts/${cohort}/report.xlsx${query}`), {
    params: Promise.resolve({ cohort }),
  });

/** The sheets of a workbook as an independent reader has them, each row by the names of its columns. */
async function readBook(reply: Response) {
  const sheets = await readSheets(await reply.blob());
  return new Map(
    sheets.map(({ sheet, data: [head = [], ...rows] }) => [
      sheet,
      rows.map((row) => Object.fromEntries(head.map((name, index) => [String(name), row[index] ?? null]))),
    ]),
  );
}

test("the workbook has its sheets by name in either language, and says of what and when it is", async ({
  db,
  world: _,
}) => {
  const { cohort } = await aCohortOfEveryKind(db);
  const vietnamese = await readBook(await fetchBook(cohort.id));
  const english = await readBook(await fetchBook(cohort.id, "?locale=en&attempts=all"));
  expect([...vietnamese.keys()]).toEqual(["Tóm tắt", "Học viên", "Trách nhiệm", "Câu hỏi", "Câu trả lời", "Từ điển"]);
  const sheets = ["Summary", "Learners", "Responsibilities", "Questions", "Responses", "Dictionary"];
  expect([...english.keys()]).toEqual(sheets);
  const [named, of, version, attempts, taken] = english.get("Summary") ?? [];
  expect([named?.Value, of?.Value, attempts?.Value]).toEqual(["Nhóm & <mọi loại>", course.title.en, "All"]);
  expect(version?.Value).toMatch(/^Edition of \d\d\/\d\d\/\d{4}$/);
  expect(dayIn(taken?.Value)).toBe(shownAt(new Date(), "Asia/Ho_Chi_Minh").day);
});

test("each response has a row, of every kind of quiz; none is of who left, of a final that is open, or the asker's own pretest", async ({
  db,
  world: _,
}) => {
  const { cohort, learner, asked } = await aCohortOfEveryKind(db);
  const rows = (await readBook(await fetchBook(cohort.id))).get("Câu trả lời") ?? [];
  const counts = new Map<string, number>();
  for (const row of rows) {
    const kind = `${row["Loại bài"]} ${row["Lượt làm"]}, ${row["Phạm vi"]}, ${row["Được tính"]}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  expect(Object.fromEntries(counts)).toEqual({
    "Trước khi học 1, cả bài, Không": asked,
    "Bài luyện 1, cả bài, Có": asked,
    "Bài luyện 2, làm lại câu sai, Không": asked,
    "Bài luyện 3, cả bài, Không": asked,
    "Ôn tập 1, cả bài, Không": asked,
    "Bài kiểm tra cuối khóa 1, cả bài, Không": asked,
    "Sau 30 ngày 1, cả bài, Không": asked,
  });
  expect(new Set(rows.map((row) => row.email))).toEqual(new Set([learner.email]));
  expect(rows.find((row) => row["Loại bài"] === "Bài luyện")).toMatchObject({
    "Học viên": "=1+1",
    Bài: course.lessons[0]?.title.vi,
    "Thứ tự": 1,
    "Cách hỏi": edition.slice(0, 8),
    Đúng: "Không",
    "Mức chắc": "Rất chắc",
    "Thời gian, giây": 12.5,
  });
  const late = rows.find((row) => row["Loại bài"] === "Sau 30 ngày");
  expect(dayIn(late?.Lúc)).toBe("2026-01-06");
});

test("each column of each sheet stands in the dictionary, with its meaning", async ({ db, world: _ }) => {
  const { cohort } = await aCohortOfEveryKind(db);
  const book = await readBook(await fetchBook(cohort.id, "?locale=en"));
  const told = book.get("Dictionary") ?? [];
  const columns = [...book].flatMap(([sheet, [row]]) =>
    sheet === "Dictionary" ? [] : Object.keys(row ?? {}).map((name) => [sheet, name]),
  );
  expect(told.map((row) => [row.Sheet, row.Column])).toEqual(columns);
  expect(told.filter((row) => !row.Meaning || !row.Unit)).toEqual([]);
});

test("the sheets have the figures of the pages, as numbers", async ({ db, world }) => {
  const { cohort } = await aCohortOf28(db, world.manager.id);
  await ask(db, world, "manager");
  const book = await readBook(await fetchBook(cohort, "?locale=en"));
  const ref = { id: cohort, courseId: course.id };
  const statistics = await readItemStatistics(ref, { course, edition }, "first");
  const [shown] = statistics.filter((row) => row.item.id === item.id && row.n === 26);
  expect(book.get("Questions")?.find((row) => row.id === item.id && row.n === 26)).toMatchObject({
    "Share correct": shown?.facility,
    "Share correct, from": shown?.facilityInterval?.low,
    "Discrimination index": shown?.discrimination?.index,
  });
  const duty = dutyFigures(course, statistics).find(
    ({ responsibility }) => responsibility.id === item.responsibilityId,
  );
  expect(book.get("Responsibilities")?.find((row) => row.id === item.responsibilityId)).toMatchObject({
    n: duty?.n,
    Correct: duty?.right,
    "Share correct": duty?.share,
  });
  const { counts, mean } = await readFigures(ref, course, "first", new Date());
  const summary = new Map(book.get("Summary")?.map((row) => [row.Figure, row.Value]));
  expect([summary.get("Learners in the cohort"), summary.get("Mean score")]).toEqual([counts.all, mean.share]);
  const counted = book.get("Responses")?.filter((row) => row.Counted === "Yes") ?? [];
  const of = counted.filter((row) => row["Question id"] === item.id && row.Wording === shown?.name);
  expect([of.length, of.filter((row) => row.Right === "Yes").length]).toEqual([26, shown?.counts[item.key]]);
});

test("a cohort without anybody has its workbook too, with nothing invented", async ({ db, world }) => {
  const { id } = await aCohort(db, [{ userId: world.manager.id, role: "manager" }], { name: "Nhóm mới" });
  await ask(db, world, "manager");
  const book = await readBook(await fetchBook(id, "?locale=en"));
  expect([book.get("Learners"), book.get("Responses")]).toEqual([[], []]);
  const summary = new Map(book.get("Summary")?.map((row) => [row.Figure, row.Value]));
  expect([summary.get("Learners in the cohort"), summary.get("Mean score"), summary.get("Joins")]).toEqual([
    0,
    null,
    null,
  ]);
});

/** A cell knows no time zone: read as if it were in Greenwich, it shows the clock of Vietnam. */
const dayIn = (value: unknown) => (value instanceof Date ? value.toISOString().slice(0, 10) : null);
