import { execFile } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { articleCommand } from "@/bin/article/article-command";
import { Proposal } from "@/content/article/proposal";

const article = "CAIO chọn mô hình cho từng phòng. CTO sửa máy chủ.\n\nCả hai cùng lập ngân sách.\n";
let project: string;

beforeEach(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), "article-")));
  writeFileSync(join(project, "bai.txt"), article);
});
afterEach(() => rmSync(project, { recursive: true }));

const manyTimes = (text: string, bytes: number) => text.repeat(Math.ceil(bytes / Buffer.byteLength(text)));
const run = (...args: string[]) => articleCommand(args, project);
const messageOf = async (outcome: ReturnType<typeof run>) => {
  const settled = await outcome;
  return settled.accepted ? "" : settled.refusal;
};
const drafts = () => join(project, "content/drafts");
const writtenIn = (course: string): Proposal =>
  Proposal.parse(parse(readFileSync(join(drafts(), course, "draft.yaml"), "utf8")));

describe("an article is imported", () => {
  test("into a draft that can be read back, and a report beside it", async () => {
    expect(await run("bai.txt", "--course", "thu")).toMatchObject({ accepted: true });
    expect(writtenIn("thu")).toMatchObject({ course: "thu", language: "vi", source: { file: "bai.txt" } });
    expect(readFileSync(join(drafts(), "thu/report.md"), "utf8")).toContain("### lập ngân sách");
  });

  test("into the same bytes every time", async () => {
    await run("bai.txt", "--course", "thu", "--out", "mot");
    await run("bai.txt", "--course", "thu", "--out", "hai");
    for (const file of ["draft.yaml", "report.md"])
      expect(readFileSync(join(project, "mot", file))).toEqual(readFileSync(join(project, "hai", file)));
  });

  test("for two roles of other names", async () => {
    writeFileSync(join(project, "y-te.txt"), "Giám đốc dữ liệu đặt tên cho hồ sơ.\n\nGiám đốc thông tin mua máy chủ.");
    await run("y-te.txt", "--course", "y-te", "--roles", "CDO=Giám đốc dữ liệu, CIO=Giám đốc thông tin");
    const draft = writtenIn("y-te");
    expect(draft.duties.map(({ owner }) => owner)).toEqual(["cdo", "cio"]);
  });

  test("without any file left unfinished", async () => {
    await run("bai.txt", "--course", "thu");
    expect(readdirSync(join(drafts(), "thu")).sort()).toEqual(["draft.yaml", "report.md"]);
  });
});

