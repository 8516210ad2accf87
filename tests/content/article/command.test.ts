import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { articleCommand } from "@/bin/article-command";
import { readDraft } from "@/content/article/drafts";

const sound = resolve("tests/content/article/fixtures/caio-cto-desk.md");

let project = "";
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), "phan-vai-article-"));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const drafted = () => existsSync(join(project, "content"));

function articleOf(name: string, body: string | Uint8Array): string {
  writeFileSync(join(project, name), body);
  return join(project, name);
}

test("an article becomes a draft that says it is one, with its report beside it", () => {
  expect(articleCommand([sound, "--course", "desk"], project)).toMatchObject({ ok: true });
  expect(readDraft(join(project, "content/drafts/desk"))).toMatchObject({ ok: true, value: { draft: true, course: "desk" } });
  expect(readFileSync(join(project, "content/drafts/desk/report.md"), "utf8")).toContain("desk");
});

test("the same article gives the same draft, byte for byte", () => {
  articleCommand([sound, "--course", "desk", "--out", "first"], project);
  articleCommand([sound, "--course", "desk", "--out", "second"], project);
  for (const file of ["draft.yaml", "report.md"]) expect(readFileSync(join(project, "first", file))).toEqual(readFileSync(join(project, "second", file)));
});

test("a draft that is there stays unless its replacement is forced", () => {
  articleCommand([sound, "--course", "desk"], project);
  const draft = join(project, "content/drafts/desk/draft.yaml");
  writeFileSync(draft, "corrected by hand");
  expect(articleCommand([sound, "--course", "desk"], project)).toMatchObject({ ok: false, message: expect.stringContaining("--force") });
  expect(readFileSync(draft, "utf8")).toBe("corrected by hand");
  expect(articleCommand([sound, "--course", "desk", "--force"], project)).toMatchObject({ ok: true });
});

const aboutCaio = "The CAIO builds the AI strategy. The CAIO leads the data team.\n\n";

test.each<[string, string, string | Uint8Array]>([
  ["an empty file", "empty.txt", ""],
  ["one paragraph only", "one.txt", "The CAIO builds the AI strategy while the CTO manages the infrastructure."],
  ["one role only", "role.txt", aboutCaio.repeat(3)],
  ["five megabytes", "large.txt", "The CTO manages projects. ".repeat(200_000)],
  ["a binary file", "picture.txt", Uint8Array.from({ length: 4096 }, (_, index) => (index * 37) % 256)],
  ["a page with nothing but scripts", "page.html", "<html><body><script>document.title = 'CAIO CTO'</script></body></html>"],
])("%s gets a sentence that says what to do, and nothing is written", (_, name, body) => {
  const outcome = articleCommand([articleOf(name, body), "--course", "rotten"], project);
  expect(outcome).toMatchObject({ ok: false, message: expect.stringMatching(/\w.*\./) });
  expect(drafted()).toBe(false);
});

test("what a page's scripts say is not read, and markup does not come through", () => {
  const page = `<html lang="en"><body><script>alert("The CTO steals cookies")</script><h1>Roles</h1><p>The CAIO builds the AI strategy.</p><p>The CTO manages the infrastructure.</p><img src=x onerror="alert(1)"></body></html>`;
  expect(articleCommand([articleOf("page.html", page), "--course", "page"], project)).toMatchObject({ ok: true });
  const draft = readDraft(join(project, "content/drafts/page"));
  expect(draft.ok && draft.value.duties.map(({ text }) => text)).toEqual(["builds the AI strategy", "manages the infrastructure"]);
  expect(draft.ok && JSON.stringify(draft.value.sections)).not.toMatch(/onerror|<|steals/);
});

test.each([["../outside"], ["/tmp/outside"], ["."]])("a draft is not written to %s", (out) => {
  expect(articleCommand([sound, "--course", "desk", "--out", out], project)).toMatchObject({ ok: false });
  expect(existsSync(join(project, "..", "outside"))).toBe(false);
});

test("a course's name that is no slug, a missing file and an unknown option are each answered with the usage or the way out", () => {
  for (const args of [[sound, "--course", "Not A Slug"], [], [sound, "--course", "desk", "--loud"], ["nowhere.txt", "--course", "desk"]])
    expect(articleCommand(args, project)).toMatchObject({ ok: false, message: expect.stringMatching(/npm run article|no file/) });
});
