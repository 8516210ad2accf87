import { expect, test } from "vitest";
import type { Procedure } from "@/domain/course";
import { ownerBy } from "@/domain/procedure";
import { aText } from "./builders";

const procedure: Procedure = {
  lead: aText("Ask in turn"),
  questions: [
    { id: "result", ask: aText("Is it a result?"), owner: "both" },
    { id: "work", ask: aText("Does it better the work?"), owner: "first" },
  ],
  otherwise: { say: aText("The rest"), owner: "second" },
};

test.each([
  [[true], "both"],
  [[false, true], "first"],
  [[true, true], "both"],
  [[false, false], "second"],
])("the first yes of %j decides: %s", (answers, owner) => {
  expect(ownerBy(procedure, answers)).toBe(owner);
});

test.each([[[]], [[false]], [[false, false, false]], [[false, false, true]]])(
  "%j decides nothing: a question is open, or one is answered that is not asked",
  (answers) => {
    expect(ownerBy(procedure, answers)).toBeNull();
  },
);
