import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseRoles } from "@/content/article/roles";
import { draftOf, importText } from "./an-article";

const fixture = (file: string) => readFileSync(join(import.meta.dirname, "fixtures", file), "utf8");
const rolesOf = (written: string) => {
  const roles = parseRoles(written);
  if (!roles.accepted) throw new Error(roles.refusal);
  return roles.value;
};
const hospital = draftOf(fixture("cdo-cio.html"), {
  file: "cdo-cio.html",
  roles: rolesOf("CDO=Giám đốc dữ liệu, CIO=Giám đốc thông tin"),
});
const textOf = (draft: typeof hospital) =>
  draft.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences)).join(" ");

test("a page's scripts, navigation, captions and footer are no part of its article", () => {
  expect(textOf(hospital)).not.toMatch(
    /không được chạy|phải nạp|Trang chủ|Hình \d|phòng máy của|bạn đọc|Lương của CDO/,
  );
});

test("scripts are dropped and never run", () => {
  const before = Object.keys(globalThis).length;
  const draft = draftOf(
    '<h1>CAIO, CTO</h1><p>CAIO chọn mô hình.</p><script>globalThis.ran = true; document.write("<p>CTO lập ngân sách.</p>")</script><p onclick="ran()">CTO sửa máy chủ.</p><img src=x onerror="globalThis.ran = true">',
    { file: "a.html" },
  );
  expect(draft.duties.map(({ text }) => text)).toEqual(["chọn mô hình", "sửa máy chủ"]);
  expect(Object.keys(globalThis)).toHaveLength(before);
});

test("every line that was left out is listed with a reason", () => {
  expect(new Set(hospital.removed.map(({ reason }) => reason))).toEqual(
    new Set(["script", "navigation", "slug", "caption"]),
  );
  expect(hospital.removed).toContainEqual({ text: "cdo v cio ai gi vi c g", reason: "slug" });
});

test("an address whose accents fell out, a repeated title, a caption and a list of links are noise in plain text", () => {
  const draft = draftOf(
    "Vai trò của CAIO và CTO\n\nvai tr c a caio v cto\n\nVai trò của CAIO và CTO\n\nCAIO chọn mô hình dự báo.\n\nHình 2: một mô hình\n\nCTO sửa những máy chủ đã cũ.\n\nXem thêm: CTO là gì?\nhttps://example.com/cto",
  );
  expect(draft.removed.map(({ reason }) => reason)).toEqual(["slug", "repeated", "caption", "links", "links"]);
  expect(textOf(draft)).toBe("CAIO chọn mô hình dự báo. CTO sửa những máy chủ đã cũ.");
});

test("a heading over nothing but links goes with them", () => {
  const draft = draftOf(fixture("caio-cto-desk.md"), { file: "caio-cto-desk.md" });
  expect(draft.removed).toContainEqual({ text: "Read more", reason: "empty-heading" });
  expect(draft.sections.map(({ title }) => title)).toEqual([
    "Two chairs at the same table: the CAIO and the CTO",
    "Where the CTO stands",
    "Where the CAIO stands",
    "What they share",
    "What sets them apart",
  ]);
});

test("code and raw HTML in Markdown are left out", () => {
  expect(
    textOf(
      draftOf(
        "# CAIO and CTO\n\nThe CAIO tests [models](x).\n\n```\nthe CTO runs code\n```\n\n<script>\nthe CTO runs scripts\n</script>\n\nThe **CTO** repairs the _servers_.",
        { file: "a.md" },
      ),
    ),
  ).toBe("The CAIO tests models. The CTO repairs the servers.");
});

test("a page is read as HTML whatever its file is called", () => {
  expect(
    importText("<!doctype html><p>CAIO chọn mô hình.</p><p>CTO sửa máy chủ.</p>", { file: "page.txt" }).accepted,
  ).toBe(true);
});
