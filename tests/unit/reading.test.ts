import { expect, test } from "vitest";
import { isLastParagraph, paragraphIds, resumeSection } from "@/domain/reading";
import { aLesson, aParagraph, aText } from "./builders";

const lesson = aLesson({
  sections: [
    { id: "why", title: aText("Why two"), paragraphs: [aParagraph("opening", "One."), aParagraph("reason", "Two.")] },
    { id: "who", title: aText("Who does what"), paragraphs: [aParagraph("duties", "Three.")] },
  ],
});

test("paragraphs are read section by section", () => {
  expect(paragraphIds(lesson)).toEqual(["opening", "reason", "duties"]);
});

test("the reading is complete at the last paragraph of the last section, not before", () => {
  expect(["opening", "reason", "duties", "nowhere"].map((id) => isLastParagraph(lesson, id))).toEqual([
    false,
    false,
    true,
    false,
  ]);
});

test("a learner who stopped half-way is told the section in her language", () => {
  expect([resumeSection(lesson, "duties", "vi"), resumeSection(lesson, "duties", "en")]).toEqual([
    { title: "Who does what (bằng tiếng Việt)", paragraphId: "duties" },
    { title: "Who does what", paragraphId: "duties" },
  ]);
});

test("a learner who stopped at a later paragraph of the first section goes on from there", () => {
  expect(resumeSection(lesson, "reason", "en")).toEqual({ title: "Why two", paragraphId: "reason" });
});

test("there is nothing to go on from at the start of the lesson", () => {
  expect(resumeSection(lesson, "opening", "vi")).toBeNull();
});

test("a paragraph that an edition dropped sends nobody anywhere", () => {
  expect(resumeSection(lesson, "dropped", "vi")).toBeNull();
});
