import { expect, test } from "vitest";
import { statementsOf } from "@/prisma/migrations/statements";

test("a script is split at the semicolons that end a statement, and at no other", () => {
  const script = [
    "-- first; a comment",
    "INSERT INTO a VALUES ('x;''y', E'it\\'s; so', \"od;d\");",
    "/* ; */",
    "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $body$",
    "BEGIN",
    "  RETURN 1; -- $$",
    "END $body$;",
    "SELECT 1 - 1 / 1, $1",
  ].join("\n");
  expect(statementsOf(script).map(({ line, text }) => [line, text.split("\n")[0], text.endsWith(";")])).toEqual([
    [2, "INSERT INTO a VALUES ('x;''y', E'it\\'s; so', \"od;d\")", false],
    [4, "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $body$", false],
    [8, "SELECT 1 - 1 / 1, $1", false],
  ]);
});

test("a script with nothing but comments has no statements", () => {
  expect(statementsOf("-- nothing\n\n/* at all */;")).toEqual([]);
});
