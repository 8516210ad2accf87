import { describe, expect, test } from "vitest";
import { peopleIn } from "@/domain/roster";
import { checkListed, mostListed } from "@/domain/roster-check";

const read = (text: string) => peopleIn(text).map(({ name, email }) => [name, email]);

describe("a list of people is read", () => {
  test.each<[string, string, string[][]]>([
    [
      "as it is copied out of Excel, name and address, in either order",
      "Nguyễn Văn An\tan@example.com\r\nbinh@example.com\tTrần Bình\r\n",
      [
        ["Nguyễn Văn An", "an@example.com"],
        ["Trần Bình", "binh@example.com"],
      ],
    ],
    [
      "with its other columns passed over, running numbers among them",
      "1\tNguyễn Văn An\tan@example.com\tKế toán\n2\tTrần Bình\tbinh@example.com\tKho",
      [
        ["Nguyễn Văn An", "an@example.com"],
        ["Trần Bình", "binh@example.com"],
      ],
    ],
    [
      "by the names of its columns",
      "STT\tPhòng\tHọ và tên\tEmail công ty\n1\tKế toán\tNguyễn Văn An\tan@example.com",
      [["Nguyễn Văn An", "an@example.com"]],
    ],
    [
      "with a name that stands in two columns",
      "Tên;Họ và đệm;Email\nAn;Nguyễn Văn;an@example.com",
      [["Nguyễn Văn An", "an@example.com"]],
    ],
    [
      "with a name that stands in two English columns",
      'First name,Last name,E-mail\n"An",Nguyen,an@example.com',
      [["An Nguyen", "an@example.com"]],
    ],
    ["with columns named, and none for the name", "email\nan@example.com", [["", "an@example.com"]]],
    [
      "with a row that lacks the column of the address",
      "Email\tName\n\n \tTrần Bình\nan@example.com",
      [
        ["Trần Bình", ""],
        ["", "an@example.com"],
      ],
    ],
    [
      "as Outlook writes it",
      'Nguyễn Văn An <an@example.com>; "Trần, Bình" <binh@example.com>; Lê, Chi <chi@example.com>;',
      [
        ["Nguyễn Văn An", "an@example.com"],
        ["Trần, Bình", "binh@example.com"],
        ["Lê, Chi", "chi@example.com"],
      ],
    ],
    [
      "as a mail program writes it that parts by commas",
      'An <an@example.com>, "Trần, Bình" <binh@example.com>, Lê, Chi <chi@example.com>, d@example.com, Dư',
      [
        ["An", "an@example.com"],
        ["Trần, Bình", "binh@example.com"],
        ["Lê, Chi", "chi@example.com"],
        ["", "d@example.com"],
        ["", "Dư"],
      ],
    ],
    [
      "with a name that has a comma, alone in its line",
      "Nguyễn, An <an@example.com>",
      [["Nguyễn, An", "an@example.com"]],
    ],
    [
      "as plain addresses, by line, comma, semicolon or blank",
      "a@example.com\nb@example.com, c@example.com; d@example.com e@example.com;\n\nmailto:f@example.com.",
      ["a", "b", "c", "d", "e", "f"].map((name) => ["", `${name}@example.com`]),
    ],
    [
      "of two that a mail program wrote in one line",
      "An <an@example.com>, <binh@example.com>",
      [
        ["An", "an@example.com"],
        ["", "binh@example.com"],
      ],
    ],
    ["with a running number for all that stands beside an address", "7\tan@example.com", [["", "an@example.com"]]],
    ["with a name before an address", "Nguyễn Văn An an@example.com", [["Nguyễn Văn An", "an@example.com"]]],
    [
      "as a CSV is pasted",
      'Nguyễn Văn An,an@example.com\n"Trần, Bình";binh@example.com',
      [
        ["Nguyễn Văn An", "an@example.com"],
        ["Trần, Bình", "binh@example.com"],
      ],
    ],
    [
      "without an address: as it was typed",
      "Nguyễn Văn An\nA, B\nC\tD",
      [
        ["", "Nguyễn Văn An"],
        ["", "A B"],
        ["", "C D"],
      ],
    ],
    [
      "with what is no address among several",
      "Lê Chi; a@example.com; b@example.com",
      [
        ["", "Lê Chi"],
        ["", "a@example.com"],
        ["", "b@example.com"],
      ],
    ],
    ["without anything", " \n\n", []],
  ])("%s", (_, text, people) => {
    expect(read(text)).toEqual(people);
  });

  test("with the number of each line, the columns' names counted", () => {
    expect(peopleIn("Email\n\na@example.com\nb@example.com").map(({ line }) => line)).toEqual([3, 4]);
  });
});

describe("of each person that is listed it is said what is wrong", () => {
  const nobody = { members: new Set<string>(), invited: new Set<string>() };
  const faultOf = (name: string, email: string, known = nobody) =>
    checkListed([{ line: 1, name, email }], known)[0]?.fault;

  test.each<[string, string, string, string | null]>([
    ["nothing", "An", "an@example.com", null],
    ["nothing, without a name", "", "an@example.com", null],
    ["an address without its end", "An", "an@", "bad-address"],
    ["a name of 81 letters", "a".repeat(81), "an@example.com", "long-name"],
    ["a name that a certificate can't bear", "安", "an@example.com", "unprintable-name"],
  ])("%s", (_, name, email, fault) => {
    expect(faultOf(name, email)).toBe(fault);
  });

  test("an address that stands there a second time, however it is written, and keeps the first", () => {
    const people = ["An@Example.com", "an@example.com "].map((email, at) => ({ line: at + 1, name: "", email }));
    expect(checkListed(people, nobody)).toEqual([
      { line: 1, name: "", email: "an@example.com", fault: null },
      { line: 2, name: "", email: "an@example.com", fault: "twice" },
    ]);
  });

  test("who is a member, and who is invited", () => {
    expect(faultOf("An", "AN@example.com", { ...nobody, members: new Set(["an@example.com"]) })).toBe("member");
    expect(faultOf("An", "an@example.com", { ...nobody, invited: new Set(["an@example.com"]) })).toBe("invited");
  });

  test("who comes after the most that are taken", () => {
    const people = Array.from({ length: mostListed + 1 }, (_, at) => ({
      line: at + 1,
      name: "",
      email: `p${at}@example.com`,
    }));
    expect(checkListed(people, nobody).flatMap(({ line, fault }) => (fault ? [[line, fault]] : []))).toEqual([
      [mostListed + 1, "over-limit"],
    ]);
  });
});
