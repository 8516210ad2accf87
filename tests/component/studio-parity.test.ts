import { expect, test } from "vitest";
import { unlikeParagraphs } from "@/app/[locale]/author/[course]/lessons/[lesson]/parity";
import { applyChange } from "@/content/draft/apply";
import type { Change } from "@/content/draft/change";
import { courseSoFar } from "@/content/draft/course-so-far";
import { type Draft, lessonsOf } from "@/content/draft/draft";
import { aDraft } from "@/tests/content/draft/a-draft";

const [
  {
    id = "",
    text: { vi },
  } = { id: "", text: { vi: "" } },
] = lessonsOf(aDraft());

function unlikeWith(...changes: Change[]): number[] {
  const draft = changes.reduce<Draft>((before, change) => {
    const applied = applyChange(before, change);
    if (!applied.accepted) throw new Error(applied.refusal);
    return applied.value.draft;
  }, aDraft());
  const lesson = courseSoFar(draft).lessons.find((each) => each.id === id);
  return lesson ? unlikeParagraphs(lesson, draft.languages) : [];
}

const inTwo: Change = { act: "set-languages", languages: ["vi", "en"] };
const english = (text: string): Change => ({ act: "write", field: `lesson/${id}/text`, locale: "en", text });

test("a lesson in one language, or not begun in the second, has nothing to compare", () => {
  expect(unlikeWith()).toEqual([]);
  expect(unlikeWith(inTwo)).toEqual([]);
});

test("paragraphs are named that have not as many sentences in both languages", () => {
  expect(unlikeWith(inTwo, english(vi))).toEqual([]);
  const short = vi.replace("Kế toán trưởng lập báo cáo tài chính theo quy định.\n", "");
  expect(unlikeWith(inTwo, english(short))).toEqual([1]);
});
