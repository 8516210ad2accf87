import { render, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { Balance } from "@/app/[locale]/author/[course]/questions/balance";
import { Cues } from "@/app/[locale]/author/[course]/questions/cues";
import { SurfaceMeasure } from "@/app/[locale]/author/[course]/questions/surface-measure";
import { applyChange } from "@/content/draft/apply";
import type { Change } from "@/content/draft/change";
import { courseSoFar } from "@/content/draft/course-so-far";
import { type Draft, dutiesOf } from "@/content/draft/draft";
import { cueReport, cuesOf } from "@/content/measures/cues";
import { lessonItems } from "@/domain/course";
import { aDraft, dutyWith } from "@/tests/content/draft/a-draft";
import { course } from "@/tests/first-course";

function changed(draft: Draft, ...changes: Change[]): Draft {
  return changes.reduce((before, change) => {
    const applied = applyChange(before, change);
    if (!applied.accepted) throw new Error(applied.refusal);
    return applied.value.draft;
  }, draft);
}

test("what the words give away is said as a count of questions, with the strongest words and the questions that have them", () => {
  render(<Cues draft={aDraft()} locale="vi" course={course} />);
  const { correct, items } = cueReport(course, "vi");
  const panel = screen.getByRole("region", { name: "Có đoán được chỉ nhờ chữ không?" });
  expect(panel.textContent).toContain(`đoán đúng khoảng ${correct} trên ${items} câu (tiếng Việt)`);
  const [cue = ""] = /“([^”]+)” gần như chỉ có ở câu/.exec(panel.textContent ?? "")?.slice(1) ?? [];
  const [first] = within(panel).getAllByRole("link");
  const item = course.lessons.flatMap(lessonItems).find(({ stem }) => stem.vi === first?.textContent);
  expect(cuesOf(item?.stem.vi ?? "")).toContain(cue);
  expect(first?.getAttribute("href")).toBe(
    `/author/${aDraft().courseId}/questions/${item?.responsibilityId}#${item?.id}`,
  );
});

test("below eight duties with questions nothing is measured", () => {
  const draft = aDraft();
  render(<Cues draft={draft} locale="en" course={courseSoFar(draft)} />);
  expect(screen.getByText(/^Write questions for eight duties at least/)).toBeTruthy();
});

test("once eight questions are labelled, what their surface gives away is said with the rule; before, nothing", () => {
  const draft = aDraft();
  const { id } = dutyWith(draft, "ghi sổ");
  const write: Change = { act: "write", field: `item/${id}-case/stem`, locale: "vi", text: "Mở sổ quỹ mỗi sáng" };
  const labels = [...dutiesOf(draft).map((duty) => ({ owner: duty.owner, item: `${duty.id}-plain` }))].concat({
    owner: "first",
    item: `${id}-case`,
  });
  const label = ({ owner, item }: (typeof labels)[number]): Change => ({
    act: "label-surface",
    item,
    technology: "none",
    scope: "whole",
    verb: owner === "second" ? "decide" : "make",
    list: "no",
  });
  const some = changed(draft, write, ...labels.slice(1).map(label));
  const { container, rerender } = render(<SurfaceMeasure draft={some} locale="vi" course={courseSoFar(some)} />);
  expect(container.textContent).toBe("");
  const all = changed(some, ...labels.map(label));
  rerender(<SurfaceMeasure draft={all} locale="vi" course={courseSoFar(all)} />);
  expect(container.textContent).toMatch(/trên 8 câu.*nếu mở đầu bằng việc chọn hay lập kế hoạch thì “CFO”/);
});

test("the keys' shares are said with how far they are from the bounds", () => {
  const draft = aDraft();
  render(<Balance draft={draft} locale="en" course={courseSoFar(draft)} />);
  const panel = screen.getByRole("region", { name: "Are the answers in balance?" });
  expect(panel.textContent).toContain("3 questions have the answer “Kế toán trưởng” (43%).");
  expect(panel.textContent).toContain("1 question has the answer “Both” (14%).It has to be between 20 and 60%.");
});
