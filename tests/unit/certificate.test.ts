import { describe, expect, test } from "vitest";
import { certificateCode, groupedCode, readCode } from "@/domain/certificate";

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, "hex"));

describe("certificateCode", () => {
  // The example and the greatest value of https://github.com/ulid/spec, which writes 128 bits by the same alphabet.
  test.each([
    ["01563e3ab5d3d6764c61efb99302bd5b", "01ARZ3NDEKTSV4RRFFQ69G5FAV"],
    ["ffffffffffffffffffffffffffffffff", "7ZZZZZZZZZZZZZZZZZZZZZZZZZ"],
    ["00000000000000000000000000000000", "00000000000000000000000000"],
  ])("writes %s as %s", (hex, code) => {
    expect(certificateCode(bytes(hex))).toBe(code);
  });
});

const code = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

test("a code is shown in fours, and read again as it was", () => {
  expect(groupedCode(code)).toBe("01AR-Z3ND-EKTS-V4RR-FFQ6-9G5F-AV");
  expect(readCode(groupedCode(code))).toBe(code);
});

describe("readCode", () => {
  test.each([
    "01arz3ndektsv4rrffq69g5fav",
    "O1ARZ3NDEKTSV4RRFFQ69G5FAV",
    "0IARZ3NDEKTSV4RRFFQ69G5FAV",
    "0larz3nd ekts v4rr ffq6 9g5f av",
  ])("reads %s", (typed) => {
    expect(readCode(typed)).toBe(code);
  });

  test.each(["", "01AR", `${code}0`, code.replace("A", "U"), code.replace("A", "Ạ"), "' or true --", "no-such"])(
    "finds no code in %j",
    (typed) => {
      expect(readCode(typed)).toBeNull();
    },
  );
});
