import { expect, test } from "vitest";
import { choices } from "@/domain/choice";
import { CourseRole } from "@/domain/course";
import { choiceOf, idOf, idsOf } from "@/domain/role-ids";
import { theRoles } from "./builders";

test("authors write the roles' ids for the two circles, and both for the lens", () => {
  expect(idsOf(theRoles)).toEqual(["caio", "both", "cto"]);
  expect(choices.map((choice) => choiceOf(theRoles, idOf(theRoles, choice)))).toEqual(choices);
});

test.each(["first", "second", "CAIO", "", "ceo"])("%j is no word of theirs", (written) => {
  expect(choiceOf(theRoles, written)).toBeUndefined();
});

test("a role may not be called both", () => {
  expect(CourseRole.safeParse({ ...theRoles.first, id: "both" }).success).toBe(false);
});
