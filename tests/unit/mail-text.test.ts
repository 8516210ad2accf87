import { expect, test } from "vitest";
import { filledMail, mailTextFault } from "@/domain/mail-text";

const values = {
  name: "Nguyễn Văn An",
  link: "https://learn.example.com/invite/x",
  cohort: "Kho",
  course: "CAIO hay CTO?",
};

test("a text is filled in either language, however its places are written", () => {
  expect(filledMail("{tên} {Tên} { name } {liên kết} {link} {nhóm} {cohort} {khóa học} {course}", values)).toBe(
    `${"Nguyễn Văn An ".repeat(3)}${`${values.link} `.repeat(2)}Kho Kho CAIO hay CTO? CAIO hay CTO?`,
  );
});

test("a place typed by a keyboard that parts letters and marks is the same place", () => {
  expect(filledMail("{tên}".normalize("NFD"), values)).toBe("Nguyễn Văn An");
});

test("what a name holds is put in as it is, and not filled again", () => {
  expect(filledMail("{tên}: {liên kết}", { ...values, name: "{liên kết} $& $1" })).toBe(
    `{liên kết} $& $1: ${values.link}`,
  );
});

test("a text in order has a link in its body", () => {
  expect(mailTextFault("Mời {tên}", "Mở {liên kết}")).toBeNull();
  expect(mailTextFault("Mời {tên}", "Mở liên kết")).toEqual({ code: "no-link" });
  expect(mailTextFault("{liên kết}", "Chào {tên}")).toEqual({ code: "no-link" });
});

test("what can't be filled is named as it was typed, and left as it stands", () => {
  expect(mailTextFault("Mời {ho ten}", "{liên kết}")).toEqual({ code: "unknown-place", place: "{ho ten}" });
  expect(mailTextFault("Mời", "{liên kết} {}")).toEqual({ code: "unknown-place", place: "{}" });
  expect(filledMail("{phòng}", values)).toBe("{phòng}");
});
