import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { getEditionOrThrow, keepEdition, readEditions } from "@/prisma/edition";
import { aCourse, aText } from "@/tests/unit/builders";
import { anEdition, test, together } from "./rows";

test("an edition gives back the course as it was kept", async ({ db }) => {
  const course = aCourse({ title: aText("As it was") });
  expect(await getEditionOrThrow(db, await anEdition(db, course))).toEqual(course);
});

test("keeping an edition again never changes it", async ({ db }) => {
  const id = randomUUID();
  await keepEdition(db, id, aCourse({ title: aText("First") }));
  await keepEdition(db, id, aCourse({ title: aText("Second") }));
  expect((await getEditionOrThrow(db, id)).title).toEqual(aText("First"));
});

test("twenty that keep one edition at once keep it once", async ({ db }) => {
  const id = randomUUID();
  await together(20, () => keepEdition(db, id, aCourse()));
  expect(await db.edition.count({ where: { id } })).toBe(1);
});

test("an edition is read and parsed once, however often it is asked for", async ({ db }) => {
  const id = await anEdition(db);
  const first = await getEditionOrThrow(db, id);
  await db.edition.delete({ where: { id } });
  expect(await getEditionOrThrow(db, id)).toBe(first);
});

test("an edition that isn't there is a bug, and so is one that is no course", async ({ db }) => {
  await expect(getEditionOrThrow(db, randomUUID())).rejects.toThrow(/not found|No record/i);
  const id = randomUUID();
  await db.edition.create({ data: { id, courseId: "caio-cto", content: { lessons: [] } } });
  await expect(getEditionOrThrow(db, id)).rejects.toThrow(/invalid/i);
});

test("a course's editions are listed as they came, without those of another", async ({ db }) => {
  const first = await anEdition(db, aCourse({ id: "listed" }));
  const second = await anEdition(db, aCourse({ id: "listed" }));
  await anEdition(db, aCourse({ id: "another" }));
  expect((await readEditions(db, "listed")).map(({ id }) => id)).toEqual([first, second]);
});
