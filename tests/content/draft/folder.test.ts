import { expect, test } from "vitest";
import { checkCourse } from "@/content/check";
import { editionOf } from "@/content/compile/edition";
import { applyChange } from "@/content/draft/apply";
import type { Change } from "@/content/draft/change";
import { dutiesOf } from "@/content/draft/draft";
import { folderOfDraft } from "@/content/draft/folder";
import { draftOfFolder } from "@/content/draft/from-folder";
import { courseIn, loadCourse } from "@/content/load";
import { folderOnDisk } from "@/content/read/disk";
import { printProblem } from "@/content/read/problem";
import { folderOf } from "@/content/write/course-folder";
import { packCourse, unpackCourse } from "@/content/zip";

const folders = [
  "content/caio-cto",
  "tests/content/fixtures/shift-coordinator",
  "tests/content/fixtures/shift-coordinator-vi",
];

function taken<Value>(outcome: { accepted: true; value: Value } | { accepted: false; refusal: unknown }): Value {
  if (outcome.accepted) return outcome.value;
  throw new Error(JSON.stringify(outcome.refusal, null, 1));
}

const onDisk = (path: string) => folderOnDisk(path) ?? fail(path);
const fail = (path: string): never => {
  throw new Error(`There is no folder ${path}.`);
};

test.each(folders)(
  "%s, brought in as a draft and written out again, is the same edition and keeps what the rules go by",
  (path) => {
    const before = taken(loadCourse(path));
    const draft = taken(draftOfFolder(onDisk(path)));
    const after = taken(checkCourse(folderOfDraft(draft)));
    expect(editionOf(after.course)).toBe(editionOf(before.course));
    expect(after.sources).toEqual(before.sources);
    expect(after.settings).toEqual(before.settings);
    expect([...after.surfaces]).toEqual([...before.surfaces]);
  },
);

test.each(folders)("the edition of %s alone, written as files, becomes a draft of the same edition", (path) => {
  const { course } = taken(loadCourse(path));
  const draft = taken(draftOfFolder(folderOf(course)));
  expect(editionOf(taken(courseIn(folderOfDraft(draft))).course)).toBe(editionOf(course));
});

test("out as a zip and in again, a draft is the same draft but for where it came from", async () => {
  const draft = taken(draftOfFolder(onDisk("content/caio-cto")));
  const folder = taken(await unpackCourse("course.zip", packCourse(draft.courseId, folderOfDraft(draft))));
  expect(taken(draftOfFolder(folder))).toEqual(draft);
});

test("a duty that was rejected and a question without a stem stay behind", () => {
  const draft = taken(draftOfFolder(onDisk("tests/content/fixtures/shift-coordinator")));
  const [duty] = dutiesOf(draft);
  if (!duty?.items[2]) throw new Error("a duty with three questions");
  const changes: Change[] = [
    { act: "write", field: `item/${duty.items[2].id}/stem`, locale: "vi", text: "" },
    { act: "write", field: `item/${duty.items[2].id}/stem`, locale: "en", text: "" },
  ];
  const without = changes.reduce((before, change) => taken(applyChange(before, change)).draft, draft);
  const read = taken(courseIn(folderOfDraft(without)));
  const kept = read.course.lessons.flatMap(({ responsibilities }) => responsibilities).find(({ id }) => id === duty.id);
  expect(kept?.items.map(({ variant }) => variant)).toEqual(["plain", "case"]);
  const rejected = taken(applyChange(draft, { act: "reject", duty: duty.id })).draft;
  const checked = checkCourse(folderOfDraft(rejected));
  expect(
    checked.accepted ? [] : checked.refusal.map(printProblem).filter((line) => line.includes(`${duty.id}:`)),
  ).toEqual([]);
  const duties = taken(courseIn(folderOfDraft(rejected))).course.lessons.flatMap(
    ({ responsibilities }) => responsibilities,
  );
  expect(duties.map(({ id }) => id)).not.toContain(duty.id);
});