describe("an input that cannot be used is refused with what to do, and nothing is written", () => {
  test.each<[string, string, string | Uint8Array, RegExp]>([
    ["an empty file", "a.txt", "", /empty\. Save the article's text/],
    ["a file of spaces", "a.txt", " \n\t\n ", /empty\. Save/],
    ["one paragraph", "a.txt", "CAIO chọn mô hình. CTO sửa máy chủ.", /only one paragraph\. Bring the whole text/],
    ["one role only", "a.txt", "CTO sửa máy chủ.\n\nCTO lập ngân sách.", /never names CAIO\. .*--roles/],
    ["six megabytes", "a.txt", manyTimes(article, 6 * 1024 * 1024), /6\.0 MB; an article may have 5 MB/],
    ["a binary file", "a.txt", new Uint8Array([7, 0, 1, 2, 3]), /not a text file\. Save the article as Word/],
    ["another encoding", "a.txt", new Uint8Array([0x43, 0x54, 0x4f, 0xe9, 0x20, 0xff]), /not in UTF-8.*Save it again/],
    ["a page of scripts", "a.html", "<script>CAIO(); CTO();</script>", /no text.*not only its pictures or scripts/],
    ["a page nested beyond reason", "a.html", "<div>".repeat(5000), /nests its elements too deeply/],
    ["a line without end", "a.txt", manyTimes("CTO và CAIO ", 30_000), /line of more than 20000 characters/],
    [
      "another language",
      "a.txt",
      "Der CAIO wählt Modelle aus.\n\nDer CTO repariert Rechner.",
      /neither in Vietnamese .* nor in English/,
    ],
    [
      "no duty at all",
      "a.txt",
      "CAIO là một chức danh.\n\nCTO cũng vậy, từ lâu rồi.",
      /No duty of either role was found/,
    ],
  ])("%s", async (_, file, content, message) => {
    writeFileSync(join(project, file), content);
    expect(await messageOf(run(file, "--course", "thu"))).toMatch(message);
    expect(existsSync(drafts())).toBe(false);
  });

  test.each<[string, string[], RegExp]>([
    ["no article", ["--course", "thu"], /Name one article/],
    ["no course", ["bai.txt"], /Give the course a name/],
    ["a course name that climbs out", ["bai.txt", "--course", "../thu"], /Give the course a name/],
    ["an option that we do not know", ["bai.txt", "--course", "thu", "--url", "x"], /--url/],
    ["a file that is not there", ["khac.txt", "--course", "thu"], /There is no file/],
    ["a folder for a file", [".", "--course", "thu"], /is not a file/],
    ["one role", ["bai.txt", "--course", "thu", "--roles", "CAIO"], /There must be two roles, not 1/],
    [
      "two roles of one name",
      ["bai.txt", "--course", "thu", "--roles", "CAIO=Giám đốc, CTO=Giám đốc"],
      /Both roles are called/,
    ],
    ["a role called both", ["bai.txt", "--course", "thu", "--roles", "Both, CTO"], /cannot be a role's short name/],
  ])("%s", async (_, args, message) => {
    expect(await messageOf(run(...args))).toMatch(message);
    expect(existsSync(drafts())).toBe(false);
  });
});

// Each took a parser tens of seconds, or all of the stack, before the importer guarded itself.
test.each<[string, string, string]>([
  ["brackets without end", "a.md", "[[[[[[[[[[[[[[[[[[[[ a\n"],
  ["links upon links", "a.md", "[a](b) ![c](d) \n"],
  ["quotations in quotations", "a.md", `${"> ".repeat(11)}a\n`],
  ["very many siblings", "a.html", "<p>"],
  ["tables in tables", "a.html", "<table><tr><td>"],
  ["one sentence without end", "a.html", "the CTO manages data, "],
])(
  "two megabytes of %s are answered within ten seconds",
  async (_, file, text) => {
    writeFileSync(join(project, file), manyTimes(text, 2_000_000));
    expect(await messageOf(run(file, "--course", "thu"))).not.toBe("");
  },
  10_000,
);

describe("a draft stays inside the project", () => {
  test.each(["../ngoai", "/tmp/ngoai", ".", "content/../..", "public/nhap", "bai.txt/nhap"])(
    "and --out %s is refused",
    async (out) => {
      expect(await messageOf(run("bai.txt", "--course", "thu", "--out", out))).toMatch(/not a folder for a draft/);
      expect(existsSync(resolve(project, out, "draft.yaml"))).toBe(false);
    },
  );

  test("and a link that leads out of it is refused", async () => {
    const outside = mkdtempSync(join(tmpdir(), "outside-"));
    symlinkSync(outside, join(project, "loi-ra"));
    expect(await messageOf(run("bai.txt", "--course", "thu", "--out", "loi-ra/nhap"))).toMatch(
      /not a folder for a draft/,
    );
    expect(readdirSync(outside)).toEqual([]);
    rmSync(outside, { recursive: true });
  });
});

describe("a draft that is there", () => {
  test("is kept, with somebody's corrections, unless --force is given", async () => {
    await run("bai.txt", "--course", "thu");
    const path = join(drafts(), "thu/draft.yaml");
    writeFileSync(path, `${readFileSync(path, "utf8")}# đã sửa\n`);
    expect(await messageOf(run("bai.txt", "--course", "thu"))).toMatch(/a draft .* already.*--force/);
    expect(readFileSync(path, "utf8")).toContain("# đã sửa");
    expect(await run("bai.txt", "--course", "thu", "--force")).toMatchObject({ accepted: true });
    expect(readFileSync(path, "utf8")).not.toContain("# đã sửa");
  });
});

describe("the command itself", () => {
  const root = resolve(import.meta.dirname, "../../..");
  const command = (...args: string[]) =>
    promisify(execFile)(process.execPath, ["--import", "tsx", join(root, "bin/article.ts"), ...args], { cwd: root });

  test("ends with 1 and a message when it refuses", async () => {
    await expect(command(join(project, "khac.txt"), "--course", "thu")).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^There is no file .*\n$/),
    });
  });
});
