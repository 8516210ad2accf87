import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { describe, expect, vi } from "vitest";
import { facesFor } from "@/app/api/v1/_pdf/faces";
import { GET } from "@/app/api/v1/certificates/[code]/pdf/route";
import { DisplayName } from "@/domain/account";
import { groupedCode } from "@/domain/certificate";
import type { Db } from "@/prisma/client";
import { appOrigin } from "@/school/origin";
import { at } from "@/tests/unit/builders";
import { asPdfString, readPdf } from "./pdf";
import { ask, people, test } from "./people";
import { readQr } from "./qr";
import { aCertificate } from "./rows";

vi.mock("next/headers", () => import("./request"));

const fetchPdf = (code: string, query = "") =>
  GET(new Request(`${appOrigin.origin}/api/v1/certificates/${encodeURIComponent(code)}/pdf${query}`), {
    params: Promise.resolve({ code }),
  });

const fileOf = async (reply: Response) => Buffer.from(await reply.arrayBuffer());

/** The certificate of somebody with the name, as a file. */
async function pdfFor(db: Db, name: string, query = "") {
  const { code, editionId } = await aCertificate(db, { name });
  await db.edition.update({ where: { id: editionId }, data: { createdAt: new Date("2026-03-04T18:00:00Z") } });
  const file = await fileOf(await fetchPdf(code, query));
  return { code, editionId, file, ...readPdf(file) };
}

