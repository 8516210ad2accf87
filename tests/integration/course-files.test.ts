import { randomUUID } from "node:crypto";
import { expect, vi } from "vitest";
import { POST as bring } from "@/app/api/v1/articles/route";
import { GET as take } from "@/app/api/v1/drafts/[course]/course.zip/route";
import { folderOfDraft } from "@/content/draft/folder";
import { packCourse } from "@/content/zip";
import type { Db } from "@/prisma/client";
import { createDraft } from "@/prisma/draft";
import { openDraft } from "@/school/draft";
import { appOrigin } from "@/school/origin";
import { publish } from "@/school/publish";
import { aWholeDraft } from "@/tests/content/draft/a-whole-draft";
import { ask, test } from "./people";
import { rendered } from "./rendered";
import { ownerNow } from "./request";
import { aUser } from "./rows";

vi.mock("next/headers", () => import("./request"));
vi.mock("@/app/_ui/shell", () => ({ Shell: ({ children }: { children: unknown }) => children }));
vi.mock("next-auth", () => import("./next-auth"));
vi.mock("next-auth/providers/credentials", () => ({ default: (provider: unknown) => provider }));

const address = (courseId: string) => `${appOrigin.origin}/api/v1/drafts/${courseId}/course.zip`;
const takenAlong = (course: string) => take(new Request(address(course)), { params: Promise.resolve({ course }) });

async function broughtIn(name: string, bytes: ArrayBuffer): Promise<string> {
  const body = new FormData();
  body.set("owner", ownerNow());
  body.set("file", new File([bytes], name));
  const init = { method: "POST", headers: { origin: appOrigin.origin }, body };
  const reply = await bring(new Request(`${appOrigin.origin}/api/v1/articles?locale=vi`, init));
  return reply.headers.get("location") ?? "";
}

async function published(db: Db, courseId: string) {
  const author = await aUser(db, { role: "author" });
  const outcome = await publish({ courseId, actorId: author.id, seen: (await openDraft(courseId))?.version ?? 0 });
  expect(outcome).toMatchObject({ accepted: true });
  return (await db.publication.findFirstOrThrow({ where: { courseId } })).editionId;
}

test("a course taken along as files and brought in again is the same edition", async ({ db, world }) => {
  await ask(db, world, "author");
  const courseId = `ca-kho-${randomUUID().slice(0, 8)}`;
  const content = JSON.parse(JSON.stringify(aWholeDraft(courseId)));
  await createDraft(db, { courseId, content, articleId: null, at: new Date() });
  const edition = await published(db, courseId);
  const zip = await (await takenAlong(courseId)).arrayBuffer();

  // As on another machine: there the course isn't known.
  await db.publication.deleteMany({ where: { courseId } });
  await db.draft.deleteMany({ where: { courseId } });
  expect(await broughtIn("course.zip", zip)).toBe(`/author/${courseId}`);
  expect(await published(db, courseId)).toBe(edition);

  expect(await broughtIn("course.zip", zip)).toBe(`/author/${courseId}-2`);
});

test("a zip that is no sound course makes no draft, and each mistake is named with file and line, in the page's language", async ({
  db,
  world,
}) => {
  await ask(db, world, "author");
  const before = await db.draft.count();
  const shown = async (name: string, zip: ArrayBuffer, locale: string) => {
    const place = new URL(await broughtIn(name, zip), "http://own.invalid");
    expect(place.pathname).toBe("/author/new");
    return rendered("author/new", { locale }, Object.fromEntries(place.searchParams));
  };
  expect(await shown("course.zip", new TextEncoder().encode("PK nothing").buffer, "vi")).toContain("course.zip:1");
  const folder = folderOfDraft(aWholeDraft("ca-kho"));
  const path = [...folder.files.keys()].find((each) => each.endsWith("lesson.en.md")) ?? "";
  const text = new TextDecoder().decode(folder.files.get(path));
  const files = new Map([...folder.files, [path, new TextEncoder().encode(`${text}\nOne more [word](#no-such).\n`)]]);
  const zip = new Uint8Array(packCourse("ca-kho", { ...folder, files })).buffer;
  expect(await shown("course.zip", zip, "vi")).toMatch(
    new RegExp(`<code>[^<]*${path}:\\d+ [^<]+</code>: <span>Bảng thuật ngữ không có mục no-such\\.`),
  );
  expect(await shown("course.zip", zip, "en")).toContain("The glossary has no entry no-such.");
  expect(await db.draft.count()).toBe(before);
});

test("only those who make courses can take one along", async ({ db, world }) => {
  const courseId = `ca-kho-${randomUUID().slice(0, 8)}`;
  const content = JSON.parse(JSON.stringify(aWholeDraft(courseId)));
  await createDraft(db, { courseId, content, articleId: null, at: new Date() });
  await ask(db, world, "learner");
  expect((await takenAlong(courseId)).status).toBe(404);
});
