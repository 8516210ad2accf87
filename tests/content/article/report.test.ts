import { expect, test } from "vitest";
import { reportOf } from "@/content/article/report";
import { draftOf } from "./an-article";

const report = reportOf(
  draftOf(
    "CAIO chọn mô hình [tốt](https://example.com) <b>nhất</b>. CTO sửa máy chủ.\n\nĐoạn này không nói gì. Họ cũng phải gieo hạt giống.\n\nHình 1: một cái máy",
  ),
);

test("the report says that nobody has reviewed the draft and that learners do not see it", () => {
  expect(report).toContain("chưa có ai duyệt. Học viên không thấy bản này");
});

test("every duty has its owner, its confidence, why, its sentence and a box to tick", () => {
  expect(report).toContain(
    "### sửa máy chủ\n\n- Thuộc về: **CTO** · độ tin cậy 0.95 · câu nêu rõ vai trò\n- Mở đầu, `s1-p1.2` (cto): CTO sửa máy chủ.\n- [ ] Đã duyệt",
  );
});

test("the least certain duty comes first and is marked", () => {
  expect(report.match(/^### .*$/m)?.[0]).toBe("### gieo hạt giống");
  expect(report).toMatch(/### gieo hạt giống\n\n.*\*\*cần xem kỹ\*\*/);
});

test("the lines left out are listed with their reasons", () => {
  expect(report).toContain("- chú thích ảnh: Hình 1: một cái máy");
});

test("the article's own marks stay text: no link, no HTML", () => {
  expect(report).toContain("\\[tốt\\](https://example.com) \\<b\\>nhất\\</b\\>");
});