describe("the PDF of a certificate", () => {
  test.for(people)("is there for %s, who has its code, and nobody stores it", async (person, { db, world }) => {
    await ask(db, world, person);
    const reply = await fetchPdf(groupedCode(world.certificate.code).toLowerCase());
    expect([reply.status, (await fileOf(reply)).toString("latin1", 0, 5)]).toEqual([200, "%PDF-"]);
    expect(Object.fromEntries(reply.headers)).toEqual({
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="phan-vai-${groupedCode(world.certificate.code)}.pdf"`,
      "cache-control": "private, no-store",
      // What shows a PDF in a browser is a plug-in of ours alone.
      "content-security-policy": "default-src 'none'; object-src 'self'; frame-ancestors 'none'",
      "x-robots-tag": "noindex",
    });
  });

  test.for([randomUUID(), "1", "' or true --", "01AR-Z3ND-EKTS-V4RR-FFQ6-9G5F-AV"])(
    "isn't there for the code %j",
    async (code) => {
      const reply = await fetchPdf(code);
      expect([reply.status, await reply.json(), reply.headers.get("cache-control")]).toEqual([
        404,
        { refusal: "no-such-certificate" },
        "no-store",
      ]);
    },
  );

  test("is gone once the certificate is revoked", async ({ db }) => {
    const { code } = await aCertificate(db);
    await db.certificate.update({ where: { code }, data: { revokedAt: at(60) }, select: { id: true } });
    const reply = await fetchPdf(code);
    expect([reply.status, await reply.json(), reply.headers.get("cache-control")]).toEqual([
      410,
      { refusal: "certificate-revoked" },
      "no-store",
    ]);
  });

  test("says in Vietnamese who told apart how much, when, how surely, and where to verify it", async ({ db }) => {
    const { code, editionId, lines, objects } = await pdfFor(db, "Nguyễn Thị Ẳnh Ữ");
    const text = lines.join("\n");
    expect(lines).toContain("Chứng nhận");
    expect(objects).toContain(
      `/ActualText ${asPdfString("Đã đạt bài kiểm tra cuối khóa của khóa học “Who does what (bằng tiếng Việt)”")}`,
    );
    expect(lines).toContain("Nguyễn Thị Ẳnh Ữ");
    expect(lines).toContain("Phân biệt đúng 21 trên 24 trách nhiệm của CAIO và CTO");
    for (const fact of [
      "5/1/2026",
      "21 trên 24 (87,5%)",
      "Từ 80% trở lên",
      "17–23 trên 24",
      "nếu làm lại với câu khác",
      "Phiên bản ngày 05/03/2026",
      groupedCode(code),
    ])
      expect(text).toContain(fact);
    expect(text).not.toContain(editionId.slice(0, 8));
    expect(objects).toContain(`/URI (${new URL(`/certificate/${groupedCode(code)}`, appOrigin).href})`);
  });

  test("says it in English, by the English page", async ({ db }) => {
    const { code, lines, objects } = await pdfFor(db, "Nguyễn Thị Ẳnh Ữ", "?locale=en");
    expect(lines).toEqual(
      expect.arrayContaining([
        "Certificate",
        "Passed the final of the course “Who does what”",
        "Nguyễn Thị Ẳnh Ữ",
        "Correctly told apart 21 of 24 CAIO and CTO responsibilities",
      ]),
    );
    expect(lines.join("\n")).toMatch(/5 January 2026.*21 of 24 \(87\.5%\)/);
    expect(objects).toContain(`/URI (${new URL(`/en/certificate/${groupedCode(code)}`, appOrigin).href})`);
    expect(objects).toContain("/Lang (en)");
  });

  test("has a code that leads a camera to the page that verifies it, and says so to readers", async ({ db }) => {
    const { code, content, objects } = await pdfFor(db, "H'Hen Niê");
    const squares = [...content.slice(content.lastIndexOf(" cm\n")).matchAll(/^(\d+) (\d+) m$/gm)].map(
      ([, x, y]): [number, number] => [Number(x), Number(y)],
    );
    const size = Math.max(...squares.flat()) + 5;
    expect(readQr(size, squares)).toBe(new URL(`/certificate/${groupedCode(code)}`, appOrigin).href);
    expect(objects).toContain(`/Alt ${asPdfString("Mã QR dẫn đến trang kiểm tra chứng nhận này")}`);
  });

  test.for([
    [
      { low: 18, high: 24, method: "sem" },
      "18–24 trên 24 nếu làm lại với câu khác, tính theo sai số chuẩn của phép đo, 95%",
    ],
    [{ low: 17, high: 23, method: "binomial" }, "17–23 trên 24 nếu làm lại với câu khác, tính theo số câu hỏi, 95%"],
    [null, "Chưa đủ dữ liệu để ước lượng"],
  ] as const)("names how its band was found, or that there is none: %j", async ([band, text], { db }) => {
    const { code } = await aCertificate(db, { band });
    expect(readPdf(await fileOf(await fetchPdf(code))).objects).toContain(`/ActualText ${asPdfString(text)}`);
  });

  test("tells a reader its language, its title and its structure", async ({ db }) => {
    const { objects } = await pdfFor(db, "Nguyễn Thị Ẳnh Ữ");
    expect(objects).toContain("/Lang (vi)");
    expect(objects).toContain("/Marked true");
    expect(objects).toContain("/DisplayDocTitle true");
    expect(objects).toContain(asPdfString("Chứng nhận: Nguyễn Thị Ẳnh Ữ"));
    expect(objects.match(/\/S \/(Document|H1|Link)\n/g)).toEqual(
      expect.arrayContaining(["/S /Document\n", "/S /H1\n", "/S /Link\n"]),
    );
  });

  test("is the same file each time", async ({ world }) => {
    const [once, again] = await Promise.all([1, 2].map(async () => fileOf(await fetchPdf(world.certificate.code))));
    expect(once).toEqual(again);
  });
});

describe("a name in the PDF", () => {
  const vowels = "AĂÂEÊIOÔƠUƯY"
    .split("")
    .flatMap((vowel) =>
      ["", "\u0300", "\u0301", "\u0309", "\u0303", "\u0323"].map((mark) => (vowel + mark).normalize("NFC")),
    );

  test.for([
    ...Array.from({ length: 6 }, (_, part) => vowels.slice(part * 12, part * 12 + 12).join("")),
    "Đặng Thuỵ Ẩn Ưởng",
    "H'Hen Niê",
    "Y Bhăm Ênuôl",
    "Ksor Krŏn",
    "Rơ Châm H'Yéo Ơ\u0306 Ư\u0306 Ê\u0306 Ô\u0306",
    "Ƀ Ŭ Ŏ Ĭ Ĕ",
    "Șerban Əliyev",
    "Zoë Łukasz Šimůnková",
    "D’Arcy “Ôn” – Trần",
  ])("%s is drawn letter by letter, in upper and lower case, by fonts that have each one", async (name, { db }) => {
    for (const written of [name, name.toLowerCase()]) {
      const { lines, missing } = await pdfFor(db, written);
      expect(lines).toContain(written);
      expect(missing).toBe(0);
    }
  });

  test("with its marks apart is drawn with them joined", async ({ db }) => {
    expect((await pdfFor(db, "Nguyễn Thị Ẳnh Ữ".normalize("NFD"))).lines).toContain("Nguyễn Thị Ẳnh Ữ");
  });

  test.for([
    ["a left-to-right mark", "\u200e"],
    ["a turn of direction", "\u202e"],
    ["a byte order mark", "\ufeff"],
    ["a variation selector", "\ufe0f"],
  ])(
    "from when names were kept as they came is drawn without %s, and with the letters around it",
    async ([, it], { db }) => {
      const { lines, missing } = await pdfFor(db, `${it}Ksor${it}\tKr${it}ŏn${it}`);
      expect([lines.includes("Ksor Krŏn"), missing]).toEqual([true, 0]);
    },
  );

  test("that has nothing to see is drawn as a dash", async ({ db }) => {
    expect((await pdfFor(db, "\u200b\u3164")).lines).toContain("–");
  });

  test("that people may give themselves is of letters that the typefaces have, in both weights", () => {
    const allowed = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((character) => {
      const { success, data } = DisplayName.safeParse(`a${character}b`);
      return success && data.includes(character);
    });
    const lacking = ([400, 700] as const).flatMap((weight) =>
      allowed.filter((character) => !facesFor(character, weight).some(({ has }) => has(character))),
    );
    expect([allowed.length > 1500, lacking]).toEqual([true, []]);
  });

  test("has a question mark for a letter that no font here has, and readers still get the letter", async ({ db }) => {
    const { lines, missing, objects } = await pdfFor(db, "Lý 李");
    expect([lines.includes("Lý ?"), missing]).toEqual([true, 0]);
    expect(objects).toContain(`/ActualText ${asPdfString("Lý 李")}`);
  });

  test.for(["Nguyễn Phúc Công Tằng Tôn Nữ Hoàng Kim Khuyến Quỳnh Như Ánh Nguyệt Minh Châu An", "W".repeat(80)])(
    "is there to its end when it is as long as may be: %s",
    async (name, { db }) => {
      expect((await pdfFor(db, name)).lines.join("")).toContain(name);
    },
  );

  test("is found by another program's eyes too", async ({ db, skip }) => {
    if (spawnSync("pdftotext", ["-v"]).error) skip("pdftotext (poppler) isn't installed here");
    const { file } = await pdfFor(db, "Nguyễn Thị Ẳnh Ữ");
    const { stdout } = spawnSync("pdftotext", ["-layout", "-", "-"], { input: file, encoding: "utf8" });
    expect(stdout.split("\n").map((line) => line.trim())).toContain("Nguyễn Thị Ẳnh Ữ");
  });
});
