import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { IntakeRequest } from "@/content/article/intake";
import { readArticle } from "@/school/read-article";
import { manyTimes, pdfBomb, wordOfRuns } from "./killers";

const fixture = (name: string) => new Uint8Array(readFileSync(`tests/content/article/fixtures/${name}`));
const read = (
  file: string,
  bytes: Uint8Array,
  limits?: Parameters<typeof readArticle>[2],
  roles?: IntakeRequest["roles"],
) => readArticle({ file, course: "thu", roles }, bytes, limits);
/** So little that a killer is soon ended, and a small article still read. */
const small = { megabytes: 400, cpuSeconds: 15, seconds: 60 };

describe("an article is read in a process of its own", () => {
  test("with the two roles that it seems to be about, and the draft for them", async () => {
    expect(await read("cfo-coo.docx", fixture("made/cfo-coo.docx"), small)).toMatchObject({
      accepted: true,
      value: {
        proposal: {
          roles: [
            { id: "cfo", names: ["CFO", "Chief Financial Officer"] },
            { id: "coo", names: ["COO", "Chief Operating Officer"] },
          ],
        },
        draft: { accepted: true, value: { course: "thu", language: "en", source: { file: "cfo-coo.docx" } } },
      },
    });
  });

  test("for roles that somebody has named, and told why where it has nothing on them", async () => {
    const roles: IntakeRequest["roles"] = [
      { id: "cfo", names: ["CFO"] },
      { id: "cto", names: ["CTO"] },
    ];
    expect(await read("cfo-coo.pdf", fixture("made/cfo-coo.pdf"), small, roles)).toMatchObject({
      accepted: true,
      value: { draft: { accepted: false, refusal: { code: "roles-missing", names: "CTO" } } },
    });
  });

  test("two at once; the next is told to wait, and gets its turn afterwards", async () => {
    const article = () => read("caio-cto-desk.md", fixture("caio-cto-desk.md"));
    const [first, second, third] = await Promise.all([article(), article(), article()]);
    expect([first?.accepted, second?.accepted, third]).toEqual([
      true,
      true,
      { accepted: false, refusal: { code: "busy" } },
    ]);
    expect((await article()).accepted).toBe(true);
  });
});

describe("a file that is made to do harm is given up, while the server goes on answering", () => {
  test.each([
    ["a PDF that fills all memory beside the heap", "a.pdf", pdfBomb(), small],
    ["a Word document whose tree fills the heap", "a.docx", wordOfRuns(29), small],
    [
      "a page that takes a processor for long",
      "a.html",
      manyTimes("<p>", 5_000_000),
      { ...small, megabytes: 4000, cpuSeconds: 3 },
    ],
    ["a file whose process hangs", "a.md", manyTimes("CAIO ", 1000), { ...small, seconds: 0.05 }],
  ])("%s", async (_, file, bytes, limits) => {
    let answered = 0;
    const others = setInterval(() => {
      answered += 1;
    }, 10);
    expect(await read(file, bytes, limits)).toEqual({ accepted: false, refusal: { code: "too-heavy" } });
    clearInterval(others);
    expect(answered).toBeGreaterThan(1);
    expect((await read("cfo-coo.docx", fixture("made/cfo-coo.docx"), small)).accepted).toBe(true);
  });

  test("and one that is too big is not even handed over", async () => {
    expect(await read("a.txt", new Uint8Array(6 * 1024 * 1024))).toMatchObject({ refusal: { code: "too-big" } });
  });
});
