import { expect, test } from "vitest";
import { rolesTyped } from "@/content/draft/typed-roles";

const typed = (name: string, also = "") => ({ name, also });

test("a role is read by its short name and by every other, one a line or with commas between, each once", () => {
  expect(
    rolesTyped(typed(" CFO ", "Giám đốc tài chính, phòng tài chính\ncfo\n\n"), typed("Kế toán trưởng", "KTT")),
  ).toMatchObject({
    accepted: true,
    value: [
      { id: "cfo", names: ["CFO", "Giám đốc tài chính", "phòng tài chính"] },
      { id: "ke-toan-truong", names: ["Kế toán trưởng", "KTT"] },
    ],
  });
});

test("two roles of like letters get ids of their own, and none is called both", () => {
  const roles = rolesTyped(typed("Both"), typed("Bộ th"));
  expect(roles.accepted && roles.value.map(({ id }) => id)).toEqual(["both-2", "bo-th"]);
  const alike = rolesTyped(typed("Trưởng bộ phận"), typed("Trương bo phan"));
  expect(alike.accepted && new Set(alike.value.map(({ id }) => id)).size).toBe(2);
});

test.each([
  ["first", "no-name", typed("  ", "CFO"), typed("CEO")],
  ["second", "no-name", typed("CEO"), typed("…")],
  ["second", "same-name", typed("CEO", "Giám đốc"), typed("CFO", "giám đốc")],
])("the %s role is at fault: %s", (at, code, first, second) => {
  expect(rolesTyped(first, second)).toEqual({ accepted: false, refusal: { code, at } });
});
