import { describe, expect, test } from "vitest";
import { answerDoubt, DoubtWords, isAsked } from "@/domain/doubt";
import { versionOf } from "@/domain/item-version";
import { aCourse, anItem } from "./builders";

const course = aCourse();
const item = course.lessons[0]?.responsibilities[0]?.items[0] ?? anItem();
const doubted = { itemId: item.id, version: versionOf(item) };
const former = { ...doubted, version: versionOf({ ...item, key: item.key === "both" ? "first" : "both" }) };

describe("the answer to a doubt", () => {
  test("that the key stands says why", () => {
    expect(answerDoubt({ outcome: "stands", answer: null }, doubted, course)).toEqual({
      accepted: false,
      refusal: "unexplained",
    });
    expect(answerDoubt({ outcome: "stands", answer: "Đoạn 2 nói rõ." }, doubted, course).accepted).toBe(true);
  });

  test("that it is mended is refused while learners get the very version that was doubted", () => {
    const mended = { outcome: "mended", answer: null } as const;
    expect(answerDoubt(mended, doubted, course)).toEqual({ accepted: false, refusal: "not-mended" });
    expect(answerDoubt(mended, former, course)).toEqual({ accepted: true, value: mended });
    expect(answerDoubt(mended, { ...doubted, itemId: "gone" }, course).accepted).toBe(true);
  });

  test("that it will be mended needs no words", () => {
    expect(answerDoubt({ outcome: "willMend", answer: null }, doubted, course).accepted).toBe(true);
  });
});

test("a course asks a version of an item only by the same words and key", () => {
  expect([isAsked(course, item.id, doubted.version), isAsked(course, item.id, former.version)]).toEqual([true, false]);
});

test("a doubt has up to 1,000 characters that can be seen, line breaks counted once", () => {
  expect(DoubtWords.safeParse(`${"a".repeat(499)}\r\n${"b".repeat(500)}`).data).toHaveLength(1000);
  for (const words of ["", " \n ", "a".repeat(1001)]) expect(DoubtWords.safeParse(words).success).toBe(false);
});
