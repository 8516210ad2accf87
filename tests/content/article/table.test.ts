import { expect, test } from "vitest";
import { draftOf } from "./an-article";

const sentencesOf = (draft: ReturnType<typeof draftOf>) =>
  draft.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences));
const found = (draft: ReturnType<typeof draftOf>) => draft.duties.map(({ owner, text }) => `${owner}: ${text}`);

const opening = "<h1>CAIO, CTO</h1><p>CAIO và CTO ngồi chung một phòng với nhau.</p>";

test("every sentence of a table stands in the draft, heads and sides too, so that a miss can be seen", () => {
  const draft = draftOf(
    `${opening}<table><tr><th>Mặt<th>CAIO<th>CTO<tr><td>Sáng<td>Chọn mô hình. Gọi khách.<td>Nghỉ ngơi</table>`,
    { file: "a.html" },
  );
  expect(sentencesOf(draft).slice(1)).toEqual([
    "Mặt",
    "CAIO",
    "CTO",
    "Sáng",
    "Chọn mô hình.",
    "Gọi khách.",
    "Nghỉ ngơi",
  ]);
  expect(found(draft)).toEqual(["caio: Chọn mô hình", "caio: Gọi khách"]);
});

test("a cell that spans rows keeps its column, and one that spans both roles is of both", () => {
  const draft = draftOf(
    `${opening}<table><tr><th>Mặt<th>CAIO<th>CTO<tr><td rowspan="2">Sáng<td>Chọn mô hình<td>Sửa máy chủ<tr><td>Thử mô hình<td>Mua máy chủ<tr><td>Chiều<td colspan="2">Lập ngân sách</table>`,
    { file: "a.html" },
  );
  expect(found(draft)).toEqual([
    "caio: Chọn mô hình",
    "cto: Sửa máy chủ",
    "caio: Thử mô hình",
    "cto: Mua máy chủ",
    "both: Lập ngân sách",
  ]);
});

test("a table that is pasted with tabs is read by its columns", () => {
  const draft = draftOf("Hai vai trò ngồi chung phòng.\n\nMặt\tCAIO\tCTO\nSáng\tChọn mô hình\tSửa máy chủ\n");
  expect(found(draft)).toEqual(["caio: Chọn mô hình", "cto: Sửa máy chủ"]);
});

test("what lies outside the main text is listed as left out, and a page without a main text is read whole", () => {
  const words = "CAIO kiểm tra mô hình của từng phòng ban trong bệnh viện mỗi tuần một lần. ".repeat(6);
  const page = draftOf(
    `<html lang="vi"><body><div class="x"><h1>CAIO, CTO</h1><p>${words}</p><p>CTO sửa máy chủ. ${words}</p></div><div class="promo"><h3>Lớn mạnh</h3><p>Tải ngay tài liệu quản lý vườn.</p></div></body></html>`,
    { file: "a.html" },
  );
  expect(page.removed).toContainEqual({ text: "Tải ngay tài liệu quản lý vườn.", reason: "outside" });
  expect(found(draftOf(`${opening}<p>CTO sửa máy chủ.</p>`, { file: "a.html" }))).toEqual(["cto: sửa máy chủ"]);
});
