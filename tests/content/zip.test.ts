import { deflateRawSync } from "node:zlib";
import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { courseIn } from "@/content/load";
import { printProblem } from "@/content/read/problem";
import { packCourse, unpackCourse } from "@/content/zip";
import { aCourseFolder, aSoundCourse } from "./course-folder";

const bytes = (text: string) => new TextEncoder().encode(text);
const { course, folder } = aSoundCourse();
const soundFiles = Object.fromEntries(folder.files);

async function problemsOf(zip: Uint8Array): Promise<string[]> {
  const unpacked = await unpackCourse("course.zip", zip);
  return unpacked.accepted ? [] : unpacked.refusal.map(printProblem);
}

async function folderIn(zip: Uint8Array) {
  const unpacked = await unpackCourse("course.zip", zip);
  if (!unpacked.accepted) throw new Error(unpacked.refusal.map(printProblem).join("\n"));
  return unpacked.value;
}

describe("a course goes out and comes in", () => {
  test("byte for byte, odd line ends and comments included", async () => {
    const odd = aCourseFolder({ "course.yaml": (text) => `\ufeff# Ghi chú\r\n${text.replaceAll("\n", "\r\n")}` });
    const { folder: written } = aSoundCourse(odd);
    expect((await folderIn(packCourse("sound", written))).files).toEqual(
      new Map([...written.files].map(([path, held]) => [path, Buffer.from(held)])),
    );
  });

  test("as the same zip at any time, whatever order its files are found in, and without what is no course text", () => {
    const reversed = {
      ...folder,
      files: new Map([["notes.txt", bytes("x")] as const, ...[...folder.files].reverse()]),
    };
    expect(packCourse("sound", reversed)).toEqual(packCourse("sound", folder));
  });

  test.each([
    ["the folder itself", (path: string) => path],
    ["the folder in a folder", (path: string) => `khoa-hoc/${path}`],
    ["a folder called as people call theirs", (path: string) => `Khóa học (bản 2)/${path}`],
  ])("from a zip of %s, whatever a computer left in it", async (_, placed) => {
    const litter = {
      "__MACOSX/._course.yaml": bytes("x"),
      [placed("kitchen/.DS_Store")]: bytes("x"),
      [placed("kitchen/")]: bytes(""),
    };
    const loaded = courseIn(await folderIn(zipSync({ ...litter, ...moved(placed) })));
    expect(loaded.accepted ? loaded.value.course : loaded.refusal).toEqual(course);
  });
});

const moved = (placed: (path: string) => string) =>
  Object.fromEntries(Object.entries(soundFiles).map(([path, held]) => [placed(path), held]));

const symlink = { os: 3, attrs: (0o120777 << 16) >>> 0 };

describe("a zip that could do harm is refused, and the sentence says what to do", () => {
  test.each([
    [
      "a path above",
      zipSync({ ...soundFiles, "../evil.yaml": bytes("x") }),
      "course.zip:1: A path leads out of the course (invalid relative path: ../evil.yaml).",
    ],
    [
      "an absolute path",
      zipSync({ ...soundFiles, "/etc/evil.yaml": bytes("x") }),
      "course.zip:1: A path leads out of the course (absolute path: /etc/evil.yaml).",
    ],
    [
      "a path above in Windows' spelling",
      zipSync({ ...soundFiles, "..\\evil.yaml": bytes("x") }),
      "course.zip:1: A path leads out of the course (",
    ],
    [
      "a symbolic link",
      zipSync({ ...soundFiles, "kitchen/x.md": [bytes("/etc/passwd"), symlink] }),
      "course.zip:1 kitchen/x.md: A symbolic link stands in the zip.",
    ],
    [
      "a program",
      zipSync({ ...soundFiles, "kitchen/x.js": bytes("x") }),
      "course.zip:1 kitchen/x.js: No file of a course is called so.",
    ],
    [
      "a file in a deeper folder",
      zipSync({ ...soundFiles, "kitchen/a/x.md": bytes("x") }),
      "course.zip:1 kitchen/a/x.md: No file of a course is called so.",
    ],
    [
      "a hidden file",
      zipSync({ ...soundFiles, ".git/x.md": bytes("x") }),
      "course.zip:1 .git/x.md: No file of a course is called so.",
    ],
    [
      "more than 5 MB",
      zipSync({ ...soundFiles, "kitchen/x.md": new Uint8Array(5_000_001) }),
      "course.zip:1: Unpacked, the zip has more than 5 MB.",
    ],
    ["no course", zipSync({ "kitchen/x.md": bytes("x") }), "course.zip:1: There is no course.yaml in the zip."],
    ["nothing", zipSync({}), "course.zip:1: There is no course.yaml in the zip."],
    ["another kind of file", bytes("PDF"), "course.zip:1: The zip can't be read ("],
    ["half of one", packCourse("sound", folder).slice(0, 2_000), "course.zip:1: The zip can't be read ("],
  ])("%s", async (_, zip, expected) => {
    expect((await problemsOf(zip)).map((problem) => problem.slice(0, expected.length))).toEqual([expected]);
  });

  test("a file that unpacks to more than it says, of which no more is unpacked", async () => {
    const zip = Buffer.from(zipSync({ ...soundFiles, "kitchen/x.md": [new Uint8Array(50_000_000), { level: 9 }] }));
    expect(declare(zip, "kitchen/x.md", 10)).toBe(50_000_000);
    expect(await problemsOf(zip)).toEqual([
      expect.stringMatching(/^course\.zip:1: The zip can't be read \(too many bytes in the stream/),
    ]);
  });

  test("a damaged file", async () => {
    const zip = Buffer.from(zipSync({ "course.yaml": [bytes("id: x\n".repeat(50)), { level: 9 }] }));
    deflateRawSync("khác").copy(zip, zip.indexOf("course.yaml") + "course.yaml".length);
    expect(await problemsOf(zip)).toEqual([expect.stringMatching(/^course\.zip:1: The zip can't be read/)]);
  });
});

test("a course in a zip is checked as one in a folder: a mistake names file, line and field", async () => {
  const broken = loadedText("course.yaml").replace("masteryScore: 0.8", "masteryScore: high");
  const loaded = courseIn(await folderIn(zipSync({ ...moved((path) => `x/${path}`), "x/course.yaml": bytes(broken) })));
  expect(loaded.accepted ? [] : loaded.refusal.map(printProblem)).toEqual([
    "course.zip/course.yaml:4:1 masteryScore: Write a number here.",
  ]);
});

const loadedText = (path: string) => new TextDecoder().decode(soundFiles[path]);

/** Changes the size that the zip's directory gives for a file, and returns what it was. */
function declare(zip: Buffer, name: string, size: number): number {
  const entry = zip.lastIndexOf(name) - 46;
  const before = zip.readUInt32LE(entry + 24);
  zip.writeUInt32LE(size, entry + 24);
  return before;
}
