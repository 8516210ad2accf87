import { describe, expect, test } from "vitest";
import { around, draftOf, dutiesOf } from "./an-article";

const found = (text: string) => dutiesOf(draftOf(around(text)));
const english = (text: string) =>
  dutiesOf(
    draftOf(
      `The CAIO tests models. The CTO repairs the servers.\n\n${text}\n\nThis is the end of the article and of the day.`,
    ),
  );

describe("a duty goes to the role that its sentence names", () => {
  test("when the role is the subject", () =>
    expect(found("CAIO soạn quy tắc dùng mô hình.")).toEqual(["caio: soạn quy tắc dùng mô hình"]));
  test("when the role is named by its title", () =>
    expect(found("Giám đốc công nghệ lập ngân sách.")).toEqual(["cto: lập ngân sách"]));
  test("when the role stands behind its duty", () =>
    expect(found("Duyệt hợp đồng thuê máy cũng là việc của CTO.")).toEqual(["cto: Duyệt hợp đồng thuê máy"]));
  test("and not to the role that it is only compared with", () =>
    expect(english("Unlike the CTO, the CAIO writes the rules.")).toEqual(["caio: writes the rules"]));
  test("and not to a role that is only worked with", () =>
    expect(english("The CAIO negotiates with the CTO.")).toEqual(["caio: negotiates with the CTO"]));
});

describe("a pronoun takes the role that was named last", () => {
  test("over one sentence", () =>
    expect(found("CTO lập ngân sách. Họ cũng ký hợp đồng.")).toEqual(["cto: lập ngân sách", "cto: ký hợp đồng"]));
  test("over a new paragraph of the section", () =>
    expect(found("CTO lập ngân sách.\n\nVị trí này còn tuyển kỹ sư.")).toEqual([
      "cto: lập ngân sách",
      "cto: tuyển kỹ sư",
    ]));
  test("in English", () =>
    expect(english("The CAIO writes the rules. This role must train managers. They report to the board.")).toEqual([
      "caio: writes the rules",
      "caio: train managers",
      "caio: report to the board",
    ]));
  test("and says so", () =>
    expect(
      draftOf(around("CTO lập ngân sách. Họ cũng ký hợp đồng.")).duties.find(({ text }) => text === "ký hợp đồng"),
    ).toMatchObject({
      why: "carry-over",
      confidence: 0.85,
    }));
});

describe("a contrast changes the role in the middle of a sentence", () => {
  test("at trong khi", () =>
    expect(found("CAIO chọn bài toán, trong khi CTO chọn máy chủ.")).toEqual([
      "caio: chọn bài toán",
      "cto: chọn máy chủ",
    ]));
  test("at a leading while", () =>
    expect(english("While the CAIO picks the problem, the CTO picks the servers.")).toEqual([
      "caio: picks the problem",
      "cto: picks the servers",
    ]));
  test("after ngược lại", () =>
    expect(found("CAIO chọn bài toán. Ngược lại, CTO chọn máy chủ.")).toEqual([
      "caio: chọn bài toán",
      "cto: chọn máy chủ",
    ]));
});

describe("both roles get a duty", () => {
  test("that a sentence gives to the two together", () =>
    expect(found("Cả CAIO và CTO đều báo cáo rủi ro.")).toEqual(["both: báo cáo rủi ro"]));
  test("after cả hai", () => expect(found("Cả hai cùng lập ngân sách.")).toEqual(["both: lập ngân sách"]));
  test("after both", () => expect(english("Both advise the board.")).toEqual(["both: advise the board"]));
});

describe("one sentence may hold several duties", () => {
  test("each verb with an object of its own is one", () =>
    expect(english("The CTO plans capacity, negotiates contracts and maintains the network.")).toEqual([
      "cto: plans capacity",
      "cto: negotiates contracts",
      "cto: maintains the network",
    ]));
  test("two verbs on one object are one", () =>
    expect(found("CTO xây dựng và duy trì mạng nội bộ.")).toEqual(["cto: xây dựng và duy trì mạng nội bộ"]));
  test("what a duty is for belongs to it", () =>
    expect(
      found("CAIO thử mô hình để giảm chi phí và tăng tốc độ. CTO kiểm tra mạng nhằm phát hiện lỗi và bảo vệ dữ liệu."),
    ).toContain("cto: kiểm tra mạng nhằm phát hiện lỗi và bảo vệ dữ liệu"));
});

describe("no duty is read", () => {
  test("out of a question", () => expect(found("CTO có phải duyệt mọi hợp đồng không?")).toEqual([]));
  test("out of a denial", () => expect(found("CTO không duyệt hợp đồng.")).toEqual([]));
  test("out of what a role must know", () => expect(found("CTO cần kiến thức sâu về mạng.")).toEqual([]));
  test("out of what somebody else does", () => expect(found("Tổng giám đốc duyệt ngân sách.")).toEqual([]));
});

describe("list points belong to the role", () => {
  test("of their heading", () =>
    expect(
      dutiesOf(
        draftOf(
          "# Two roles\n\nThe CAIO tests models. The CTO repairs servers.\n\n## The CTO's week\n\n- Approve designs\n- **Staff:** recruiting engineers",
          {
            file: "roles.md",
          },
        ),
      ),
    ).toEqual(["cto: Approve designs", "cto: recruiting engineers"]));
  test("of the line with a colon above them", () =>
    expect(english("The CAIO's duties:\n- Writing rules\n- Training managers")).toEqual([
      "caio: Writing rules",
      "caio: Training managers",
    ]));
});
