import { expect, test } from "vitest";
import { maySignUp, readSignUpRule } from "@/domain/sign-up";

test("SIGN_UP says who may make an account without an invitation", () => {
  const may = (text: string, email: string) => {
    const rule = readSignUpRule(text);
    return rule && maySignUp(rule, email);
  };
  expect(may("open", "an@anywhere.example")).toBe(true);
  expect(may("invitation", "an@company.example")).toBe(false);
  expect(may("domains: Company.example, sister.example", "an@company.example")).toBe(true);
  expect(may("domains:company.example", "an@evil-company.example")).toBe(false);
  expect(may("domains:company.example", "an@company.example.evil.org")).toBe(false);
});

test.each(["", "closed", "domains:", "domains:company", "domains:a.example,,b.example", "domains:a b.example"])(
  "“%s” is no rule",
  (text) => {
    expect(readSignUpRule(text)).toBeNull();
  },
);
