import { expect, test } from "vitest";
import { draftOf } from "./an-article";

const duties = (text: string) => draftOf(text).duties;

test("the same duty of one role here and of the other there is joined to both, with both places", () => {
  const joined = duties(
    "CAIO theo dõi các xu hướng công nghệ.\n\nCTO theo dõi xu hướng công nghệ mới để kịp đổi hướng.",
  ).find(({ owner }) => owner === "both");
  expect(joined).toMatchObject({
    why: "joined",
    passages: [
      { paragraph: "s1-p1", owner: "caio" },
      { paragraph: "s1-p2", owner: "cto" },
    ],
  });
});

test("a duty that one sentence gives to both takes in the place that gives it to one", () => {
  expect(duties("CAIO và CTO cùng lập ngân sách hằng năm.\n\nCTO lập ngân sách hằng năm.")).toMatchObject([
    { owner: "both", why: "both", passages: [{ owner: "both" }, { owner: "cto" }] },
  ]);
});

test("a duty said twice of one role is one duty of that role", () => {
  expect(
    duties("CTO quản lý hạ tầng của tổ chức. CAIO chọn mô hình.\n\nCTO quản lý hạ tầng.").filter(
      ({ owner }) => owner === "cto",
    ),
  ).toMatchObject([{ why: "subject", passages: [{ paragraph: "s1-p1" }, { paragraph: "s1-p2" }] }]);
});

test("duties about different things stay apart, however alike their words are", () => {
  expect(duties("CAIO lập chiến lược AI.\n\nCTO lập chiến lược mua sắm.").map(({ owner }) => owner)).toEqual([
    "caio",
    "cto",
  ]);
});

test("a joined duty is less certain than either place alone", () => {
  const [joined] = duties("CAIO theo dõi các xu hướng công nghệ.\n\nCTO theo dõi và phân tích xu hướng công nghệ.");
  expect(joined?.confidence).toBeLessThan(0.95);
});
