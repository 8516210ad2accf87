import { describe, expect, test } from "vitest";
import {
  lacksSecondFactor,
  readCode,
  recovery,
  recoveryText,
  secondFactorRules,
  signInMethods,
} from "@/domain/second-factor";

describe("a session by a password alone", () => {
  test("lacks a second factor only of a manager, and only where the rule asks for one", () => {
    const lacking = secondFactorRules.flatMap((rule) =>
      (["learner", "author", "manager"] as const).flatMap((role) =>
        signInMethods.flatMap((method) => (lacksSecondFactor({ role, method }, rule) ? [[rule, role, method]] : [])),
      ),
    );
    expect(lacking).toEqual([["managers", "manager", "password"]]);
  });
});

describe("a code as it is typed", () => {
  test.each(["123456", " 123 456 ", "123-456", "１２３４５６", "123.456"])("of an app: %s", (typed) => {
    expect(readCode(typed)).toEqual({ kind: "otp", code: "123456" });
  });

  test.each(["481209375526", "4812 0937 5526", "4812-0937-5526", "4812–0937–5526"])("of the paper: %s", (typed) => {
    expect(readCode(typed)).toEqual({ kind: "recovery", selector: "4812", verifier: "09375526" });
  });

  test.each(["", "12345", "1234567", "12345a", "4812 0937 552", "mã của tôi", "1e5000"])(
    "that is none: %s",
    (typed) => {
      expect(readCode(typed)).toBeNull();
    },
  );

  test("comes back as it was shown", () => {
    const code = { selector: "0012", verifier: "00000001" };
    expect(recoveryText(code)).toBe("0012 0000 0001");
    expect(readCode(recoveryText(code))).toEqual({ kind: "recovery", ...code });
  });

  test("of the paper has more than 20 bits that can't be looked up", () => {
    expect(Math.log2(10 ** recovery.verifierDigits)).toBeGreaterThan(20);
  });
});
